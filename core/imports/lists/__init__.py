"""Lists made by hand: which column is which."""
