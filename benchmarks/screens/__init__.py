"""Made-up screens of phones, and how exactly the numbers on them are read."""
