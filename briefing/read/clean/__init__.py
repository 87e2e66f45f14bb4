"""What other tools leave in a text, taken out before it is read; `steps.py` has the order."""
