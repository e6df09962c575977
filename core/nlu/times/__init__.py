"""Days, times of day and rhythms, as people say them."""
