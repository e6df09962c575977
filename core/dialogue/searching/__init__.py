"""What words make of a search: pure functions of a message and the search before it."""
