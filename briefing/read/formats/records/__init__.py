"""Articles as data: JSON, tables, XML."""
