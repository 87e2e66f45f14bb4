"""Characters of more than one reading, read by weights of what stands around them."""

from briefing.mandarin.polyphones.weights import learned_readings

__all__ = ["learned_readings"]
