"""Help: text that ships with Trellis, read without a network."""
