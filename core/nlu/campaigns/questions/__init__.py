"""Questions about campaigns: what is open, owed, left, earned, and which one did better."""
