"""A record as it is read from its file."""

import json
from dataclasses import dataclass, make_dataclass
from pathlib import Path

import pytest

from briefing.errors import PublishError
from briefing.publish.validated import is_file_name, read_record


@dataclass(frozen=True, slots=True)
class Kept:
    """A record with values of each kind."""

    name: str
    keep: int = 0
    length_s: float = 0.0
    marks: tuple[str, ...] = ()
    private: bool = False


def read(folder: Path, text: str, name: str = "episode.json") -> dict[str, object]:
    path = folder / name
    path.write_bytes(text.encode(errors="surrogatepass"))
    return read_record(path, Kept, "`briefing make` writes it")


@pytest.mark.parametrize(
    "found",
    [
        {"name": "海州"},
        {"name": "海州", "keep": 3, "length_s": 2, "marks": ["\\"], "private": True},
        {"name": "海州\t\n", "length_s": 2.5},
    ],
)
def test_a_record_is_what_its_file_says(tmp_path: Path, found: dict[str, object]) -> None:
    assert read(tmp_path, json.dumps(found)) == found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]", "not a JSON object"),
        ("{", "Expecting"),
        ("\udc80", "utf-8"),
        ('{"keep": 1}', "it lacks 'name'"),
        ('{"name": "a", "b": 1, "a": 2}', "this version does not know 'a', 'b'"),
        ('{"name": 3}', "'name' is no text"),
        ('{"name": "a", "keep": 1.5}', "'keep' is no whole number"),
        ('{"name": "a", "keep": true}', "'keep' is no whole number"),
        ('{"name": "a", "length_s": "1"}', "'length_s' is no number"),
        ('{"name": "a", "marks": "b"}', "'marks' is no list"),
        ('{"name": "a", "private": 1}', "'private' is no true or false"),
        ('{"name": "a\\u0007"}', "it holds '\\x07', which no feed can hold"),
        ('{"name": "a", "marks": [{"b": "\\ud800"}]}', "it holds '\\ud800'"),
        ('{"name": "a\ufffe"}', "it holds '\\ufffe'"),
        ('{"name": "a\uffff"}', "it holds '\\uffff'"),
    ],
)
def test_a_record_that_is_none_is_refused_with_the_way_out(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(PublishError) as caught:
        read(tmp_path, text)
    assert said in str(caught.value)
    assert str(caught.value).endswith("move it away and make the episode again.")
    with pytest.raises(PublishError, match="bring it back from a copy: it keeps the show's GUID"):
        read(tmp_path, text, "channel.json")


def test_a_record_that_is_not_there_is_named_with_who_writes_it(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"no such file or directory\. `briefing make` writes"):
        read_record(tmp_path / "a.json", Kept, "`briefing make` writes it")


@pytest.mark.parametrize(
    ("name", "fits"),
    [("a.jpg", True), ("..a", True), ("", False), (".", False), ("..", False), ("a/b", False)],
)
def test_a_name_of_a_file_leads_nowhere_else(name: str, *, fits: bool) -> None:
    assert is_file_name(name) is fits


KINDS = {
    "keep": "whole number",
    "size_bytes": "whole number",
    "length_s": "number",
    "marks": "list",
    "earlier": "list",
    "private": "true or false",
    "homes": "list",
    "voices": "list",
    "title": "text",
}


@pytest.mark.parametrize("name", KINDS)
def test_each_value_of_another_kind_is_named(tmp_path: Path, name: str) -> None:
    path = tmp_path / "episode.json"
    path.write_text(json.dumps({name: {}}), "utf-8")
    with pytest.raises(PublishError, match=f"'{name}' is no {KINDS[name]}\\."):
        read_record(path, make_dataclass("Any", [name]), "")
