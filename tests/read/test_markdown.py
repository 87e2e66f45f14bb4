"""The issue as clean Markdown: what a person corrects, and what the reader learns from it."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import briefing
from briefing.errors import InputError
from briefing.read.account import unaccounted
from briefing.read.correction.learn import learn_paper
from briefing.read.correction.markdown import issue_as_markdown
from briefing.read.issue import read_issue, read_text
from briefing.read.label.weights import weights_in
from briefing.records import Article, Issue
from tests.read.test_cases import CASES, DAY
from tests.read.test_gold import SAMPLE
from tests.read.test_issue import TIDE

MENDED = "## 滨城大桥合龙\n\n本报讯（记者 甲一）滨城大桥3日合龙，全长两千米。\n\n### 桥墩深入海底\n\n最深的桥墩入海六十米。\n"


def shape(article: Article) -> tuple[object, ...]:
    texts = [paragraph.text for paragraph in article.paragraphs]
    return (
        article.headline,
        article.deck,
        article.kind,
        article.byline,
        article.complete,
        article.page,
        texts,
    )


def read_back(issue: Issue) -> Issue:
    text = issue_as_markdown(issue, "issue.txt")
    again = read_text(text, "issue.md")
    assert unaccounted(text, again.articles, again.skipped) == []
    return again


@pytest.mark.parametrize("path", sorted(CASES.iterdir()), ids=lambda path: path.stem)
def test_a_case_reads_back_to_the_same_articles(path: Path) -> None:
    issue = read_text(path.read_text("utf-8"), path.name, DAY)
    again = read_back(issue)
    assert (again.paper, again.day) == (issue.paper, issue.day)
    assert [shape(article) for article in again.articles] == [
        shape(article) for article in issue.articles
    ]


def test_the_sample_paper_reads_back_to_the_same_articles() -> None:
    issue = read_issue(next(SAMPLE.glob("*.md")))
    assert [shape(article) for article in read_back(issue).articles] == [
        shape(article) for article in issue.articles
    ]


def test_what_a_person_writes_is_what_is_read() -> None:
    text = f"---\nbriefing: issue\npaper: 滨城时报\nday: 2031-03-04\nsource: a.txt\n---\n\n{MENDED}\n## 〔无题〕\n\n> 广告；第4版\n\n出租门面一间。\n\n## 〔无题〕\n\n县图书馆今天闭馆。\n"
    issue = read_text(text, "issue.md")
    assert (issue.paper, issue.day) == ("滨城时报", date(2031, 3, 4))
    assert [(article.headline, article.kind, article.page) for article in issue.articles] == [
        ("滨城大桥合龙", "story", ""),
        ("", "ad", "第4版"),
        ("", "brief", ""),
    ]
    assert [piece.text for piece in issue.skipped if piece.reason == "sub-head"] == [
        "### 桥墩深入海底"
    ]


def test_a_header_without_a_day_is_named() -> None:
    with pytest.raises(InputError, match="no day"):
        read_text(f"---\nbriefing: issue\npaper: 滨城时报\n---\n\n{MENDED}", "issue.md")


def test_read_writes_what_learn_takes_and_deleting_the_file_undoes_it(tmp_path: Path) -> None:
    # A paper with a habit of its own: its headlines end with a colon, and nothing parts its articles.
    names = ("东街路灯换新", "西门菜场改造", "北桥加固", "南湖清淤", "校门口的天桥", "老码头修缮")
    rows = [
        f"{name}：\n{name}的工程{day}日完成，居民从此不用绕行。\n工期比原来缩短了{day}天。"
        for day, name in enumerate(names, 3)
    ]
    source = tmp_path / "paper.txt"
    source.write_text("\n".join(rows), "utf-8")
    written = tmp_path / "issue.md"
    show = tmp_path / "show.toml"
    run = CliRunner()
    done = run.invoke(briefing, ["read", str(source), "--day", "2031-03-04", "-o", str(written)])
    assert done.exit_code == 0, done.output
    bodies = [row.splitlines() for row in rows]
    articles = "\n".join(
        f"## {head.strip('>')}\n\n{body[0]}\n\n{body[1]}\n" for head, *body in bodies
    )
    header = written.read_text("utf-8").split("\n\n")[0]
    written.write_text(f"{header}\n\n{articles}", "utf-8")
    assert run.invoke(briefing, ["init", "-o", str(show)]).exit_code == 0
    done = run.invoke(briefing, ["learn", str(written), "--show", str(show)])
    assert done.exit_code == 0, done.output
    learned = tmp_path / "reader.npz"
    heads = [head for head, *_ in bodies]
    after = read_issue(source, date(2031, 3, 4), weights=learned)
    assert [article.headline for article in after.articles] == heads
    learned.unlink()
    before = read_issue(source, date(2031, 3, 4))
    assert [article.headline for article in before.articles] != heads


def test_learn_names_what_it_cannot_use(tmp_path: Path) -> None:
    plain = tmp_path / "plain.md"
    plain.write_text(TIDE, "utf-8")
    with pytest.raises(InputError, match="no issue that"):
        learn_paper([plain])
    orphan = tmp_path / "orphan.md"
    orphan.write_text(
        f"---\nbriefing: issue\npaper: \nday: 2031-03-04\nsource: gone.txt\n---\n\n{MENDED}",
        "utf-8",
    )
    with pytest.raises(InputError, match="missing"):
        learn_paper([orphan])
    (tmp_path / "gone.txt").write_text(TIDE, "utf-8")
    with pytest.raises(InputError, match="0 of its 1 articles"):
        learn_paper([orphan])


def test_weights_of_another_version_are_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "reader.npz"
    path.write_bytes(b"no weights")
    with pytest.raises(InputError, match="briefing learn"):
        weights_in(path)
