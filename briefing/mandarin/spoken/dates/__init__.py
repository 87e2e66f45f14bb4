"""Days, hours, years and events as they are said."""
