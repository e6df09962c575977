"""The best set within a budget: exact methods, bounds, local search."""
