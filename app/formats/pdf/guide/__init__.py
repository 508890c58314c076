"""The mentor's and the mentee's guide."""
