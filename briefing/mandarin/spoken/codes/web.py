"""Web and e-mail addresses: spelled, with 点 for the dot.

Source: how stations read their own addresses on air (央视网 www.cctv.com: W W W 点 C C T V 点 com).
"""

import re

from briefing.mandarin.spoken.numbers import say_digits
from briefing.mandarin.spoken.rule import rule
from briefing.mandarin.tuned.spoken import Numbers

_SIGNS = {".": "点", "/": "斜杠", "-": "杠", "_": "下划线"}
_SIGNS |= {"@": "艾特", ":": "冒号", "=": "等于", "?": "问号"}
_SPOKEN_DOMAINS = frozenset({"com", "gov", "org", "net", "edu"})


def _say_address(hit: re.Match[str]) -> str:
    address = hit.group().removesuffix("/").removesuffix(".")
    rest = hit.group()[len(address) :].replace("/", "")
    address = re.sub(r"^https?://", "", address, flags=re.IGNORECASE)
    return " ".join(map(_say_part, re.findall(r"[A-Za-z]+|\d+|[^A-Za-z\d]", address))) + rest


def _say_part(part: str) -> str:
    if part.isdecimal():
        return say_digits(part)
    is_short = part.isalpha() and len(part) <= Numbers.SPELLED_LETTERS
    if is_short and part.lower() not in _SPOKEN_DOMAINS:
        return " ".join(part.upper())
    return _SIGNS.get(part, part)


RULES = (
    rule(
        r"(?i)https?://[A-Za-z0-9./?=_%:@-]+|www\.[A-Za-z0-9./?=_-]+"
        r"|(?<![A-Za-z0-9.+_-])[A-Za-z0-9][A-Za-z0-9.+_-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
        r"|(?<![A-Za-z0-9.-])[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,3}"
        r"\.(?:com|cn|org|net|gov|edu)(?:\.cn)?(?![A-Za-z0-9])(?:/[A-Za-z0-9/._-]*)?",
        _say_address,
    ),
)
