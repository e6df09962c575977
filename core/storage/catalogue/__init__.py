"""Accounts, posts and comments: merging, summaries, searching, taking back."""
