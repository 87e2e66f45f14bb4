"""What is made of HTML or carries it: pages, feeds, letters."""
