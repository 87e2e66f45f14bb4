"""The commands of `briefing`, a file for each kind of work; `cli.py` puts them in order."""
