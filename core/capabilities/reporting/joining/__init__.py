"""Who joins a campaign, at which terms, and in whose place."""
