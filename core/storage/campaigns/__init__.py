"""Campaigns, shared creators, schedules and daily news."""
