"""A page in, its text in reading order out: lines, regions, columns, paragraphs."""
