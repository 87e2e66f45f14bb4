"""The online voice against a stand-in that fails in every way a service can."""

import hashlib
import itertools
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import edge_tts.communicate
import pytest

from briefing.errors import EngineError
from briefing.settings.show_file import default_show
from briefing.show import Show
from briefing.speak import speak_script
from briefing.speak.edge.edge_client import EdgeLink
from tests.shared.lines import a_script
from tests.speak.standin import (
    FRAME_BYTES,
    FRAMES_A_MESSAGE,
    Fault,
    Standin,
    good_answer,
    tone_bytes,
)

TEXTS = ("海州地铁今日开通。", "全长二十公里，共二十站。")
MESSAGES = good_answer(TEXTS[0])
BOUNDARIES = [n for n, message in enumerate(MESSAGES) if message.path == "audio.metadata"]
SOUNDS = [n for n, message in enumerate(MESSAGES) if message.is_audio and message.body]
WORDS = SOUNDS[: tone_bytes(TEXTS[0]) // (FRAMES_A_MESSAGE * FRAME_BYTES)]
SILENCE = SOUNDS[len(WORDS) + 1 :]
CUTS = [Fault(kind, at) for kind in ("abort", "close") for at in range(len(MESSAGES))]
HANGS = [Fault("hang", at) for at in range(0, len(MESSAGES), 3)]
FAULTS = [
    *CUTS,
    *HANGS,
    *(Fault("status", status) for status in (400, 401, 404, 429, 500, 502, 503, 504)),
    *(Fault(kind) for kind in ("slam", "hang at the door", "drip", "no audio", "no boundaries")),
    *(Fault(kind, at) for kind in ("drop", "garble", "half", "twice") for at in BOUNDARIES),
    *(Fault(kind, at) for kind in ("garble", "half") for at in SOUNDS),
    *(Fault("drop", at) for at in WORDS),
    *(Fault(kind, at) for kind in ("wrong type", "wrong path") for at in SOUNDS),
    *(Fault("wrong path", at) for at in (0, 1, *BOUNDARIES, len(MESSAGES) - 1)),
    *(Fault("another text", at) for at in range(20)),
    *(Fault("stops early", at) for at in BOUNDARIES[:-1]),
    *(Fault("short audio", at) for at in range(6)),
    *(Fault("garbage", at) for at in range(20)),
    Fault("drop", len(MESSAGES) - 1),
]


@pytest.fixture(scope="module")
def show() -> Show:
    return replace(default_show(), engine="edge")


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Standin]:
    with Standin(tmp_path_factory.mktemp("standin")) as running:
        yield running


@pytest.fixture
def link(service: Standin, monkeypatch: pytest.MonkeyPatch) -> EdgeLink:
    monkeypatch.setattr(edge_tts.communicate, "_SSL_CTX", service.trusting())
    service.asked.clear()
    service.faults.clear()
    service.gone_after = None
    # One connection: the first request is then the first line's.
    return EdgeLink(connections=1, deadline_s=20.0, backoff_s=0.01, connector=service.connector)


