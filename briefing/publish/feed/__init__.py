"""The feed: items as RSS 2.0, notes, the list of subscriptions."""
