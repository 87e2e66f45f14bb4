"""What the MP3 says of itself: its tags, chapters and pictures."""
