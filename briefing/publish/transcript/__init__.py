"""What was said, and when, for apps and for the page."""
