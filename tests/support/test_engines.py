"""The table of engines leads to modules that are there."""

from importlib.util import find_spec

from briefing.support.engines import AUTO, EMBEDDED, ENGINES


def test_each_engine_has_its_module() -> None:
    assert list(ENGINES) == ["edge", "kokoro", "server"]
    assert [name for name, place in ENGINES.items() if find_spec(place) is None] == []
    assert EMBEDDED in ENGINES
    assert AUTO not in ENGINES
