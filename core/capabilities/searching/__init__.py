"""What the capabilities around a search share: its request, its candidates, its answer."""
