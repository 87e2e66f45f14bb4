"""Numbers that count or measure, as they are said."""
