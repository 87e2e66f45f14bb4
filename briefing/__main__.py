"""Let `python -m briefing` do what `briefing` does."""

from briefing.cli import main

if __name__ == "__main__":
    main()
