"""The database itself: connections, migrations, sealing, copies of it."""
