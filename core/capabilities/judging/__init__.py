"""What the capabilities that judge accounts share: peers, look-ups, several at once, buttons."""
