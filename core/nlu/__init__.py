"""From a text to one intent with its slots; the rooms are what a message may be about."""
