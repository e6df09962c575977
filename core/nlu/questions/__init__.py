"""Questions that an answer from the books settles: terms, tax, seasons, how to begin."""
