"""What is told of a collaboration: its stage, its pieces, its sales, of whom it is, and what is taken back."""
