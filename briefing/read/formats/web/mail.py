"""A letter or a page saved as one file (MIME): its HTML or text, and the day it was sent."""

import re
from collections.abc import Sequence
from datetime import tzinfo
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.policy import default

from briefing.errors import InputError
from briefing.read.day import day_of
from briefing.read.formats import pick
from briefing.read.formats.publication_day import local_day
from briefing.read.formats.web.mailbox import (
    is_answer,
    letters_in,
    parted_foot,
    without_list_name,
)
from briefing.read.load import decode
from briefing.read.tuned.formats import Letters

_HAN = re.compile("[\u3400-\u9fff]")
_HEADED = re.compile(r"<h[1-6][\s>]", re.IGNORECASE)
_ATTACHED = (".pdf", ".docx", ".odt", ".epub", ".txt", ".md", ".html", ".htm")
_FLOWED = re.compile(r"(?<=\S) \r?\n(?=[^\s>])")
_SIGNATURE = re.compile(r"\r?\n-- \r?\n[\s\S]*\Z")
_DAMAGE = (LookupError, ValueError, AttributeError, TypeError, MessageError)
"""What the library raises on a header or a part that is none."""


def text_of(data: bytes, name: str, zone: tzinfo) -> str:
    """Return the words of a letter or a saved page.

    Raises:
        InputError: it has no part with text, or a part cannot be read.

    Source:
        RFC 5322 (mail), RFC 2557 (MHTML).
    """
    if len(letters := letters_in(data)) > 1:
        return _of_mailbox(
            [message_from_bytes(each, policy=default) for each in letters], name, zone
        )
    message = message_from_bytes(data, policy=default)
    body = _body(_texts(message), name)
    han = len(_HAN.findall(body))
    attached = _attached(message, zone) if han < Letters.ENOUGH_HAN else []
    if not body.strip() and not attached:
        raise InputError(
            f"cannot read '{name}': it is a letter or a saved page without a text in it. "
            "Save the page as HTML, or the letter's text as a file."
        )
    if attached and han < Letters.COVER_NOTE_HAN:
        body = _as_navigation(body)
    text = "\n\n".join([body, *attached])
    if _is_page(message):
        top: list[str] = []
    else:
        top = [subject] if (subject := _subject(message)) else []
    sent = local_day(_header(message, "date"), zone)
    if sent is not None and day_of("\n".join([*top, text])) is None:
        top.append(sent.isoformat())
    return "\n\n".join([*top, text]) + "\n"


def _of_mailbox(letters: Sequence[Message], name: str, zone: tzinfo) -> str:
    """Return letters one below the other, each under its subject; answers are left out."""
    told = [each for each in letters if not is_answer(_subject(each))] or letters
    heads = dict(
        zip(map(id, told), without_list_name([_subject(each) for each in told]), strict=True)
    )
    parts = []
    for letter in letters:
        body, foot = parted_foot(_body(_texts(letter), name))
        if id(letter) in heads:
            few = len(_HAN.findall(body)) < Letters.ENOUGH_HAN
            attached = _attached(letter, zone) if few else []
            parts += [f"# {heads[id(letter)]}", body, *attached, _as_navigation(foot)]
        else:
            parts.append(_as_navigation(f"{_subject(letter)}\n{body}\n{foot}"))
    text = "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"
    sent = [day for each in told if (day := local_day(_header(each, "date"), zone))]
    return text if day_of(text) or not sent else f"{max(sent).isoformat()}\n\n{text}"


def _as_navigation(words: str) -> str:
    return "\n".join(f"<nav>{line}</nav>" for line in words.splitlines() if line.strip())


def _texts(message: Message) -> list[Message]:
    return [part for part in message.walk() if part.get_content_maintype() == "text"]


def _subject(message: Message) -> str:
    return " ".join(_header(message, "subject").split())


def _body(parts: Sequence[Message], name: str) -> str:
    inline = [part for part in parts if part.get_content_disposition() != "attachment"]
    pages = [_words(part) for part in inline if part.get_content_subtype() == "html"]
    plain = [_plain(part) for part in inline if part.get_content_subtype() == "plain"]
    page = max(pages, key=lambda each: len(_HAN.findall(each)), default="")
    letter = "\n\n".join(plain)
    if page and (_HEADED.search(page) or len(_HAN.findall(letter)) < len(_HAN.findall(page)) / 2):
        return pick.text_in(f"<html>{page}".encode(), name, suffix=".html")
    return letter


def _plain(part: Message) -> str:
    words = _SIGNATURE.sub("", _words(part))
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    return _FLOWED.sub("", words) if flowed else words


def _words(part: Message) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    if not data.strip():
        return ""
    try:
        return data.decode(str(part.get_content_charset("utf-8")))
    except (ValueError, LookupError):
        return decode(data, "a part of the letter")


def _attached(message: Message, zone: tzinfo) -> list[str]:
    texts = []
    for part in message.walk():
        named = (_file_name(part) or "").lower()
        payload = part.get_payload(decode=True)
        attached = part.get_content_disposition() == "attachment" and named.endswith(_ATTACHED)
        if attached and isinstance(payload, bytes) and payload.strip():
            texts.append(pick.text_in(payload, named, zone))
    return texts


def _file_name(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except _DAMAGE:
        return ""


def _header(message: Message, key: str) -> str:
    try:
        return str(message.get(key, ""))
    except _DAMAGE:
        return ""


def _is_page(message: EmailMessage | Message) -> bool:
    kind = message.get_content_type()
    return kind == "multipart/related" or "Snapshot-Content-Location" in message
