"""A note: what a message says, of whom it is, in which campaign, and how it goes into the log."""
