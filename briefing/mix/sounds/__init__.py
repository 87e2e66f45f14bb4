"""What is heard between the words: the theme's sounds, the user's own, the bed."""
