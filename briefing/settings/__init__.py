"""From show.toml and voices/ to the records of briefing.show, checked key by key."""
