"""Signs that an audience is not what it seems."""
