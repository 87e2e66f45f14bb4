"""What is wrong with a feed: the rules of its specifications, each as one line of Python.

Source: RSS 2.0 and the rules of the W3C's feed validator; PSP-1 of the Podcast Standards Project;
podcastindex.org/namespace/1.0; Apple's podcast requirements; RFC 4287 (atom:link), RFC 5005.
"""

import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

from lxml import etree

from tests.publish.forms import (
    CATEGORIES,
    EMAIL,
    LANGUAGE,
    LANGUAGES,
    RRULE,
    html_faults,
    is_date,
    is_uuid,
    markup_in,
    url_faults,
)

NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "fh": "http://purl.org/syndication/history/1.0",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
}
TRANSCRIPT_TYPES = {
    "text/plain",
    "text/html",
    "text/vtt",
    "application/json",
    "application/x-subrip",
}
CHANNEL_ONCE = (
    "title",
    "link",
    "description",
    "language",
    "lastBuildDate",
    "generator",
    "docs",
    "image",
    "itunes:author",
    "itunes:type",
    "itunes:image",
    "itunes:explicit",
    "podcast:guid",
    "podcast:locked",
    "podcast:medium",
)
ITEM_ONCE = (
    "atom:updated",
    "title",
    "link",
    "description",
    "guid",
    "pubDate",
    "enclosure",
    "itunes:duration",
    "itunes:episode",
    "itunes:episodeType",
    "itunes:explicit",
    "itunes:season",
    "itunes:summary",
    "podcast:chapters",
    "podcast:episode",
    "podcast:season",
)
ATTRIBUTES = {
    "rss": {"version"},
    "atom:link": {"href", "rel", "type"},
    "enclosure": {"url", "length", "type"},
    "guid": {"isPermaLink"},
    "itunes:category": {"text"},
    "itunes:image": {"href"},
    "podcast:chapters": {"url", "type"},
    "podcast:locked": {"owner"},
    "podcast:person": {"role", "group"},
    "podcast:soundbite": {"startTime", "duration"},
    "podcast:transcript": {"url", "type", "language"},
    "podcast:txt": {"purpose"},
    "podcast:updateFrequency": {"rrule"},
}
"""Of each element those that it may have; of all others none."""
EMPTY = {
    "atom:link",
    "enclosure",
    "fh:archive",
    "itunes:category",
    "itunes:image",
    "podcast:chapters",
    "podcast:transcript",
}
CHANNEL_MAY = {
    "item",
    "atom:link",
    "fh:archive",
    "itunes:block",
    "itunes:category",
    "itunes:new-feed-url",
    "itunes:owner",
    "podcast:block",
    "podcast:txt",
    "podcast:updateFrequency",
}
ITEM_MAY = {
    "content:encoded",
    "podcast:person",
    "podcast:soundbite",
    "itunes:image",
    "itunes:title",
    "podcast:transcript",
}


def faults(feed: bytes, base: str = "http://localhost:8000/") -> list[str]:
    """Every rule that a feed breaks."""
    try:
        root = etree.fromstring(feed, etree.XMLParser(huge_tree=True, resolve_entities=False))
    except etree.XMLSyntaxError as error:
        return [f"not XML: {error}"]
    if root.tag != "rss" or root.get("version") != "2.0" or [e.tag for e in root] != ["channel"]:
        return ["not RSS 2.0"]
    found = [*_channel_faults(root[0], base), *_form_faults(root)]
    if not feed.startswith(b"<?xml version='1.0' encoding='UTF-8'?>"):
        found.append("it does not say that it is UTF-8")
    if re.search("[\x80-\x9f]", feed.decode(errors="replace")):
        found.append("it holds control characters of Windows")
    channel = root[0]
    names = [_name(child) for child in channel]
    if "item" in names and set(names[names.index("item") :]) != {"item"}:
        found.append("something of the channel stands after an item")
    items = root[0].findall("item")
    for item in items:
        found += [f"{_text(item, 'guid')}: {fault}" for fault in _item_faults(item, base)]
    guids = [_text(item, "guid") for item in items]
    dates = [parsedate_to_datetime(_text(item, "pubDate")) for item in items if not found]
    found += ["two items share a guid"] * (len(set(guids)) != len(guids))
    built = _text(root[0], "lastBuildDate")
    if dates and parsedate_to_datetime(built) < dates[0]:
        found.append("lastBuildDate is before the newest item")
    found += ["items are not newest first"] * (dates != sorted(dates, reverse=True))
    return found


