"""The cover and the show's colours."""
