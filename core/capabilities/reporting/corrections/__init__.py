"""Notes that stand already: quoted, put right, given to somebody else, taken back."""
