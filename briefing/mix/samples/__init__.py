"""Samples: their rate, their loudness, their peaks."""
