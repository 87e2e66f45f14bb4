"""Asks the chief editor's server a question; an answer that is late or long is refused."""

import http.client
import json
import re
from time import monotonic
from typing import Any
from urllib.parse import urlsplit

from briefing.errors import BriefingError
from briefing.show import EditorSettings

_MOST_BYTES = 64 * 1024
_CHUNK_BYTES = 4096


class RefusedError(BriefingError):
    """The chief editor's answer cannot be used."""


class SilentError(RefusedError):
    """The chief editor does not answer: the next story need not ask."""


def ask_server(rules: str, question: str, settings: EditorSettings) -> str:
    """Return what a server that is asked as OpenAI's chat is says to a question.

    `rules` tell it of its work, whatever the question.

    Raises:
        RefusedError: it does not answer in time, or not as such a server does.
    """
    parts = urlsplit(settings.address)
    secure = parts.scheme == "https"
    kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
    ends = monotonic() + settings.deadline_s
    link = kind(parts.hostname or "", parts.port, timeout=settings.deadline_s)
    headers = {"Content-Type": "application/json"}
    if settings.key:
        headers["Authorization"] = f"Bearer {settings.key}"
    body = json.dumps(
        {
            "model": settings.model,
            "temperature": 0,
            "messages": [
                {"role": "system", "content": rules},
                {"role": "user", "content": question},
            ],
        },
        ensure_ascii=False,
    )
    try:
        link.request("POST", f"{parts.path.rstrip('/')}/chat/completions", body.encode(), headers)
        response = link.getresponse()
        if response.status != http.client.OK:
            raise RefusedError(f"the server answers {response.status}")
        return _content(_read(response, ends))
    except TimeoutError as error:
        raise SilentError(f"no answer within {settings.deadline_s:g} s") from error
    except (OSError, http.client.HTTPException) as error:
        # The error's text may repeat what the server sent, so only its type is said.
        raise SilentError(f"the server cannot be asked ({type(error).__name__})") from error
    finally:
        link.close()


def _read(response: http.client.HTTPResponse, ends: float) -> bytes:
    found = bytearray()
    while part := response.read1(_CHUNK_BYTES):
        found += part
        if len(found) > _MOST_BYTES:
            raise RefusedError(f"it is longer than {_MOST_BYTES} bytes")
        if monotonic() > ends:
            raise TimeoutError
    return bytes(found)


def _content(answer: bytes) -> str:
    try:
        found: Any = json.loads(answer)
        content = found["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise RefusedError("the server does not answer as OpenAI's does") from error
    if not isinstance(content, str):
        raise RefusedError("the server does not answer as OpenAI's does")
    # Many models put JSON into a fence; nothing else may stand around it.
    fenced = re.fullmatch(r"\s*```(?:json)?\s*(.*?)\s*```\s*", content, re.DOTALL)
    return fenced[1] if fenced else content
