"""What members of a group and its administrators say: recommendations, votes, prices, the team."""
