"""The forms that the texts of a feed must have, each as a question about one text."""

import re
import uuid
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from lxml import etree, html

CATEGORIES = {
    "Arts": "Books|Design|Fashion & Beauty|Food|Performing Arts|Visual Arts",
    "Business": "Careers|Entrepreneurship|Investing|Management|Marketing|Non-Profit",
    "Comedy": "Comedy Interviews|Improv|Stand-Up",
    "Education": "Courses|How To|Language Learning|Self-Improvement",
    "Government": "",
    "Health & Fitness": "Alternative Health|Fitness|Medicine|Mental Health|Nutrition|Sexuality",
    "History": "",
    "Leisure": "Animation & Manga|Automotive|Aviation|Crafts|Games|Hobbies|Home & Garden",
    "News": "Business News|Daily News|Entertainment News|News Commentary|Politics|Sports News"
    "|Tech News",
    "Science": "Astronomy|Chemistry|Earth Sciences|Life Sciences|Mathematics|Natural Sciences"
    "|Nature|Physics|Social Sciences",
    "Society & Culture": "Documentary|Personal Journals|Philosophy|Places & Travel|Relationships",
    "Technology": "",
}
"""Of Apple's categories those that a newspaper may want, each with its own."""
RFC_822 = re.compile(r"[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}")
EMAIL = re.compile(r"[^@\s<>,]+@[^@\s<>,]+\.[^@\s<>,]+")
_CODES = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln
lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi
pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
LANGUAGES = frozenset(_CODES.split())
"""ISO 639-1; a feed's language begins with one of these."""
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
RRULE = re.compile(r"FREQ=(DAILY|WEEKLY|MONTHLY)(;BYDAY=[A-Z]{2}(,[A-Z]{2})*)?")
TAME_TAGS = {"p", "ul", "ol", "li", "a"}
"""Of HTML those that Apple shows in a description; words that others part run together."""


def html_faults(text: str, place: str) -> Iterator[str]:
    """What W3C's validator finds in HTML that readers show: it has to be well-formed and tame."""
    try:
        whole = etree.fromstring(f"<div>{text}</div>".encode())
    except etree.XMLSyntaxError as error:
        yield f"{place} is not well-formed: {error}"
        return
    for element in whole.iter():
        if element is not whole and element.tag not in TAME_TAGS:
            yield f"{place} holds <{element.tag}>"
        for name, value in element.items():
            if name not in {"href", "src", "title", "alt"}:
                yield f"{place} holds the attribute {name}"
            if name in {"href", "src"} and not urlsplit(value).scheme.startswith("http"):
                yield f"{place} holds a relative link"


def markup_in(text: str) -> bool:
    """Say whether a reader that takes text for HTML would see other than the words."""
    return "<" in text and html.fromstring(f"<div>{text}</div>").text_content() != text


def is_date(text: str) -> bool:
    """Say whether it is RFC 822 as all read it: two digits a day, four a year, its weekday."""
    if not RFC_822.fullmatch(text):
        return False
    moment = parsedate_to_datetime(text)
    return moment.strftime("%a") == text[:3] and 1990 < moment.year < 2100


def url_faults(url: str, base: str) -> Iterator[str]:
    parts = urlsplit(url)
    if not url.startswith(base) or not parts.scheme.startswith("http") or not parts.netloc:
        yield f"'{url}' is no address under '{base}'"
    if re.search(r"[^!-~]", url):
        yield f"'{url}' is not encoded"


def is_uuid(text: str, version: int) -> bool:
    try:
        return uuid.UUID(text).version == version and text == str(uuid.UUID(text))
    except ValueError:
        return False
