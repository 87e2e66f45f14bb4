"""Turns a page into text in reading order: lines, regions, columns, paragraphs.

Everywhere in it `size` is that of the text's type and `font` the text's, empty if the page does not
say it; `pieces` are all of a page or of a box, `runs` those in one column, `rules` separate them.
"""
