"""Words by themselves, whatever a message is about: spellings, senses, ordinary words, yes and no."""
