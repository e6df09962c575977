"""Whether a message speaks of a campaign, and of whom in it."""
