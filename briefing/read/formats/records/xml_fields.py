"""The records in a file of XML that is no feed and no page: elements with a title and a text."""

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

_BLOCKS = {"p", "div", "br", "para", "paragraph", "h1", "h2", "h3", "li"}
_WRAPPED = {"revision"}
"""What holds the fields of the element around it, as in the dump of a wiki."""
_TITLED = {"title", "headline"}
"""An attribute that names an article whose paragraphs are its children."""
_DOCUMENTS = {"nitf", "nitf-batch", "newsmessage", "newsitem", "newsml"}
"""Of the agencies (IPTC): their fields hold more fields, and the story stands in paragraphs."""
_SHARED = ("date", "name", "day", "pubdate", "paper")


def fields_in(root: Element, is_record: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
    """Return the innermost elements whose fields, children's and attributes', are a record's.

    There are none in the documents of the news agencies. A date and a name that the root says
    itself stand in every record.
    """
    if _name(root.tag) in _DOCUMENTS:
        return []
    said = {_name(key): value for key, value in root.attrib.items()}
    said |= {_name(each.tag): each.text or "" for each in root if not len(each)}
    shared = {key: value for key, value in said.items() if key in _SHARED}
    if "name" in shared:
        shared["paper"] = shared.pop("name")
    return [{**shared, **fields} for fields in _records(root, is_record)]


def _records(element: Element, is_record: Callable[[dict[str, Any]], bool]) -> list[dict[str, Any]]:
    inner = [fields for child in element for fields in _records(child, is_record)]
    if inner:
        return inner
    fields: dict[str, Any] = {_name(key): value for key, value in element.attrib.items()}
    fields |= {_name(child.tag): _words(child) for child in element}
    if _TITLED & {_name(key) for key in element.attrib}:
        blocks = [_words(child) for child in element if _name(child.tag) in _BLOCKS]
        fields.setdefault("text", "\n\n".join(blocks) or _words(element))
    for revision in (child for child in element if _name(child.tag) in _WRAPPED):
        fields |= {_name(child.tag): _words(child) for child in revision}
    return [fields] if is_record(fields) else []


def _name(tag: Any) -> str:
    return str(tag).rpartition("}")[2].lower()


def _words(element: Element) -> str:
    """Return the words of an element, its paragraphs apart."""
    parts = [element.text or ""]
    for child in element:
        gap = "\n\n" if _name(child.tag) in _BLOCKS else ""
        parts += [gap, _words(child), gap, child.tail or ""]
    return "".join(parts).strip()
