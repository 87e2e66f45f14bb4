"""The cut of a story: its kind, what its sentences are worth, what each needs beside it."""
