"""The demo catalogue: fictional creators, posts and comments, drawn from a seed."""
