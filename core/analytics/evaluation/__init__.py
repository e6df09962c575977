"""From measures and signs to a verdict with its reasons."""
