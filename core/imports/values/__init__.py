"""One cell, date, link or path at a time."""
