"""Lines of a list in an article, such as results: whole, though no full stop ends them."""

import re

from briefing.read.front import is_same_title, title_key
from briefing.read.roles import ends_sentence, is_numbered

_LONGEST = 45
_PARTS = re.compile("[。；]|[？！].*，")
"""What a line of a list does not have, but a paragraph that stops does."""
_LABELLED = re.compile("[^，。：“”]{1,12}：(?!“).")


def are_listed(text: str, neighbour: str) -> bool:
    """Return whether two folded lines that stand together are of one list."""
    if not (_may_list(text) and _may_list(neighbour)):
        return False
    if is_same_title(title_key(text), title_key(neighbour)):
        return False
    return are_labelled(text, neighbour) or (is_numbered(text) and is_numbered(neighbour))


def are_labelled(text: str, neighbour: str) -> bool:
    """Return whether two folded lines open with a label each: 主料：…, 调料：…."""
    return _LABELLED.match(text) is not None and _LABELLED.match(neighbour) is not None


def _may_list(text: str) -> bool:
    if not 0 < len(text) <= _LONGEST or text.endswith(("，", "、")):
        return False
    return _PARTS.search(text) is None and not ends_sentence(text)
