"""Calendar files (.ics): holidays read from one, a program's dates written as one."""