def digests(folder: Path) -> list[str]:
    return sorted(hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*.wav"))


@pytest.fixture(scope="module")
def whole(service: Standin, show: Show, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The good takes, by their bytes."""
    folder = tmp_path_factory.mktemp("whole")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edge_tts.communicate, "_SSL_CTX", service.trusting())
        reached = EdgeLink(connections=1, connector=service.connector)
        takes = speak_script(a_script(*TEXTS), show, folder, reached)
    assert takes.engine == "edge"
    return digests(folder)


def test_a_good_answer_is_kept_with_the_start_of_every_character(
    service: Standin, link: EdgeLink, show: Show, tmp_path: Path
) -> None:
    takes = speak_script(a_script(*TEXTS), show, tmp_path, link).takes
    assert service.asked == list(TEXTS)
    for take, text in zip(takes, TEXTS, strict=True):
        said = [place for place, character in enumerate(text) if character.isalnum()]
        gaps = [
            take.char_starts_s[after] - take.char_starts_s[before]
            for before, after in itertools.pairwise(said)
        ]
        assert gaps == pytest.approx([0.2] * len(gaps), abs=1e-3)
        assert take.length_s == pytest.approx(0.2 * len(said) + 0.2, abs=0.1)
        assert all(check.passed for check in take.checks)
    assert speak_script(a_script(*TEXTS), show, tmp_path, link).takes == takes
    assert service.asked == list(TEXTS)


def test_there_are_faults_enough() -> None:
    assert len(set(FAULTS)) >= 200


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.kind}-{fault.at}")
def test_a_fault_is_noticed_and_the_line_is_spoken_again(
    fault: Fault, service: Standin, link: EdgeLink, show: Show, whole: list[str], tmp_path: Path
) -> None:
    service.faults.append(fault)
    slow = fault.kind in {"hang", "hang at the door", "drip"}
    reached_by = replace(link, deadline_s=1.5) if slow else link
    takes = speak_script(a_script(*TEXTS), show, tmp_path, reached_by)
    assert takes.engine == "edge"
    assert digests(tmp_path) == whole, "a bad take was kept"
    reached = 0 if fault.kind in {"status", "slam", "hang at the door"} else 1
    assert sorted(service.asked) == sorted([*TEXTS[:1] * reached, *TEXTS]), "not noticed"


@pytest.mark.parametrize("at", SILENCE)
def test_silence_lost_behind_the_last_word_changes_nothing(
    at: int, service: Standin, link: EdgeLink, show: Show, whole: list[str], tmp_path: Path
) -> None:
    service.faults.append(Fault("drop", at))
    speak_script(a_script(*TEXTS), show, tmp_path, link)
    assert digests(tmp_path) == whole
    assert service.asked == list(TEXTS)


def test_a_voice_whose_times_run_late_is_asked_twice_and_then_believed(
    service: Standin, link: EdgeLink, show: Show, tmp_path: Path
) -> None:
    late = Fault("drop", WORDS[0])
    service.faults += [late, late, late]
    texts = (TEXTS[0], "海州地铁明日开通。")
    script = a_script(*texts)
    one_voice = replace(script, lines=tuple(replace(line, voice="甲") for line in script.lines))
    takes = speak_script(one_voice, replace(show, engine="auto"), tmp_path, link)
    assert takes.engine == "edge"
    assert service.asked == [texts[0], *texts]
    assert all(check.passed for take in takes.takes for check in take.checks)


def test_a_forbidden_request_is_repeated(
    service: Standin, link: EdgeLink, show: Show, whole: list[str], tmp_path: Path
) -> None:
    service.faults.append(Fault("status", 403))
    speak_script(a_script(*TEXTS), show, tmp_path, link)
    assert digests(tmp_path) == whole


# When nothing is answered, either line may be the first to have used up its attempts.
@pytest.mark.parametrize(("answers", "named"), [(0, "l00[01]"), (1, "l001")])
def test_a_service_gone_for_good_fails_and_keeps_what_it_has(
    answers: int, named: str, service: Standin, link: EdgeLink, show: Show, tmp_path: Path
) -> None:
    service._connections, service.gone_after = 0, answers
    with pytest.raises(EngineError, match=rf"line '{named}'.*HTTP 503"):
        speak_script(a_script(*TEXTS), show, tmp_path, link)
    assert len(list(tmp_path.rglob("*.wav"))) == answers


@pytest.mark.parametrize("answers", [0, 1])
def test_the_embedded_voice_finishes_in_one_voice_pair(
    answers: int, service: Standin, link: EdgeLink, show: Show, tmp_path: Path
) -> None:
    service._connections, service.gone_after = 0, answers
    takes = speak_script(a_script(*TEXTS), replace(show, engine="auto"), tmp_path, link)
    assert takes.engine == "kokoro"
    assert {take.voice for take in takes.takes} == {"zf_xiaoxiao", "zm_yunjian"}
    assert len(takes.notes) == 1
    kept = [path for path in tmp_path.rglob("*.wav") if path.name.startswith("zh-CN")]
    assert len(kept) == answers


def test_a_line_of_five_thousand_characters_is_sent_in_pieces_and_comes_whole(
    service: Standin, link: EdgeLink, show: Show, tmp_path: Path
) -> None:
    sentences = [
        "".join(random.Random(n).choices("海州地铁今日开通市民出行", k=49)) + "。"
        for n in range(100)
    ]
    text = "".join(sentences)
    patient = replace(link, deadline_s=20.0)
    (take,) = speak_script(a_script(text), show, tmp_path, patient).takes
    assert "".join(service.asked) == text
    assert all(len(asked) <= 1000 and asked.endswith("。") for asked in service.asked)
    assert len(take.char_starts_s) == 5000
    assert take.length_s == pytest.approx(0.2 * 4900, rel=0.02)


def test_a_reading_reaches_the_online_voice_as_a_homophone(
    service: Standin, link: EdgeLink, show: Show, tmp_path: Path
) -> None:
    own = tmp_path / "own.tsv"
    own.write_text("解振华\txie4 zhen4 hua4\t谢振话\n", encoding="utf-8")
    spoken = a_script("解振华到会。", "全长二十公里。")
    speak_script(spoken, replace(show, readings=(*show.readings, own)), tmp_path, link)
    assert sorted(service.asked) == ["全长二十公里。", "谢振话到会。"]


def test_a_changed_reading_speaks_only_the_lines_that_contain_it(
    service: Standin, link: EdgeLink, show: Show, tmp_path: Path
) -> None:
    spoken = a_script("解振华到会。", "全长二十公里。")
    speak_script(spoken, show, tmp_path, link)
    service.asked.clear()
    own = tmp_path / "own.tsv"
    own.write_text("解振华\txie4 zhen4 hua4\t谢振话\n", encoding="utf-8")
    speak_script(spoken, replace(show, readings=(*show.readings, own)), tmp_path, link)
    assert service.asked == ["谢振话到会。"]
