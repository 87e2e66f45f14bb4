"""The shelf is brought to another place."""
