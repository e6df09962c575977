"""What an account posts about, from its captions: themes, share of promotion, tone of voice."""
