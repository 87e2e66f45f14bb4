"""Each format as text: headings marked with `#`, a paragraph a line, table rows between bars."""
