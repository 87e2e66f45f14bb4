"""Pages as they are printed: PDF, photographs, scans."""
