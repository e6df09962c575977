"""What the capabilities around a search share: its slots, its candidates, changes in words."""
