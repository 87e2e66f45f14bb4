"""The server for the house."""
