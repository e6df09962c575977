"""Parts of the report that stand apart: files, and answers to questions about what is open."""
