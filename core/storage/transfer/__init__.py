"""A living installation moves to another database, and back."""
