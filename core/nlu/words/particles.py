"""What people put behind any words to be kind or brief, and what changes no meaning: `dong`, `ya kak`, `please`."""

from __future__ import annotations

from typing import Final

PARTICLE: Final = r"ya+h?|dong|donk|deh|sih|nih|lah|aja|saja|kakak|kak|min|please|pls"
"""Alternatives of a pattern, to be put into a group: `rf"(?:\\s+(?:{PARTICLE}|sekarang))*"`."""

LINK: Final = r"jadi|nah|terus|trus|trs|lalu|eh|oh|btw|so|and|ok(?:e|ay)?|well|then|kak|min|ya|hmm+|lah|lho|loh|now|alright"
"""What people begin with to go on from what was said: `jadi gimana`, `so how did it go`."""
