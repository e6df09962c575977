"""Words, places and the intent model: read once, at first use."""
