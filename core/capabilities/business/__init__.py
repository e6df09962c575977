"""Parts of what concerns the business itself: its profile, and who works for it."""
