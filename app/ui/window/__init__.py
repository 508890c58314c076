"""The parts of the main window: rail, top strip, a program's page."""
