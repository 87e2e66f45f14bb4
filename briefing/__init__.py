"""One issue of a Chinese newspaper in, one spoken briefing and its podcast feed out."""
