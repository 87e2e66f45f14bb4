"""XML, none of its entities expanded."""

from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from briefing.errors import InputError


def parse_xml(data: bytes, name: str) -> Element:
    """Return the root of a file of XML, none of its entities expanded.

    Raises:
        InputError: it is damaged or declares what no document needs.
    """
    try:
        root: Element = fromstring(data)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise InputError(
            f"cannot read '{name}': its XML is damaged or unsafe ({error!r}). Save it again."
        ) from error
    return root
