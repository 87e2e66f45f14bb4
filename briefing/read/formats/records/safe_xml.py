"""XML, none of its entities expanded."""

import re
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from briefing.errors import InputError

_DECLARED = re.compile(
    rb"\A(?P<start>\s*<\?xml\b[^<>]{0,100}?)\s+encoding=[\"'](?P<name>[\w.\-]+)[\"']"
)


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
