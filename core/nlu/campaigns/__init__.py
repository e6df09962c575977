"""What is agreed, delivered, paid, sold and corrected in a campaign, and questions about it."""
