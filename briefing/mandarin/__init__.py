"""What any room may ask about the language."""
