"""What people paste instead of a file, and what they say of files that were read."""