def _form_faults(root: etree._Element) -> Iterator[str]:
    """What the W3C's validator finds in any element, whatever it is called."""
    if root.getroottree().docinfo.doctype:
        yield "it has a document type, whose entities readers do not know"
    if {prefix: root.nsmap.get(prefix) for prefix in root.nsmap} != NAMES:
        yield "a namespace has not its usual prefix"
    for element in root.iter(etree.Element):
        name = _name(element)
        allowed = ATTRIBUTES.get(name, set())
        for attribute in map(str, element.keys()):
            if attribute not in allowed:
                yield f"{name} has the attribute {attribute}"
        for attribute, value in element.items():
            if not str(value).strip() or value != str(value).strip():
                yield f"{name} has whitespace or nothing in {attribute!s}"
        text = element.text or ""
        if len(element):
            if text.strip() or any((child.tail or "").strip() for child in element):
                yield f"{name} holds words between its elements"
        elif text != text.strip():
            yield f"{name} has whitespace around it"
        elif not text and name not in EMPTY:
            yield f"{name} is empty"


def _channel_faults(channel: etree._Element, base: str) -> Iterator[str]:
    yield from _counts(channel, CHANNEL_ONCE, CHANNEL_MAY)
    for name in ("title", "description", "itunes:author"):
        if not _text(channel, name).strip():
            yield f"{name} is empty"
    if len(_text(channel, "description").encode()) > 4000:
        yield "description is over 4,000 bytes"
    for name in ("title", "description"):
        if markup_in(_text(channel, name)):
            yield f"{name} holds markup"
    for name in ("itunes:author", "itunes:owner/itunes:name"):
        if len(_text(channel, name)) > 255:
            yield f"{name} is over 255 characters"
    language = _text(channel, "language")
    if not LANGUAGE.fullmatch(language) or language[:2] not in LANGUAGES:
        yield "language is no tag"
    if _text(channel, "itunes:explicit") not in {"true", "false"}:
        yield "itunes:explicit is neither true nor false"
    if _text(channel, "itunes:type") not in {"episodic", "serial"}:
        yield "itunes:type"
    if not is_date(_text(channel, "lastBuildDate")):
        yield "lastBuildDate is not RFC 822"
    categories = channel.findall("itunes:category", NAMES)
    if not categories:
        yield "itunes:category is missing"
    for category in categories:
        below = CATEGORIES.get(category.get("text", ""))
        if below is None or {sub.get("text") for sub in category} - set(below.split("|")):
            yield "itunes:category is none of Apple's"
    links = channel.findall("atom:link", NAMES)
    own = [link for link in links if link.get("rel") == "self"]
    if len(own) != 1 or not own[0].get("href", "").startswith(base):
        yield "atom:link self is not there once"
    elif own[0].get("type") != "application/rss+xml":
        yield "atom:link self has no type"
    image = channel.find("image")
    if image is not None:
        if [child.tag for child in image] != ["url", "title", "link"]:
            yield "image lacks a part"
        elif image[1].text != _text(channel, "title") or image[2].text != _text(channel, "link"):
            yield "image is not titled and linked as its channel"
    if not is_uuid(_text(channel, "podcast:guid"), version=5):
        yield "podcast:guid is no UUIDv5"
    locked = channel.find("podcast:locked", NAMES)
    if locked is not None and not EMAIL.fullmatch(locked.get("owner", "a@b.example")):
        yield "podcast:locked has no email"
    if locked is not None and locked.text not in {"yes", "no"}:
        yield "podcast:locked"
    for name in ("itunes:block", "podcast:block"):
        if _text(channel, name) not in {"", "yes"}:
            yield f"{name} is not yes"
    often = channel.find("podcast:updateFrequency", NAMES)
    if often is not None and not RRULE.fullmatch(often.get("rrule", "")):
        yield "podcast:updateFrequency has no rule of recurrence"
    owner = channel.find("itunes:owner", NAMES)
    if owner is not None and not EMAIL.fullmatch(_text(owner, "itunes:email")):
        yield "itunes:owner has no email"
    for url in [_text(channel, "link"), _href(channel, "itunes:image")]:
        yield from url_faults(url, base)
    if not _href(channel, "itunes:image").endswith((".jpg", ".png")):
        yield "itunes:image is neither JPEG nor PNG"


