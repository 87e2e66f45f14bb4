"""A folder of articles, and what of a file is said beside its text."""

from datetime import UTC, timedelta, timezone
from pathlib import Path

import pytest

from briefing.errors import InputError
from briefing.read.formats.pick import is_folder, load_data, load_source, text_in, text_of

P = "海州新桥今天上午通车，全长五百米。"
ZONE = timezone(timedelta(hours=8))

HEADED = {
    f"新桥通车\n{P}": f"# 新桥通车\n{P}",
    f"  新桥通车  \n\n{P}": f"# 新桥通车\n\n{P}",
    f"# 新桥通车\n{P}": f"# 新桥通车\n{P}",
    f"新桥\n====\n{P}": f"新桥\n====\n{P}",
    f"标题：新桥\n{P}": f"标题：新桥\n{P}",
    f"title: 新桥\n{P}": f"title: 新桥\n{P}",
    f"{P}\n{P}": f"# a\n\n{P}\n{P}",
    "新桥通车": "# a\n\n新桥通车",
    f"{'桥' * 60}\n{P}": f"# {'桥' * 60}\n{P}",
    f"{'桥' * 61}\n{P}": f"# a\n\n{'桥' * 61}\n{P}",
    # Navigation stands over the first line.
    f"首页|要闻|民生\n<p>\n新桥通车\n{P}": f"首页|要闻|民生\n<p>\n# 新桥通车\n{P}",
    f"首页｜要闻\n\n新桥\n{P}": f"首页｜要闻\n\n# 新桥\n{P}",
    f"新桥今天通车公交改道了好|{'乙' * 13}\n{P}": f"# 新桥今天通车公交改道了好|{'乙' * 13}\n{P}",
}


@pytest.mark.parametrize("text", HEADED)
def test_an_article_of_a_folder_has_a_headline(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    assert load_source(tmp_path).text == HEADED[text]


def test_files_of_a_folder_stand_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.md", "a.TXT", "c.org", "d.text", "e.markdown", "f.html"):
        (tmp_path / name).write_text(f"{name}篇\n{P}", "utf-8")
    for name in (".h.txt", "z.exe", "y"):
        (tmp_path / name).write_text("不读", "utf-8")
    (tmp_path / "g.txt").mkdir()
    told = text_of(tmp_path)
    assert "不读" not in told
    heads = [line for line in told.splitlines() if line.startswith("#")]
    assert heads[:5] == ["# a.TXT篇", "# b.md篇", "# c.org篇", "# d.text篇", "# e.markdown篇"]
    assert f"\n\n{heads[1]}\n{P}\n\n" in told


def test_a_file_in_two_encodings_is_read_with_a_note(tmp_path: Path) -> None:
    text = f"{P}这座桥是全市很大的桥，我们都可以在上面走。\n" * 4
    (tmp_path / "a.txt").write_bytes(text.encode() + text.encode("gb18030"))
    found = load_source(tmp_path / "a.txt")
    note = "'a.txt' is in two encodings, UTF-8 and GB18030: each line is read in its own."
    assert (found.text, found.notes) == (text * 2, (note,))
    assert load_source(tmp_path).notes == (note,)


def test_mark_up_of_more_than_a_page_is_refused() -> None:
    with pytest.raises(InputError, match="10 MB of mark-up is more than the 10 MB of the largest"):
        text_in(b"<html>" + b"a" * 9_999_995, "a.html")


def test_what_of_records_is_not_told_is_noted() -> None:
    data = f'[{{"title": "新桥", "content": "{P}"}}, {{"x": "公园今天起免费开放了。"}}]'
    (note,) = load_data(data.encode(), "a.json").notes
    assert note.startswith("1 sentence of the data is in no article and left out, first: '公园")
    assert load_data(b"<p>" + P.encode(), "a.html").notes == ()


def test_a_feed_tells_its_day_by_the_clock_that_is_named() -> None:
    feed = (
        f"<rss><channel><item><title>新桥</title><description>{P}</description>"
        "<pubDate>Mon, 03 Mar 2031 22:00:00 GMT</pubDate></item></channel></rss>"
    ).encode()
    assert "2031-03-04" in text_in(feed, "a.xml", ZONE)
    assert "2031-03-03" in text_in(feed, "a.xml", UTC)
    assert "2031-03-04" in text_in(feed, "a.xml")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%!PS", "cannot read 'a.b': it is a PostScript file. Turn it into a PDF."),
        (b"<rss></rss>", "cannot read 'a.b': the feed has no entry"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        load_data(data, "a.b")


def test_a_name_that_no_path_may_have_is_no_folder(tmp_path: Path) -> None:
    assert is_folder(tmp_path)
    assert not is_folder(tmp_path / "a")
    assert not is_folder(Path("a\0b"))
    assert not is_folder(Path("a" * 5000))


@pytest.mark.parametrize(
    "suffix",
    [
        *(".html", ".htm", ".xhtml", ".rss", ".atom", ".xml", ".mhtml", ".mht", ".eml", ".json"),
        *(".jsonl", ".csv", ".tsv", ".anpa", ".pdf", ".docx", ".epub", ".odt", ".txt", ".md"),
    ],
)
def test_a_file_of_a_folder_is_taken_by_its_suffix(tmp_path: Path, suffix: str) -> None:
    (tmp_path / f"a{suffix}").write_text(f"Subject: A\n\n{P}", "utf-8")
    (tmp_path / f"b{suffix}x").write_text("不读", "utf-8")
    told = load_source(tmp_path).text
    assert P in told
    assert "不读" not in told
