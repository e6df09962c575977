"""Files as other people have them, each with what a person would read in it."""
