"""What any room may ask about the language: sentences, spoken forms, readings, pace."""

from briefing.mandarin.say import say_text

__all__ = ["say_text"]
