"""What follows from what was noted while a program ran."""
