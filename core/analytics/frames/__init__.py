"""Schemas of frames, rows as arrays, published reference figures."""
