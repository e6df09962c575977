"""What is answered about campaigns: reports, open matters, tables."""
