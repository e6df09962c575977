"""What comments say: sentiment and kind, read by numpy alone."""
