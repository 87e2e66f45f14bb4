"""What counts as a Han character."""

import re

# Unified ideographs, extension A, compatibility ideographs, the supplementary planes, and 〇.
HAN_CLASS = "〇\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
HAN = re.compile(f"[{HAN_CLASS}]")


def is_han(character: str) -> bool:
    """Return whether a character is a Han character, 〇 included."""
    return HAN.match(character) is not None
