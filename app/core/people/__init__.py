"""What follows from people's answers: reading them, comparing names, finding what needs a look."""
