"""What the capabilities around a campaign share: notes, books, files, open matters, briefs."""
