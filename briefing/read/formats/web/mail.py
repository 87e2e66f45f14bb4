"""Letters or a page saved as one file (MIME, mbox): the HTML or text, and the day it was sent."""

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import tzinfo
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.policy import default
from itertools import pairwise

from briefing.errors import InputError
from briefing.read.clean.lines import count_han
from briefing.read.day import day_of
from briefing.read.formats import pick
from briefing.read.formats.publication_day import local_day
from briefing.read.load import decode
from briefing.read.tuned.formats import Letters

_HEADED = re.compile(r"<h[1-6][\s>]", re.IGNORECASE)
_ATTACHED = (".pdf", ".docx", ".odt", ".epub", ".txt", ".md", ".html", ".htm")
_FLOWED = re.compile(r"(?<=\S) \r?\n(?=[^\s>])")
_SIGNATURE = re.compile(r"\r?\n-- \r?\n[\s\S]*\Z")
_DAMAGE = (LookupError, ValueError, AttributeError, TypeError, MessageError)
"""What the library raises on a header or a part that is none."""
_FIRST = re.compile(rb"(?m)^From \S[^\n]*\d{4}[^\n]{0,12}\n(?=[A-Za-z][A-Za-z0-9\-]*:)")
"""The line that a mailbox puts over each letter (RFC 4155)."""
_LIST_NAME = re.compile(r"\[[^\[\]]{1,40}\]\s*")
_FOOT = re.compile(r"(?m)^_{30,}[ \t]*\r?\n.*(?:mailing list|邮件列表).*$")
"""Of Mailman: under each letter."""
_ANSWER = re.compile(r"(?:\[[^\[\]]{1,40}\]\s*)?(?:Re|回复|回覆|答复)\s?[:：]", re.IGNORECASE)


def text_of(data: bytes, name: str, zone: tzinfo) -> str:
    """Return the words of a letter or a saved page.

    Raises:
        InputError: it has no part with text, or a part cannot be read.

    Source:
        RFC 5322 (mail), RFC 2557 (MHTML).
    """
    messages = [message_from_bytes(each, policy=default) for each in letters_in(data)]
    if len(messages) > 1:
        return _of_mailbox(messages, name, zone)
    [message] = messages
    body = _body(message, name)
    han = count_han(body)
    attached = _attached(message, zone) if han < Letters.ENOUGH_HAN else []
    if not body.strip() and not attached:
        raise InputError(
            f"cannot read '{name}': it is a letter or a saved page without a text in it. "
            "Save the page as HTML, or the letter's text as a file."
        )
    if attached and han < Letters.COVER_NOTE_HAN:
        body = _as_navigation(body)
    text = "\n\n".join([body, *attached])
    kind = message.get_content_type()
    is_page = kind == "multipart/related" or "Snapshot-Content-Location" in message
    top = [subject] if not is_page and (subject := _subject(message)) else []
    sent = local_day(_header(message, "date"), zone)
    if sent is not None and day_of("\n".join([*top, text])) is None:
        top.append(sent.isoformat())
    return "\n\n".join([*top, text]) + "\n"


def _of_mailbox(letters: Sequence[Message], name: str, zone: tzinfo) -> str:
    """Return letters one below the other, each under its subject; answers are left out."""
    told = [each for each in letters if not is_answer(_subject(each))] or letters
    heads = dict(zip(map(id, told), without_list_name(list(map(_subject, told))), strict=True))
    parts = []
    for letter in letters:
        body, foot = parted_foot(_body(letter, name))
        if id(letter) in heads:
            few = count_han(body) < Letters.ENOUGH_HAN
            attached = _attached(letter, zone) if few else []
            parts += [f"# {heads[id(letter)]}", body, *attached, _as_navigation(foot)]
        else:
            parts.append(_as_navigation(f"{_subject(letter)}\n{body}\n{foot}"))
    text = "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"
    sent = [day for each in told if (day := local_day(_header(each, "date"), zone))]
    return text if day_of(text) or not sent else f"{max(sent).isoformat()}\n\n{text}"


def _as_navigation(words: str) -> str:
    return "\n".join(f"<nav>{line}</nav>" for line in words.splitlines() if line.strip())


def _subject(message: Message) -> str:
    return " ".join(_header(message, "subject").split())


def _body(message: Message, name: str) -> str:
    texts = (part for part in message.walk() if part.get_content_maintype() == "text")
    inline = [part for part in texts if part.get_content_disposition() != "attachment"]
    pages = [_words(part) for part in inline if part.get_content_subtype() == "html"]
    plain = [_plain(part) for part in inline if part.get_content_subtype() == "plain"]
    page = max(pages, key=count_han, default="")
    letter = "\n\n".join(plain)
    if page and (_HEADED.search(page) or count_han(letter) < count_han(page) / 2):
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
        named = ""
        with suppress(*_DAMAGE):
            named = (part.get_filename() or "").lower()
        payload = part.get_payload(decode=True)
        attached = part.get_content_disposition() == "attachment" and named.endswith(_ATTACHED)
        if attached and isinstance(payload, bytes) and payload.strip():
            texts.append(pick.text_in(payload, named, zone))
    return texts


def _header(message: Message, key: str) -> str:
    with suppress(*_DAMAGE):
        return str(message.get(key, ""))
    return ""


def letters_in(data: bytes) -> list[bytes]:
    """Return the letters of a mailbox; the whole file if it is none."""
    starts = [found.start() for found in _FIRST.finditer(data)]
    if not starts or starts[0] > 0:
        return [data]
    return [data[start:end] for start, end in pairwise([*starts, len(data)])]


def is_answer(subject: str) -> bool:
    """Return whether a letter answers another one, which stands before it."""
    return _ANSWER.match(subject) is not None


def without_list_name(subjects: Sequence[str]) -> list[str]:
    """Return subjects without the name of the list that stands before all of them: [daily]."""
    names = {found[0] if (found := _LIST_NAME.match(each)) else "" for each in subjects}
    shared = names.pop() if len(names) == 1 else ""
    return [each.removeprefix(shared) for each in subjects]


def parted_foot(letter: str) -> tuple[str, str]:
    """Return a letter, and what the program of a list put under it."""
    found = _FOOT.search(letter)
    return (letter[: found.start()], letter[found.start() :]) if found else (letter, "")
