"""A speech server of the user's own: how it is asked, and what is believed of its answers."""
