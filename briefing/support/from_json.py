"""Records out of the JSON that `briefing.support.files.as_json` wrote."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
_hints = cache(get_type_hints)


def record_of(kind: type[Record], text: str | bytes) -> Record:
    """Return the record in a text of JSON; fields that have a default may be missing.

    Raises:
        ValueError: it is not JSON, or not this record.
    """
    built: Record = _built(kind, json.loads(text))
    return built


def _built(kind: Any, value: Any) -> Any:
    origin = get_origin(kind)
    if origin is tuple:
        kinds, items = get_args(kind), _checked(value, isinstance(value, list), tuple)
        if kinds[-1] is Ellipsis:
            kinds = kinds[:1] * len(items)
        return tuple(_built(each, item) for each, item in zip(kinds, items, strict=True))
    if origin in (Union, UnionType):
        if value is None and NoneType in get_args(kind):
            return None
        (inner,) = (each for each in get_args(kind) if each is not NoneType)
        return _built(inner, value)
    if origin is Literal:
        return _checked(value, value in get_args(kind), kind)
    if is_dataclass(kind):
        return _record(kind, value)
    if kind is date:
        return date.fromisoformat(_checked(value, isinstance(value, str), kind))
    if kind is float:
        return float(_checked(value, type(value) in (int, float), kind))
    return _checked(value, type(value) is kind, kind)


def _record(kind: Any, value: Any) -> Any:
    found = _checked(value, isinstance(value, dict), kind)
    known = {each.name for each in fields(kind)}
    hints = _hints(kind)
    try:
        return kind(**{name: _built(hints[name], each) for name, each in found.items()})
    except (KeyError, TypeError, OverflowError) as error:
        raise ValueError(f"{kind.__name__} has {sorted(known)}, not {sorted(found)}") from error


def _checked(value: Any, right: bool, kind: Any) -> Any:
    if not right:
        raise ValueError(f"{str(value)[:40]!r} is no {getattr(kind, '__name__', kind)}")
    return value
