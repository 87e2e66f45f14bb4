"""Latin: initials are spelled, words stay whole.

Source: CCTV newscasts, which spell initials (G D P) and say a few as words; those few, and names,
stand in mandarin/data/latin.tsv.
"""

import re

from briefing.mandarin.latin import is_word
from briefing.mandarin.spoken.numbers import say_cardinal
from briefing.mandarin.spoken.rule import rule


def _say_token(hit: re.Match[str]) -> str:
    token = hit.group()
    if is_word(token) or not (token.isupper() or len(token) == 1):
        return token
    return " ".join(token.upper())


RULES = (
    # AAAA级: 四A级.
    rule(
        r"(?<![A-Za-z])(A{2,5})(?=级|景区|旅游|评级)",
        lambda hit: f"{say_cardinal(str(len(hit[1])))}A",
    ),
    # 's and n't belong to their word; after O, D and L a name begins.
    rule(r"(?<=[A-Za-z])['’](?=(?:s|t|re|ll|ve|d|m)(?![A-Za-z]))", ""),
    rule(r"(?<=[A-Za-z])[-'’](?=[A-Za-z])", " "),
    rule(r"(?<=[A-Za-z])\.(?=[A-Za-z])", " "),
    rule(r"[A-Za-z]+", _say_token),
)
