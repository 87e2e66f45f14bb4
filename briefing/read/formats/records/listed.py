"""JSON whose news are sentences in a list, as services of a day's news in a minute answer."""

from collections.abc import Iterator
from typing import Any

from briefing.read.formats.records.fields import DATES, field_of
from briefing.read.tuned.formats import Records


def listed_text(parsed: Any) -> str:
    """Return the sentences of all lists in JSON, an item each, under their day; empty if none."""
    found = list(_lists(parsed, "", 0))
    items = [item for _, listed in found for item in listed]
    if not items:
        return ""
    if not all(item[0].isdigit() for item in items):
        items = [f"• {item}" for item in items]
    day = max(day for day, _ in found)
    return "\n".join([*([day, ""] if day else []), *items]) + "\n"


def _lists(node: Any, day: str, depth: int) -> Iterator[tuple[str, list[str]]]:
    """Yield each list of sentences, with the day said nearest above it."""
    if depth > Records.LISTED_DEPTH:
        return
    if isinstance(node, dict):
        day = field_of(node, DATES) or day
        for value in node.values():
            yield from _lists(value, day, depth + 1)
    elif isinstance(node, list):
        if len(node) >= Records.FEWEST_LISTED and all(map(_is_sentence, node)):
            yield day, [" ".join(each.split()) for each in node]
        for value in node:
            yield from _lists(value, day, depth + 1)


def _is_sentence(value: Any) -> bool:
    return (
        isinstance(value, str)
        and sum("\u3400" <= each <= "\u9fff" for each in value) >= Records.LISTED_HAN
    )
