"""`briefing doctor FILE`: ten lines that a person can send."""

from datetime import UTC, date
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import briefing as door
from briefing.desk.examine import _headlines, _left_out, examine_file
from briefing.records import Article, Issue, Paragraph, Skipped
from tests.shared.paper import in_markdown

READ = Path(__file__).parents[1] / "read"
FILES = sorted(
    path
    for folder in ("strangers/cases", "strangers/kinds", "formats/real")
    for path in (READ / folder).iterdir()
    if path.is_file()
)
CASES = Path(__file__).parents[1] / "read" / "strangers" / "cases"


def test_a_paper_is_described_in_ten_lines(tmp_path: Path) -> None:
    path = tmp_path / "issue.md"
    path.write_bytes(in_markdown().encode("gb18030"))
    found = {finding.subject: finding.found for finding in examine_file(path, UTC)}
    assert len(found) == 10
    assert found["format"] == "text in GB18030"
    assert found["day"] == "2031-03-04 (printed in it)"
    assert found["paper"] == "江州晚报"
    assert found["articles"].startswith("5 (5 story)")
    assert found["headlines"].startswith("5 of 5: 城东新桥")
    assert found["text not told"] == "none"
    assert found["text"].endswith("% of them in articles")


WORDS = (
    "海州新桥今天上午通车，全长五百米，双向四车道，两岸居民步行过江，公交线路同时调整，"
    "旧渡口留作茶馆，票价不变，市民可以免费走上三天，夜里十一点以后封闭"
)


def test_the_lengths_of_articles_are_told_and_what_share_of_the_text_they_are(
    tmp_path: Path,
) -> None:
    path = tmp_path / "2031-03-04.md"
    sizes = (20, 40, 70)
    stories = "".join(f"## 新桥通车之{size}\n\n{WORDS[: size - 1]}。\n\n" for size in sizes)
    path.write_text(f"# 江州晚报\n\n2031年3月4日\n\n{stories}", encoding="utf-8")
    found = {finding.subject: finding.found for finding in examine_file(path, UTC)}
    assert found["articles"].endswith(", 20 to 70 characters, half under 40")
    assert found["articles"].startswith("3 (")
    assert found["headlines"] == "3 of 3: 新桥通车之20 | 新桥通车之40 | 新桥通车之70"
    assert found["file"] == f"2031-03-04.md, {path.stat().st_size:,} bytes"
    letters = len("".join(path.read_text("utf-8").split()))
    assert found["text"].endswith(f"lines, {round(100 * 130 / letters)} % of them in articles")
    assert found["day"] == "2031-03-04 (in the file's name)"


def test_three_headlines_of_forty_characters_and_eight_reasons_are_shown() -> None:
    day = date(2031, 3, 4)
    names = ("桥" * 40, "路" * 41, "港  口", "塔", "")
    articles = tuple(
        Article(name, (), "", "story", "", None, (Paragraph("桥", ()),), True, "", ())
        for name in names
    )
    assert _headlines(articles).found == f"4 of 5: {'桥' * 40} | {'路' * 40}… | 港 口"
    assert _headlines(articles[4:]).found == "0 of 1: none"
    skipped = tuple(Skipped("桥" * (20 - at), f"reason {at}", ()) for at in range(9))
    skipped += (Skipped("桥" * 99, "headline", ()), Skipped("桥", "reason 0", ()))
    line = _left_out(Issue("", day, (), skipped, ()))
    said = ", ".join([f"reason {at} {20 - at + (at == 0)}" for at in range(8)])
    assert (line.subject, line.found) == ("left out", f"{said} (characters)")
    assert _left_out(Issue("", day, (), (), ())).found == "nothing"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("14-saved.mhtml", "a letter or a page saved as one file (MIME)"),
        ("06-textbox-and-layout-table.docx", "DOCX"),
        ("05b-one-page.html", "HTML in GB18030"),
        ("05-saved-pages", "one article a file"),
    ],
)
def test_every_format_has_its_name(name: str, title: str) -> None:
    found = {finding.subject: finding.found for finding in examine_file(CASES / name, UTC)}
    assert found["format"] == title


def test_what_is_not_read_is_said_and_the_exit_code_is_1(tmp_path: Path) -> None:
    path = tmp_path / "page.gif"
    path.write_bytes(b"GIF89a" + bytes(range(256)))
    done = CliRunner().invoke(door, ["doctor", str(path)])
    assert done.exit_code == 1
    assert "a picture (GIF)" in done.output
    assert "Run it through OCR" in done.output


def test_what_steers_a_terminal_is_shown_as_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "issue.md"
    path.write_text(in_markdown().replace("大桥全长", "\x03大桥全长", 1), encoding="utf-8")
    done = CliRunner().invoke(door, ["doctor", str(path)])
    assert done.exit_code == 0
    assert "unreadable: \\x03" in done.output
    assert all(line.isprintable() for line in done.output.splitlines())


def test_every_kind_of_file_whole_and_broken_is_described_in_ten_lines_at_most(
    tmp_path: Path,
) -> None:
    for path in FILES:
        data = path.read_bytes()
        for damaged in (data, data[: len(data) // 2], data[100:], b""):
            broken = tmp_path / path.name
            broken.write_bytes(damaged)
            found = list(examine_file(broken, UTC))
            assert 1 <= len(found) <= 10, path
            assert not any("\n" in finding.found for finding in found), path
            if not found[-1].well:
                assert str(broken) in found[-1].found
        assert "cannot read" in found[-1].found
