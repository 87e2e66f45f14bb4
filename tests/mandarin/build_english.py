"""Build the English lexicon: `python -m tests.mandarin.build_english`.

Base forms of three to nine letters; longer and inflected ones are rare inside Chinese.

Source: misaki's us_gold.json (Apache-2.0).
"""

import json
from importlib.resources import files
from pathlib import Path

from briefing.mandarin import latin
from briefing.settings.voices import VOICES_FOLDER

INFLECTED = ("s", "ed", "ing", "ly", "er", "est")


def main() -> None:
    """Write english.tsv."""
    gold = json.loads((files("misaki") / "data" / "us_gold.json").read_text(encoding="utf-8"))
    known = set(json.loads((VOICES_FOLDER / "kokoro" / "vocab.json").read_text("utf-8"))["vocab"])
    rows = [
        f"{word}\t{phonemes}"
        for word, phonemes in sorted(gold.items())
        if isinstance(phonemes, str)
        and word.isascii()
        and word.isalpha()
        and 3 <= len(word) <= 9
        and not word.isupper()
        and not word.endswith(INFLECTED)
        and set(phonemes) <= known
    ]
    head = [
        "# English words and their phonemes as Kokoro's vocabulary writes them.",
        "# Source: misaki's us_gold.json (Apache-2.0); written by tests/mandarin/build_english.py.",
        "# word\tphonemes",
    ]
    target = Path(latin.__file__).with_name("data") / "english.tsv"
    target.write_text("\n".join([*head, *rows]) + "\n", encoding="utf-8")
    print(len(rows), "words")


if __name__ == "__main__":
    main()
