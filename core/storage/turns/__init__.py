"""One message's transaction: who speaks, the conversation, what ends it."""
