"""The shelf to another place."""
