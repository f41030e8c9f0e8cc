"""A database as one file, for each of the two engines."""
