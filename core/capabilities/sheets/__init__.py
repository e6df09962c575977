"""What the capabilities share that hand out sheets: cells, books, the sheet of a set."""
