"""How well a creator fits a business: what they post about, where, how, and how it went before."""
