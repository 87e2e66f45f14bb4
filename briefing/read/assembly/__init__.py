"""Labelled lines become articles: drafts, stories continued elsewhere, what is lifted out."""
