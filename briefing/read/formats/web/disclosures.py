"""The buttons of a page that show and hide a story: each is its headline."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from briefing.read.formats.web.navigation import is_prose

_POINTS_AT = ("data-target", "data-bs-target", "aria-controls", "href")
"""By which attributes a button names what it shows."""


def disclosing(body: LexborNode | None) -> set[int]:
    """Return the buttons that each show an element with whole sentences, where several do.

    Where two say the same (阅读全文) they show the rest of a story.

    Source:
        WAI-ARIA Authoring Practices, Accordion pattern; Bootstrap, Collapse.
    """
    buttons = body.css("button") if body is not None else []
    if body is None or not buttons:
        return set()
    aims = {button.mem_id: set(_targets(button)) for button in buttons}
    aimed = set().union(*aims.values())
    told = {
        name
        for node in body.css("[id]")
        if (name := node.attributes.get("id") or "") in aimed and is_prose(node.text() or "")
    }
    found = {
        button.mem_id: (button.text() or "").strip()
        for button in buttons
        if aims[button.mem_id] & told
    }
    differ = len(set(found.values())) == len(found) > 1 and all(found.values())
    return set(found) if differ else set()


def _targets(button: LexborNode) -> Iterator[str]:
    """Yield the names of what a button shows."""
    for attribute in _POINTS_AT:
        if value := (button.attributes.get(attribute) or "").lstrip("#"):
            yield value
