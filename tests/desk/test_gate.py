"""What is looked for between the rooms, and what is no cause for a warning."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.desk.gate import without_mute_lines, worries_about_lines, worries_about_reading
from briefing.edit import edit_rundown
from briefing.edit.past_episodes import Earlier
from briefing.read import read_issue
from briefing.records import (
    Article,
    Issue,
    Line,
    Paragraph,
    Rundown,
    Script,
    Sentence,
    Skipped,
    Story,
)
from briefing.script import write_script
from briefing.settings.show_file import default_show
from tests.shared.paper import STORIES, in_plain_text

CASES = Path(__file__).parents[1] / "read" / "strangers" / "cases"
NOTHING_TOLD = Earlier()


def script_of(tmp_path: Path, text: str) -> Script:
    path = tmp_path / "issue-2031-03-04.md"
    path.write_text(text, encoding="utf-8")
    show = default_show()
    return write_script(edit_rundown(read_issue(path), show, NOTHING_TOLD), show)


def with_line(script: Script, words: str) -> Script:
    return replace(script, lines=(replace(script.lines[-1], text=words), *script.lines[:-1]))


@pytest.mark.parametrize(
    "words",
    [
        r"下降$x_1$元。",
        r"全长\mathrm二公里。",
        "见[[粮食局]]。",
        "涨了&nbsp;三成。",
        "他说<b>好</b>。",
        "{1}------数字。",
        '"title": 新桥。',
        "城 东 新 桥 通车。",
        "详见https://x.example。",
        "{++新桥++}通车。",
        "[1m新桥通车。",
        "新桥 => 通车。",
        "INSERT INTO news 新桥。",
        "标题：新桥通车。",
        "| 新桥 | 通车。",
        "news.txt-新桥通车。",
        "title: 新桥通车。",
        "可以查询${7*7}班级安排。",
        ">新桥通车。",
    ],
)
def test_a_line_of_source_code_is_named(tmp_path: Path, words: str) -> None:
    script = with_line(script_of(tmp_path, in_plain_text()), words)
    (worry,) = worries_about_lines(script, default_show())
    assert script.lines[0].id in worry
    assert "source code" in worry


@pytest.mark.parametrize(
    "words",
    [
        "花了$100，又花$200。",
        "AT&T公司与C#语言。",
        "3<5，A&B。",
        "他说：“新桥通车了。”",
        "A B C D四级。",
        "X-光检查今起免费。",
        "NBA:湖人主场取胜。",
        "GDP:去年增长百分之五。",
        "原标题党被罚。",
    ],
)
def test_a_line_of_news_is_not_named(tmp_path: Path, words: str) -> None:
    script = with_line(script_of(tmp_path, in_plain_text()), words)
    assert worries_about_lines(script, default_show()) == ()


def test_characters_without_a_sound_are_named_once(tmp_path: Path) -> None:
    text = (CASES / "18-character-without-sound.md").read_text("utf-8")
    worries = worries_about_lines(script_of(tmp_path, text), default_show())
    assert [worry[1] for worry in worries if "no sound" in worry] == ["㗎", "𠝹"]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("㗎字排在句首。", "'㗎字排在句首。'"),
        (
            f"{'海州新桥今天通车，' * 2}㗎字排在后面。",
            "'…通车，海州新桥今天通车，㗎字排在后面。'",
        ),
        (f"㗎字{'海州新桥今天通车，' * 4}", "'㗎字海州新桥今天通车，海州新桥今天通车，海州新桥'"),
    ],
)
def test_what_stands_around_a_character_without_a_sound_is_shown(
    tmp_path: Path, words: str, shown: str
) -> None:
    script = with_line(script_of(tmp_path, in_plain_text()), words)
    (worry,) = worries_about_lines(script, default_show())
    assert shown in worry


@pytest.mark.parametrize("headline", ["㗎𠝹", "？！——", "★★★", "नमस्ते"])
def test_a_headline_without_a_sound_is_named_and_the_rest_is_told(
    tmp_path: Path, headline: str
) -> None:
    text = in_plain_text().replace(STORIES[0][0], headline, 1)
    script = script_of(tmp_path, text)
    if headline not in "".join(line.text for line in script.lines):
        script = with_line(script, headline)  # the reader took it for no headline
        spoken = replace(script.lines[0], spoken=headline if headline[0] == "㗎" else "")
        script = replace(script, lines=(spoken, *script.lines[1:]))
    kept, worries = without_mute_lines(script, default_show())
    assert len(kept.lines) == len(script.lines) - len(worries)
    assert worries
    assert all("no word that can be said" in worry for worry in worries)
    assert "大桥全长" in "".join(line.text for line in kept.lines)
    assert without_mute_lines(kept, default_show()) == (kept, ())


def test_a_reading_of_ones_own_gives_a_sound(tmp_path: Path) -> None:
    text = (CASES / "18-character-without-sound.md").read_text("utf-8")
    own = tmp_path / "readings.tsv"
    own.write_text("㗎\tjia3\n𠝹\tjie2\n", encoding="utf-8")
    show = replace(default_show(), readings=(*default_show().readings, own))
    assert worries_about_lines(script_of(tmp_path, text), show) == ()


def test_cantonese_is_said_to_be_read_in_mandarin(tmp_path: Path) -> None:
    spoken = "市民話：「而家搭多程車都要諗過，真係好難捱。啲客見到咁貴就唔坐，生意少咗三成。」"
    text = in_plain_text().replace("大桥全长2.8公里，", f"{spoken}大桥全长2.8公里，")
    worries = worries_about_lines(script_of(tmp_path, text), default_show())
    assert any("Cantonese" in worry for worry in worries)
    assert worries_about_lines(script_of(tmp_path, in_plain_text()), default_show()) == ()


def rundown_of(path: Path) -> tuple[tuple[str, ...], Rundown]:
    show, issue = default_show(), read_issue(path)
    rundown = edit_rundown(issue, show, NOTHING_TOLD)
    return worries_about_reading(issue, rundown, show), rundown


def test_one_article_that_holds_the_paper_is_named(tmp_path: Path) -> None:
    path = tmp_path / "2031-03-04.txt"
    stories = "".join(f"{headline}。{''.join(sentences)}" for headline, sentences in STORIES)
    path.write_text(f"江州晚报\n{stories}\n", encoding="utf-8")
    worries, _ = rundown_of(path)
    assert any("one article holds 100 %" in worry for worry in worries)


def test_text_that_is_not_told_though_there_is_time_is_named(tmp_path: Path) -> None:
    path = tmp_path / "2031-03-04.txt"
    path.write_text(in_plain_text(), encoding="utf-8")
    show, issue = default_show(), read_issue(path)
    rundown = edit_rundown(issue, show, NOTHING_TOLD)
    assert worries_about_reading(issue, rundown, show) == ()
    worries = worries_about_reading(issue, replace(rundown, stories=rundown.stories[:1]), show)
    assert any("are told, though there is time" in worry for worry in worries)


DAY = date(2031, 3, 4)


def issue_of_sizes(*sizes: int, lost: int = 0) -> Issue:
    articles = tuple(
        Article("桥", (), "", "story", "", None, (Paragraph("桥" * size, ()),), True, "", ())
        for size in sizes
    )
    skipped = (
        Skipped("桥" * lost, "unfinished sentence", ()),
        Skipped("桥" * 900, "advertisement", ()),
    )
    return Issue("江州晚报", DAY, articles, skipped if lost else (), ())


def telling(*sizes: int) -> Rundown:
    sentences = tuple(Sentence("桥" * size, (), 0) for size in sizes)
    story = Story("s1", Sentence("桥", (), -1), "story", "home", "", None, sentences, 1.0, ())
    return Rundown("江州晚报", DAY, (story,), (), ())


@pytest.mark.parametrize(
    ("sizes", "share"),
    [
        ((400,), None),
        ((401,), 100),
        ((850, 150), 85),
        ((849, 151), None),
        ((100, 900), 90),
        ((), None),
    ],
)
def test_one_article_of_nearly_all_is_named_if_it_is_long(
    sizes: tuple[int, ...], share: int | None
) -> None:
    told = telling(*sizes)
    worries = worries_about_reading(issue_of_sizes(*sizes), told, default_show())
    assert [worry.partition(" (")[0] for worry in worries] == (
        [f"one article holds {share} % of the text"] if share else []
    )


@pytest.mark.parametrize(
    ("minutes", "told", "lost", "is_named"),
    [
        (8.0, 99, 0, True),
        (8.0, 100, 0, False),
        (8.0, 100, 1, True),
        (0.75, 97, 0, True),  # half of the time would be filled by 97.5 characters
        (0.74, 97, 0, False),
    ],
)
def test_that_little_is_told_is_named_unless_half_of_the_time_is_filled(
    minutes: float, told: int, lost: int, *, is_named: bool
) -> None:
    show, issue = replace(default_show(), minutes=minutes), issue_of_sizes(150, 150, lost=lost)
    worries = worries_about_reading(issue, telling(told), show)
    said = f"only {told} of {300 + lost} characters are told"
    assert [worry.startswith(said) for worry in worries] == [True] * is_named
    for chosen in ({"stories": 1}, {"only_headlines": True}, {"focus": ("桥",)}, {"skip": ("桥",)}):
        assert worries_about_reading(issue, telling(told), replace(show, **chosen)) == ()


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("唔好嘅咗。", "唔嘅咗"),
        ("唔好嘅。", None),
        ("唔嘅咗喺哋嘢冇啲嚟咁。", "唔嘅咗喺哋嘢冇啲"),
        (f"唔嘅咗{'桥' * 597}", "唔嘅咗"),
        (f"唔嘅咗{'桥' * 598}", None),
    ],
)
def test_a_few_characters_of_cantonese_make_a_text_cantonese(words: str, shown: str | None) -> None:
    line = Line("s1-1", "story", "s1", "桥", False, "甲", words, words)
    script = Script("早报", "", DAY, 1.0, (line,), (), ())
    assert worries_about_lines(script, default_show()) == (
        (f"the text is Cantonese in part ({shown}): it is read in Mandarin.",) if shown else ()
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"{'桥' * 12}[[路]]{'港' * 20}", f"{'桥' * 12}[[路]]{'港' * 7}"),
        (f"{'桥' * 13}[[路]]{'港' * 20}", f"…{'桥' * 12}[[路]]{'港' * 7}"),
    ],
)
def test_twenty_four_characters_are_shown_around_what_is_wrong(text: str, shown: str) -> None:
    line = Line("s1-1", "story", "s1", "桥", False, "甲", text, "桥")
    (worry,) = worries_about_lines(Script("", "", DAY, 1.0, (line,), (), ()), default_show())
    assert worry == (
        f"line s1-1 holds what looks like source code, '[[', and is spoken as it stands: '{shown}'."
        " Mend it in script.md."
    )
