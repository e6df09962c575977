"""What posts say of an account: engagement, sponsored posts, forecasts."""
