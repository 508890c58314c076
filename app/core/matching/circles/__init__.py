"""Peers put together in circles and pairs, where nobody is a mentor, or one is the host."""
