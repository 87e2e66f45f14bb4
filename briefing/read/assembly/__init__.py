"""From labelled lines to articles: drafts, what goes on elsewhere, what is lifted out."""
