"""No sentence of a fictional paper is lost, and none is told twice, whatever form it comes in."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

import pytest

from briefing.edit import edit_rundown
from briefing.edit.past_episodes import Earlier
from briefing.read import read_issue
from briefing.script import write_script
from briefing.settings.show_file import default_show
from tests.read.strangers import (
    fifth_forms,
    fourth_forms,
    fourth_paper,
    second_paper,
    source_forms,
    third_forms,
    third_paper,
)
from tests.read.strangers.forms import FORMS, SPACED
from tests.read.strangers.test_cases import CASES, WHOLE
from tests.read.strangers.test_kinds import KINDS
from tests.read.strangers.test_second import SECOND
from tests.read.strangers.test_sixth import FORMS as SIXTH
from tests.shared.paper import STORIES, han

REAL = Path(__file__).parents[1] / "formats" / "real"
FIRST = [CASES / name for name in WHOLE] + [
    path for folder in (KINDS, REAL) for path in sorted(folder.iterdir()) if path.suffix != ".mhtml"
]
SENTENCES = [sentence for _, sentences in STORIES for sentence in sentences]
OF_SECOND = [sentence for _, story in second_paper.STORIES for part in story for sentence in part]
OPENING = re.compile(
    r"^.*?（记者[^）]*）|^(?:本报|新华社)[^，。]{0,16}?[讯电](?:[（(][^）)]*[）)])?\s?"
)
LATER: dict[str, tuple[str, str | bytes, Sequence[tuple[str, Sequence[str]]]]] = {
    **{f"1 {name}": ("form.txt", form, STORIES) for name, form in SPACED.items()},
    **{
        f"3 {name}": ("form.txt", form, third_paper.STORIES)
        for forms in (third_forms.FORMS, third_forms.SECOND_LOT)
        for name, form in forms.items()
    },
    **{
        f"4 {name}": ("form.txt", form, fourth_paper.STORIES)
        for name, form in fourth_forms.FORMS.items()
    },
    **{f"5 {name}": (*form, fourth_paper.STORIES) for name, form in fifth_forms.FORMS.items()},
    **{
        f"6 {name}": (name, form, fourth_paper.STORIES)
        for forms in (
            SIXTH,
            source_forms.PROGRAMS,
            source_forms.CITATIONS,
            source_forms.TABLES,
            source_forms.PAGES,
            {name: json.dumps(data) for name, data in source_forms.OBJECTS.items()},
        )
        for name, form in forms.items()
    },
}
"""The forms of the later makers, by paper: a file's name, what is in it, the stories it holds."""


def wrongly_told(path: Path, sentences: Sequence[str]) -> dict[str, int]:
    """Return the sentences that a script holds not once, and how often.

    There is time for all; what the editor cuts stands in the script, too, under its story.
    """
    show = replace(default_show(), minutes=12.0)
    script = write_script(edit_rundown(read_issue(path), show, Earlier()), show)
    lines = [line for line in (*script.lines, *script.cut) if line.role == "story"]
    told = "".join(han(line.source) for line in sorted(lines, key=attrgetter("spans")))
    counts = {each: told.count(han(OPENING.sub("", each))) for each in sentences}
    return {each: count for each, count in counts.items() if count != 1}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_told_whole_and_once(tmp_path: Path, name: str) -> None:
    path = tmp_path / "form.txt"
    path.write_text(FORMS[name], encoding="utf-8")
    assert wrongly_told(path, SENTENCES) == {}


@pytest.mark.parametrize("path", FIRST, ids=lambda path: path.name)
def test_a_file_is_told_whole_and_once(path: Path) -> None:
    assert wrongly_told(path, SENTENCES) == {}


@pytest.mark.parametrize(
    "path",
    # Poppler takes the quotation marks out of its lines, and one line ends too soon by that.
    [path for path in sorted(SECOND.iterdir()) if path.name != "pdftotext-raw.txt"],
    ids=lambda path: path.name,
)
def test_a_file_of_the_second_paper_is_told_whole_and_once(path: Path) -> None:
    assert wrongly_told(path, OF_SECOND) == {}


@pytest.mark.parametrize("name", LATER)
def test_a_form_of_a_later_paper_is_told_whole_and_once(tmp_path: Path, name: str) -> None:
    file, form, stories = LATER[name]
    path = tmp_path / file
    path.write_bytes(form if isinstance(form, bytes) else form.encode())
    sentences = [sentence for _, story in stories for sentence in story]
    assert len(sentences) >= 20
    assert wrongly_told(path, sentences) == {}
