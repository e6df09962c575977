"""Parts of the price board: what is heard, what is asked, what is kept."""
