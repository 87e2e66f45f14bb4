"""From the pixels of a page to lines of type: upright, level, recognised, kept."""
