"""Whose: accounts, who owns what, and what is told of one."""
