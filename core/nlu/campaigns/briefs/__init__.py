"""What a message settles of a brief, and how the brief is to read."""
