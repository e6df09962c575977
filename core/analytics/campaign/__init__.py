"""Campaigns from plan to result: pure figures over an append-only log."""
