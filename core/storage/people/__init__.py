"""People, workspaces, profiles, and copies of what is kept of them."""
