"""Documents that are archives of files: DOCX, ODT, EPUB."""
