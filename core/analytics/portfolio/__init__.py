"""From a search to a suggestion: pools, reasons, replacements, outlook."""
