"""Canonical records, and files read into them in pieces."""
