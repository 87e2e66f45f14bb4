"""Which stories a state bulletin begins with: a leader's office and name in the lead."""

import re

from briefing.edit.tuned import Ordering
from briefing.edit.words import words_in
from briefing.records import Article

_NAME = re.compile(r"[\u4e00-\u9fff]{2,3}")


def office_rank(article: Article) -> int | None:
    """Return the precedence of the leader whom a story is about, 0 first; None if of none.

    No name is listed: an office of the state stands in the lead with a name behind it, and the
    headline repeats the name or the office. The same office of another country does not count.
    """
    lead = "".join(paragraph.text for paragraph in article.paragraphs)[: Ordering.LEAD_CHARS]
    for rank, office in enumerate(words_in("order/leads.toml", "offices")):
        for found in re.finditer(office, lead):
            before = lead[max(found.start() - Ordering.BEFORE_CHARS, 0) : found.start()]
            if before.endswith(words_in("places.toml", "foreign")):
                continue
            name = _NAME.match(lead[found.end() :].lstrip("、"))
            named = name is not None and any(
                name.group()[:size] in article.headline for size in (3, 2)
            )
            if named or found.group() in article.headline:
                return rank
    return None
