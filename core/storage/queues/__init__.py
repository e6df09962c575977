"""Inbox and outbox: what arrived and what is to be sent."""
