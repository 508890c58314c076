"""The library as a list that can be searched, filtered and read."""
