"""What the last episodes told, so that nothing is told twice."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from briefing.edit.tuned import Eligibility


@dataclass(frozen=True, slots=True)
class ToldStory:
    """A story of an earlier episode, as its paper printed it."""

    day: date
    headline: str
    text: str
    """The whole article, told or not: what the listener's paper knew then."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The stories of the last episodes, and what could not be read of them."""

    stories: tuple[ToldStory, ...] = ()
    notes: tuple[str, ...] = ()


def told_lately(out: Path, day: date) -> Earlier:
    """Return the stories told in the last seven finished episodes before a day.

    The output folder, one folder per issue day in it, need not be there.
    """
    folders = sorted(
        (found, folder)
        for folder in (out.iterdir() if out.is_dir() else ())
        if (found := _day_of(folder.name)) and day - timedelta(Eligibility.DAYS) <= found < day
        # The manifest is written last: a day without it was never finished and told nothing.
        if (folder / "manifest.json").is_file()
    )
    stories: list[ToldStory] = []
    notes: list[str] = []
    for earlier, folder in folders[-Eligibility.EPISODES :]:
        try:
            rundown = json.loads((folder / "rundown.json").read_text(encoding="utf-8"))
            issue = json.loads((folder / "issue.json").read_text(encoding="utf-8"))
            stories += _stories(earlier, rundown, issue)
        except FileNotFoundError:
            continue  # a day put there by hand told nothing
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            notes.append(f"what was told on {earlier} cannot be read in '{folder}' ({error!r})")
    return Earlier(tuple(stories), tuple(notes))


def _stories(day: date, rundown: Any, issue: Any) -> list[ToldStory]:
    printed = {
        article["headline"]: "".join(paragraph["text"] for paragraph in article["paragraphs"])
        for article in issue["articles"]
    }
    told = []
    for story in rundown["stories"]:
        headline = story["headline"]["text"]
        spoken = "".join(sentence["text"] for sentence in story["sentences"])
        told.append(ToldStory(day, headline, printed.get(headline, spoken)))
    return told


def _day_of(name: str) -> date | None:
    try:
        return date.fromisoformat(name)
    except ValueError:
        return None
