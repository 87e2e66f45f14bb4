"""What a person corrects, and what the reader learns from it."""
