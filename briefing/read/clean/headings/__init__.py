"""Headlines as other programs write them, and numbers before heads and items."""
