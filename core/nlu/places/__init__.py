"""Cities, regions and names that are neither."""
