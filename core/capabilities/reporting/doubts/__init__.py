"""What is asked before anything is noted, and what waits until it is answered."""
