"""Rate cards, fair prices, offers and tax."""
