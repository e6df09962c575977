"""What reading files asks of people: guesses at columns, put right in words."""
