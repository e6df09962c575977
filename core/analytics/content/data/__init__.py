"""The model of `core.analytics.content.hunch`."""
