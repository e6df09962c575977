"""Numbers in a message and what they count: figures, rupiah, telephones."""
