"""Takes out what other tools leave in a text, before it is read; `steps.py` has the order."""
