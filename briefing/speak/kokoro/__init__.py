"""The embedded voice: from a line to its symbols, its breaths and its sound, offline."""
