"""The show as an OPML list, for apps that import subscriptions from a file."""

from lxml import etree

from briefing.publish.shelf import Channel


def opml(channel: Channel) -> bytes:
    """Return the list of one feed.

    Source: opml.org/spec2.opml, subscription lists.
    """
    root = etree.Element("opml", version="2.0")
    head = etree.SubElement(root, "head")
    etree.SubElement(head, "title").text = channel.title
    outline = {
        "type": "rss",
        "text": channel.title,
        "title": channel.title,
        "xmlUrl": f"{channel.base}feed.xml",
        "htmlUrl": f"{channel.base}index.html",
        "language": channel.language,
    }
    etree.SubElement(etree.SubElement(root, "body"), "outline", outline)
    written: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return written