def _item_faults(item: etree._Element, base: str) -> Iterator[str]:
    yield from _counts(item, ITEM_ONCE, ITEM_MAY)
    for name in ("title", "description", "itunes:summary", "guid"):
        if not _text(item, name).strip():
            yield f"{name} is empty"
    for name in ("description", "itunes:summary"):
        if len(_text(item, name).encode()) > 4000:
            yield f"{name} is over 4,000 bytes"
    if markup_in(_text(item, "itunes:summary")):
        yield "itunes:summary holds markup"
    if markup_in(_text(item, "title")):
        yield "title holds markup"
    names = [_name(child) for child in item]
    if "description" not in names[: [*names, "content:encoded"].index("content:encoded")]:
        yield "content:encoded has no description before it"
    for name in ("description", "content:encoded"):
        yield from html_faults(_text(item, name), name)
    if names.count("content:encoded") > 1:
        yield "content:encoded is there more than once"
    if _text(item, "content:encoded") == _text(item, "description"):
        yield "content:encoded is the description again"
    guid = item.find("guid")
    if re.fullmatch("[0-9]{1,8}", _text(item, "guid")):
        yield "guid is too short a number to be unique"
    if guid is not None and guid.get("isPermaLink") != "false":
        yield "guid claims to be an address"
    enclosure = item.find("enclosure")
    if enclosure is not None:
        if sorted(enclosure.keys()) != ["length", "type", "url"]:
            yield "enclosure lacks an attribute"
        if enclosure.get("type") != "audio/mpeg" or not enclosure.get("url", "").endswith(".mp3"):
            yield "enclosure is no MP3"
        if not re.fullmatch(r"[1-9][0-9]*", enclosure.get("length", "")):
            yield "enclosure has no length"
        yield from url_faults(enclosure.get("url", ""), base)
    for url in filter(None, (_text(item, "link"), _href(item, "itunes:image"))):
        yield from url_faults(url, base)
    if not is_date(_text(item, "pubDate")):
        yield "pubDate is not RFC 822"
    for name in ("itunes:duration", "itunes:season", "itunes:episode", "podcast:season"):
        if not re.fullmatch(r"[1-9][0-9]*", _text(item, name)):
            yield f"{name} is no whole number"
    if _text(item, "itunes:explicit") not in {"true", "false"}:
        yield "itunes:explicit is neither true nor false"
    if _text(item, "itunes:episodeType") not in {"full", "trailer", "bonus"}:
        yield "itunes:episodeType"
    for person in item.findall("podcast:person", NAMES):
        if not (person.text or "").strip() or len(person.text or "") > 128:
            yield "podcast:person has no name of at most 128 characters"
    for bite in item.findall("podcast:soundbite", NAMES):
        if not 15 <= float(bite.get("duration", "0")) <= 120 or bite.get("startTime") is None:
            yield "podcast:soundbite is not of 15 to 120 seconds"
    transcripts = item.findall("podcast:transcript", NAMES)
    if {element.get("type") for element in transcripts} - TRANSCRIPT_TYPES or not transcripts:
        yield "podcast:transcript has no known type"
    chapters = item.find("podcast:chapters", NAMES)
    if chapters is not None and chapters.get("type") != "application/json+chapters":
        yield "podcast:chapters has no known type"
    for element in (*transcripts, *item.findall("podcast:chapters", NAMES)):
        yield from url_faults(element.get("url", ""), base)


def _counts(element: etree._Element, once: tuple[str, ...], others: set[str]) -> Iterator[str]:
    names = [_name(child) for child in element]
    for name in once:
        if names.count(name) != 1:
            yield f"{name} is there {names.count(name)} times"
    for name in set(names) - set(once) - others:
        yield f"{name} does not belong here"


def _name(element: etree._Element) -> str:
    name = etree.QName(element)
    prefix = next((p for p, address in NAMES.items() if address == name.namespace), "")
    return f"{prefix}:{name.localname}" if prefix else str(name.localname)


def _text(element: etree._Element, name: str) -> str:
    return element.findtext(name, "", NAMES) or ""


def _href(element: etree._Element, name: str) -> str:
    found = element.find(name, NAMES)
    return "" if found is None else found.get("href", "")
