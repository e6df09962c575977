"""Honest promotion: captions checked against the rules of Indonesian advertising."""
