"""What stands around a run: what a day keeps, what is looked for, what runs many issues."""
