"""The pages for the phone."""
