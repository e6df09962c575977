"""Captions, live posts and the rules of advertising."""
