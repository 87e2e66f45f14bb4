import threading
from pathlib import Path

import pytest

from briefing.settings.voices import voice_by_name
from briefing.speak.kokoro.kokoro import Breaths
from briefing.speak.takes import Job
from tests.shared.lines import a_line


def sized(*sizes: int) -> list[tuple[int, Job]]:
    voice = voice_by_name("zf_xiaoxiao")
    return [(size, Job(a_line("好", size), voice, "1", Path("takes"))) for size in sizes]


def size_of(job: Job) -> int:
    return int(job.line.id[1:])


def test_a_long_line_is_spoken_beside_short_ones_only() -> None:
    breaths = Breaths(sized(40, 300, 120, 250), most=440)
    with breaths.next() as first, breaths.next() as second:
        assert [size_of(first), size_of(second)] == [300, 120]
    with breaths.next() as third, breaths.next() as fourth:
        assert [size_of(third), size_of(fourth)] == [250, 40]


def test_a_line_longer_than_all_that_is_allowed_is_spoken_alone() -> None:
    breaths = Breaths(sized(500, 450), most=440)
    order: list[int] = []

    def speak() -> None:
        with breaths.next() as job:
            order.append(size_of(job))

    with breaths.next() as first:
        worker = threading.Thread(target=speak)
        worker.start()
        worker.join(0.05)
        assert worker.is_alive(), "two lines too long together are spoken at once"
        assert size_of(first) == 500
    worker.join(5)
    assert order == [450]


def test_a_line_that_fails_makes_room() -> None:
    breaths = Breaths(sized(300, 300), most=440)
    with pytest.raises(ZeroDivisionError), breaths.next():
        raise ZeroDivisionError
    with breaths.next() as job:
        assert size_of(job) == 300
