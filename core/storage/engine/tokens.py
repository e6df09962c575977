"""Secrets that nobody can guess; of one in a link only the digest is kept."""

from __future__ import annotations

import hashlib
import secrets


def minted() -> str:
    """Return a new secret for a link: 120 random bits in lower case."""
    return secrets.token_hex(15)


def digest(token: str) -> str:
    """Return what is kept of a token, in whatever case it was typed."""
    return hashlib.sha256(token.strip().lower().encode()).hexdigest()
