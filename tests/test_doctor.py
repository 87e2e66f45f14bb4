import pytest

from briefing import doctor


@pytest.mark.slow
def test_a_healthy_installation_speaks() -> None:
    found = {finding.subject: finding for finding in doctor.examine()}
    assert all(finding.well for finding in found.values())
    assert {
        "python",
        "edge-tts",
        "encoder",
        "engine edge",
        "engine kokoro",
        "cache",
    } <= found.keys()
    assert found["engine kokoro"].found == "speaks"


def test_a_missing_package_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_PACKAGES", ("click", "briefing-none"))
    found = list(doctor.examine())
    assert [finding.well for finding in found] == [True, True, False]
    assert found[-1].found == "is not installed. Run: pip install briefing-none"
