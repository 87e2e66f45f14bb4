"""The online voice: its client, and patience with it."""
