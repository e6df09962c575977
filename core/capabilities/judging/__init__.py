"""Parts of judging accounts: one that nobody sent, several at once, a score, the buttons."""
