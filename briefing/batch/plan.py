"""What is to be made: every issue with its show."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.batch.report import Outcome
from briefing.errors import BriefingError, InputError
from briefing.records import Show

SHOW_FILE = "show.toml"
_UNFINISHED = {".part", ".tmp", ".crdownload", ".download"}


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
class Plan:
    """The jobs, and what cannot become one."""

    jobs: tuple[Job, ...]
    left: tuple[Outcome, ...]


def plan_batch(sources: tuple[Path, ...], chosen: Callable[[Path | None], Show]) -> Plan:
    """Return a job for every issue found.

    A folder's files are issues of the show that its show.toml describes, or of the chosen one. A
    folder in it that has a show.toml is a show of its own.

    Args:
        sources: issues and folders of issues.
        chosen: gives the show of a show.toml, or the chosen one where there is none.

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
            left += [Outcome.failed(issue, str(error)) for issue in issues]
            continue
        if not issues:
            continue
        first_show, first_place = shows.setdefault(folder, (show, place))
        if show != first_show:
            raise InputError(
                f"cannot make '{first_place}' and '{place}' at once: they are two shows, and both "
                f"would go into {_named(folder)}. Rename one, or make them one after the other, "
                "each with an --out of its own."
            )
        for issue in issues:
            try:
                content = hashlib.sha256(issue.read_bytes()).hexdigest()
            except OSError as error:
                reason = (error.strerror or str(error)).lower()
                left.append(Outcome.failed(issue, f"cannot read '{issue}': {reason}."))
                continue
            first = seen.setdefault((folder, content), issue)
            if first is issue:
                jobs.append(Job(issue, folder, show, content))
            else:
                left.append(Outcome.skipped(issue, f"it is the same as '{first}'"))
    return Plan(tuple(jobs), tuple(left))


def _named(folder: str) -> str:
    return f"the folder '{folder}' of the output" if folder else "the output folder itself"


def _shows(
    sources: tuple[Path, ...], left: list[Outcome]
) -> Iterator[tuple[Path, str, Path | None, list[Path]]]:
    """Yield each show: where it lies, its folder in the output, its settings' file, its issues."""
    for source in sources:
        if source.is_file():
            yield source, "", None, [source]
            continue
        try:
            inside = sorted(source.iterdir())
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise InputError(
                f"cannot read '{source}': {reason}. Name issues or folders."
            ) from error
        settings = source / SHOW_FILE
        yield source, "", settings if settings.is_file() else None, _issues(inside)
        for folder in inside:
            if not folder.is_dir() or folder.name.startswith("."):
                continue
            settings = folder / SHOW_FILE
            if settings.is_file():
                yield folder, folder.name, settings, _issues(sorted(folder.iterdir()))
            else:
                left.append(Outcome.skipped(folder, f"there is no {SHOW_FILE} in this folder"))


def _issues(paths: list[Path]) -> list[Path]:
    return [
        path
        for path in paths
        if path.is_file()
        and path.name != SHOW_FILE
        and not path.name.startswith((".", "~"))
        and path.suffix.lower() not in _UNFINISHED
    ]
