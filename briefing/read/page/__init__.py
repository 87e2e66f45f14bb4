"""Turns a page into text in reading order: lines, regions, columns, paragraphs."""
