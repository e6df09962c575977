"""Recommendations, votes, shared prices and their moderation."""
