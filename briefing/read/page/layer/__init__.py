"""The text layer of a PDF page as lines of type."""
