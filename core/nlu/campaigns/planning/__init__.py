"""Campaigns that begin, change and end, who joins and leaves, and what is due when."""
