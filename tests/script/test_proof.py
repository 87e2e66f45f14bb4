"""Nothing is invented: every told line is proved against the printed page."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from briefing.edit import edit_rundown
from briefing.edit.sentences import leans_on_the_one_before, told_sentences
from briefing.errors import InputError
from briefing.read import read_issue
from briefing.records import Line, Script
from briefing.script import write_script
from briefing.script.edits import without_lone_marks
from briefing.settings.show_file import default_show
from tests.script.proof import fault_of
from tests.shared.issues import DAY, MORNING, issue_of

ISSUES = sorted(
    path
    for folder in ("tests/read/issues", "briefing/sample")
    for path in Path(folder).rglob("*")
    if path.suffix in {".md", ".txt"} and path.stem != "README"
)
_STARTS = ["", "此外，", "对此，", "他说，", "其中，", "●", "■ ", "据介绍，", "据悉，", "——",
           "记者17日从市交通局获悉，", "记者从市交通局了解到，自3月20日起，", "新桥消息：",
           "据港口人士17日告诉记者，", "据介绍，当前"]  # fmt: skip
_MIDDLES = [
    "今天（3月18日）", "江州港务集团（简称“江港”）", "各级党委（党组）书记",
    "海州市将新建社区食堂24家", "全市3.2万名老人受益", "票价2元至7元", "地铁28日10时开通",
    "“每一笔钱都要公开", "每季度报告一次”", "（记者林安）", "（附图）", "（新华社记者何川摄）",
    "详情见https://haizhou.example/a?b=1", "登录www.haizhou.example查询余票",
    "咨询电话：0890-2308780、2042610", "增长11.3%；进口173.7亿元",
    "市检察院17日发布案例", "部队16日撤离", "3月9日至17日开放", "他说：“17日我在”", "工期17日",
    "18日零时起封闭", "大会17日晚开幕", "码头当天起火", "谷物理事会（IGC）下调预期",
    "《养老服务条例》（草案", "ARJ21和C919首飞", "比分3∶1", "。”他说", "……", "①", "<b>",
]  # fmt: skip
_ENDS = ["。", "！", "？", "……", "", "；", "。”"]
_OPENINGS = [
    "", "新华社北京3月17日电(记者刘硕)", "据新华社加沙3月17日电(记者柳伟)据消息人士",
    "本报讯(记者林安、周宁)", "本报讯 ",
]  # fmt: skip
sentences = st.builds(
    lambda start, middles, end: start + "，".join(middles) + end,
    st.sampled_from(_STARTS),
    st.lists(st.sampled_from(_MIDDLES), min_size=1, max_size=4),
    st.sampled_from(_ENDS),
)
paragraphs = st.lists(sentences, min_size=1, max_size=4).map("".join)
articles = st.builds(
    lambda headline, opening, body: f"## {headline}\n{opening}" + "\n".join(body) + "\n",
    st.sampled_from(
        [
            "海州新建食堂 老人受益",
            "简讯：地铁开通",
            "俄总统：将访华",
            "某地“新规",
            "【走基层】海州的早点铺",
            "服务消费有潜力（海州时评）",
        ]
    ),
    st.sampled_from(_OPENINGS),
    st.lists(paragraphs, min_size=1, max_size=4),
)


def decoded(path: Path) -> str:
    """The characters that spans count: line ends as they are, no byte order mark."""
    data = path.read_bytes()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030")


def told_lines(script: Script) -> list[Line]:
    roles = {"story", "headline"}
    return [line for line in script.lines if line.role in roles or line.id.startswith("recap-s")]


def faults(script: Script, source: str) -> list[str]:
    found = []
    for line in told_lines(script):
        printed = "".join(source[start:end] for start, end in line.spans)
        if fault := fault_of(line, printed, script.day):
            found.append(f"{line.id}: {fault}: {line.text} <= {line.source}")
    return found


def test_the_prover_finds_an_invented_and_a_lost_word() -> None:
    show = replace(default_show(), minutes=3.0)
    script = write_script(edit_rundown(issue_of(MORNING), show), show)
    line = next(line for line in script.lines if "5.1级地震" in line.text and line.role == "story")
    assert fault_of(line, line.source, script.day) == ""
    assert "was not printed" in fault_of(replace(line, text=line.text + "损失严重。"), line.source)
    cut = replace(line, text=line.text.replace("，震源深度12公里", ""))
    assert "was dropped without an edit" in fault_of(cut, line.source, script.day)
    assert "not what was printed" in fault_of(replace(line, source="别的话。"), line.source)
    told = replace(line, text=line.text.replace("昨天", "今天"))
    assert "昨天" in line.text
    assert "was not printed" in fault_of(told, line.source, script.day)
    assert "unnamed" in fault_of(replace(line, edits=("polish",)), line.source)


@pytest.mark.parametrize("minutes", [2, 5, 30])
def test_every_line_of_the_morning_is_proved(minutes: float) -> None:
    show = replace(default_show(), minutes=minutes)
    assert faults(write_script(edit_rundown(issue_of(MORNING), show), show), MORNING) == []


@pytest.mark.parametrize("path", ISSUES, ids=lambda path: path.name)
def test_every_line_of_every_test_issue_is_proved(path: Path) -> None:
    show = replace(default_show(), minutes=30.0)
    issue = read_issue(path, DAY)
    source = decoded(path)
    assert faults(write_script(edit_rundown(issue, show), show), source) == []


@pytest.mark.slow
@settings(max_examples=25, deadline=None, derandomize=True, phases=(Phase.explicit, Phase.generate))
@given(st.lists(articles, min_size=1, max_size=4), st.sampled_from([1.0, 2.0, 10.0]))
def test_random_issues_are_told_in_printed_words(pieces: list[str], minutes: float) -> None:
    source = "".join(pieces)
    show = replace(default_show(), minutes=minutes)
    try:
        script = write_script(edit_rundown(issue_of(source), show), show)
    except InputError as error:
        assert "no story is left" in str(error)  # noqa: PT017 - some random issues have nothing
        return
    assert faults(script, source) == []
    issue = issue_of(source)
    before, story = "", None
    for line in told_lines(script):
        assert without_lone_marks(line.text) == line.text
        assert line.text[-1] in "。！？…”）"
        first_of_story, story = line.story != story, line.story
        if line.role == "story" and not first_of_story and leans_on_the_one_before(line.source):
            article = issue.articles[int(str(line.story)[1:]) - 1]
            tellable = [sentence.text for sentence in told_sentences(article)]
            assert (before, line.source) in {*pairwise(tellable), (line.source, line.source)}
        before = line.source
    rundown = edit_rundown(issue, show)
    spoken = {line.source for line in told_lines(script)}
    assert {s.text for story in rundown.stories for s in story.sentences} <= spoken
