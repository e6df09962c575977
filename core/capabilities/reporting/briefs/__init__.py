"""Briefs: what they hold, whom they are for, and which one is meant."""
