"""An output folder on this machine, and one in memory that stands for shared storage."""

from pathlib import Path
from uuid import uuid4

import pytest

from briefing.desk.batch.storage import Entry, Storage, asking, open_storage
from briefing.errors import OutputError


@pytest.fixture(params=["here", "shared"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    place = str(tmp_path / "out") if request.param == "here" else f"memory://{uuid4()}"
    return open_storage(place)


def put(storage: Storage, name: str, content: str = "x") -> None:
    path = storage.at(*name.split("/"))
    storage.fs.makedirs(path.rsplit("/", 1)[0], exist_ok=True)
    storage.fs.pipe_file(path, content.encode())


def test_an_address_is_made_of_parts_and_empty_ones_are_left_out(tmp_path: Path) -> None:
    here = open_storage(f"{tmp_path}/")
    assert here.at("", "2026-03-18", "a.mp3") == f"{tmp_path}/2026-03-18/a.mp3"
    assert here.at("") == str(tmp_path)
    assert here.is_local
    assert not open_storage("memory://out").is_local
    with pytest.raises(OutputError, match=r"cannot use 'nowhere://a' as output: .*protocol"):
        open_storage("nowhere://a")


def test_the_days_of_a_show_are_its_folders_with_a_days_name(storage: Storage) -> None:
    assert storage.days_in("news") == ()
    for name in ("2026-03-19", "2026-03-18", "2026-3-1", ".batch", "2026-03-18x"):
        put(storage, f"news/{name}/a")
    assert storage.days_in("news") == ("2026-03-18", "2026-03-19")


def test_a_worked_folder_comes_here_without_what_is_half_written(
    storage: Storage, tmp_path: Path
) -> None:
    for name in ("a.mp3", "takes/b.wav", ".c.part", "takes/.d"):
        put(storage, f"work/{name}", name)
    storage.carry(storage.at("work"), tmp_path / "day")
    day = tmp_path / "day"
    found = {path.relative_to(day).as_posix() for path in day.rglob("*") if path.is_file()}
    assert found == {"a.mp3", "takes/b.wav"}
    assert (day / "takes" / "b.wav").read_text("utf-8") == "takes/b.wav"
    assert storage.fs.exists(storage.at("work", "a.mp3")) is not storage.is_local
    storage.drop(storage.at("work"))
    assert not storage.fs.exists(storage.at("work"))
    storage.drop(storage.at("work"))


def test_what_was_made_is_known_while_its_mp3_stays_as_it_was(storage: Storage) -> None:
    days = ("2026-03-18", "2026-03-19", "2026-03-20")
    for day in days:
        put(storage, f"news/{day}/a.mp3", "mp3")
    entries = [Entry(f"{day}.md", "1f", "a.mp3", 3) for day in days]
    for day, entry in zip(days, entries, strict=True):
        storage.enter("news", day, entry)
    assert storage.ledger_of("news") == dict(zip(days, entries, strict=True))
    put(storage, "news/2026-03-18/a.mp3", "other")
    storage.write_there(storage.at("news", "2026-03-19", "made.json"), "[]")
    assert storage.ledger_of("news") == {days[2]: entries[2]}
    storage.fs.rm_file(storage.at("news", "2026-03-20", "a.mp3"))
    assert storage.ledger_of("news") == {}
    assert storage.ledger_of("other") == {}


def test_a_refusal_of_the_storage_names_the_place() -> None:
    with pytest.raises(OutputError, match=r"cannot use 's3://a': no room. Choose another --out"):
        refuse(OSError(28, "No room"))
    with pytest.raises(OutputError, match=r"cannot use 's3://a': gone away\."):
        refuse(OSError("Gone away"))


def refuse(error: OSError) -> None:
    with asking("s3://a"):
        raise error
