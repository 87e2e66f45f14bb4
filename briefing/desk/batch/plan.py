"""What is to be made, every issue with its show, and what became of each."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefing.desk.watch import may_be_issue
from briefing.errors import BriefingError, InputError
from briefing.show import Show
from briefing.support.files import reason_of

SHOW_FILE = "show.toml"


@dataclass(frozen=True, slots=True)
class Job:
    """One issue that is to become an episode."""

    issue: Path
    folder: str
    """The show's folder in the output folder; empty for the output folder itself."""
    show: Show
    content: str
    """SHA-256 of the issue's file."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one issue."""

    issue: str
    result: Literal["made", "skipped", "failed"]
    what: str
    """The MP3 that was made, else the reason."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The jobs, and what cannot become one."""

    jobs: tuple[Job, ...]
    left: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What became of every issue of a batch, by the issues' names."""

    made: tuple[Outcome, ...]
    skipped: tuple[Outcome, ...]
    failed: tuple[Outcome, ...]
    unfinished: int
    """Issues that were not reached, the batch having been stopped."""

    def __str__(self) -> str:
        """Say the counts."""
        told = f"{len(self.made)} made, {len(self.skipped)} skipped, {len(self.failed)} failed"
        return f"{told}, {self.unfinished} not reached" if self.unfinished else told


def plan_batch(sources: tuple[Path, ...], chosen: Callable[[Path | None], Show]) -> Plan:
    """Return a job for every issue found in files and folders of issues.

    A folder's files are issues of the show that its show.toml describes, or of the `chosen` one. A
    folder in it that has a show.toml is a show of its own.

    Raises:
        InputError: a source is not there, or two shows would go into one folder of the output.
        ShowError: the chosen show's settings are wrong.
    """
    jobs: list[Job] = []
    left: list[Outcome] = []
    seen: dict[tuple[str, str], Path] = {}
    shows: dict[str, tuple[Show, Path]] = {}
    for place, folder, settings, issues in _shows(sources, left):
        try:
            show = chosen(settings)
        except BriefingError as error:
            if settings is None:
                raise
            left += [Outcome(str(issue), "failed", str(error)) for issue in issues]
            continue
        if not issues:
            continue
        first_show, first_place = shows.setdefault(folder, (show, place))
        if show != first_show:
            named = f"the folder '{folder}' of the output" if folder else "the output folder itself"
            raise InputError(
                f"cannot make '{first_place}' and '{place}' at once: they are two shows, and both "
                f"would go into {named}. Rename one, or make them one after the other, each with "
                "an --out of its own."
            )
        for issue in issues:
            try:
                _, content = read_whole(issue)
            except InputError as error:
                left.append(Outcome(str(issue), "failed", str(error)))
                continue
            first = seen.setdefault((folder, content), issue)
            if first is issue:
                jobs.append(Job(issue, folder, show, content))
            else:
                left.append(Outcome(str(issue), "skipped", f"it is the same as '{first}'"))
    return Plan(tuple(jobs), tuple(left))


def _shows(
    sources: tuple[Path, ...], left: list[Outcome]
) -> Iterator[tuple[Path, str, Path | None, list[Path]]]:
    """Yield each show: where it lies, its folder in the output, its settings' file, its issues."""
    for source in sources:
        settings, issues, folders = _look(source)
        yield source, "", settings, issues
        for folder in folders:
            try:
                settings, issues, _deeper = _look(folder)
            except InputError as error:
                left.append(Outcome(str(folder), "failed", str(error)))
                continue
            if settings:
                yield folder, folder.name, settings, issues
            else:
                why = f"there is no {SHOW_FILE} in this folder"
                left.append(Outcome(str(folder), "skipped", why))


def _look(source: Path) -> tuple[Path | None, list[Path], list[Path]]:
    """Return a folder's settings' file, its issues and the folders in it; a file is one issue.

    Raises:
        InputError: it is not there, or cannot be read.
    """
    try:
        if source.is_file():
            return None, [source], []
        inside = sorted(source.iterdir())
        settings = source / SHOW_FILE
        return (
            settings if settings.is_file() else None,
            [path for path in inside if path != settings and may_be_issue(path)],
            [path for path in inside if path.is_dir() and not path.name.startswith(".")],
        )
    except OSError as error:
        raise InputError(
            f"cannot read '{source}': {reason_of(error)}. Name issues or folders."
        ) from error


def read_whole(issue: Path) -> tuple[bytes, str]:
    """Return what an issue's file holds, and the SHA-256 of that.

    Raises:
        InputError: it cannot be read.
    """
    try:
        source = issue.read_bytes()
    except OSError as error:
        raise InputError(f"cannot read '{issue}': {reason_of(error)}.") from error
    return source, hashlib.sha256(source).hexdigest()


def report_of(outcomes: list[Outcome], total: int) -> Report:
    """Return the report of a batch of so many issues."""
    by_name = sorted(outcomes, key=lambda outcome: outcome.issue)
    made, skipped, failed = (
        tuple(outcome for outcome in by_name if outcome.result == result)
        for result in ("made", "skipped", "failed")
    )
    return Report(made, skipped, failed, total - len(outcomes))
