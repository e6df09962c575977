"""What a search asks for, and what is said of the list that it gave."""
