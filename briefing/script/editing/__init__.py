"""A script as a person edits it: its file, its rows, what they were before."""
