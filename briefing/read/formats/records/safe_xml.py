"""XML, none of its entities expanded, and the records in it: elements with a title and a text."""

import re
from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from briefing.errors import InputError

_DECLARED = re.compile(
    rb"\A(?P<start>\s*<\?xml\b[^<>]{0,100}?)\s+encoding=[\"'](?P<name>[\w.\-]+)[\"']"
)
_BLOCKS = {"p", "div", "br", "para", "paragraph", "h1", "h2", "h3", "li"}
_WRAPPED = {"revision"}
"""What holds the fields of the element around it, as in the dump of a wiki."""
_TITLED = {"title", "headline"}
"""An attribute that names an article whose paragraphs are its children."""
_DOCUMENTS = {"nitf", "nitf-batch", "newsmessage", "newsitem", "newsml"}
"""Of the agencies (IPTC): their fields hold more fields, and the story stands in paragraphs."""
_SHARED = ("date", "name", "day", "pubdate", "paper")


def parse_xml(data: bytes, name: str) -> Element:
    """Return the root of a file of XML, none of its entities expanded.

    Raises:
        InputError: it is damaged or declares what no document needs.
    """
    try:
        root: Element = fromstring(_in_utf8(data))
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise InputError(
            f"cannot read '{name}': its XML is damaged or unsafe ({error!r}). Save it again."
        ) from error
    return root


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace; nothing for a comment."""
    return str(element.tag).rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _in_utf8(data: bytes) -> bytes:
    """Return a file of XML in UTF-8, without the name of another encoding that expat knows not.

    What was decoded on the way here is in UTF-8 already, whatever it declares.
    """
    declared = _DECLARED.match(data)
    if declared is None or declared["name"].lower() in {b"utf-8", b"utf-16", b"us-ascii"}:
        return data
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode(declared["name"].decode("ascii"))
    return _DECLARED.sub(rb"\g<start>", text.encode("utf-8"))


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
