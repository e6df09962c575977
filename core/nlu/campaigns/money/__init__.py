"""Money with creators: what was agreed, paid, spent and given back."""
