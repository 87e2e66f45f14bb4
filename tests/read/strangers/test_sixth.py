"""Further marks of programs around the fourth fictional paper, each misread at first."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from briefing.read.clean.steps import clean_text
from briefing.read.day import day_of
from tests.read.strangers.fourth_paper import HEADLINES, IN_FULL, STORIES, TOP, stories
from tests.shared.paper import assert_exact

DAY = date(2034, 4, 18)
_FOOT = "公司简介 - 联系方法 - 招聘信息 - 客户服务 - 隐私政策 - 广告服务"


def _wrapped(words: str, width: int = 24) -> Sequence[str]:
    return [words[at : at + width] for at in range(0, len(words), width)]


def _recognised() -> str:
    lines = [*TOP.split("\n")[:2]]
    for head, sentences in STORIES:
        lines += [head, *_wrapped("".join(sentences))]
    return json.dumps({"words_result": [{"words": line} for line in lines]}, ensure_ascii=False)


FORMS = {
    "export.txt": "导出时间：2034-04-19 10:22\n\n"
    + stories(lambda n, head, a, b: f"标题：{head}\n出版日期：2034-04-18\n正文：{a}\n{b}\n\n"),
    "dated-links.txt": TOP
    + stories(
        lambda n, head, a, b: (
            f"{head}\n\n{a}\n\n{b}\n\n"
            f"相关阅读\n海州港一季度开局平稳 04-11\n怎么给老人办证？ 04-0{n}\n\n"
        )
    ),
    "quoted.txt": "2034年4月18日 07:20，汀州日报 <paper@tingzhou.example> 写道：\n\n"
    + "".join(f"> {head}\n>\n> {''.join(sentences)}\n>\n" for head, sentences in STORIES),
    "chat.txt": "Dear:\n\n以下是“读报群”群聊的聊天记录，请查阅。\n\n"
    + TOP
    + stories(lambda n, head, a, b: f"{head}\n\n{a}\n\n{b}\n\n"),
    "foot.txt": TOP + stories(lambda n, head, a, b: f"{head}\n\n{a}\n\n{b}\n\n") + _FOOT + "\n",
    "board.txt": TOP
    + stories(lambda n, head, a, b: f"{head}\n\n{a}\n\n{b}\n\n")
    + "您需要登录后才可以回帖 登录 | 立即注册\n"
    + "GMT+8, 2034-4-19 09:12 , Processed in 0.031245 second(s), 19 queries .\n",
    "accurate.json": _recognised(),
    "numbered-no-stop.txt": TOP
    + stories(
        lambda n, head, a, b: f"（{'一二三四五'[n - 1]}）{head}\n\n　　{a}\n\n　　{b[:-1]}\n\n"
    ),
    "templates.wiki": "{{日期|2034年4月18日}}\n{{报头|汀州日报|期号=8021}}\n\n"
    + stories(lambda n, head, a, b: f"== {head} ==\n{a}\n\n{b}\n\n").replace(
        "6.3级", "{{nowrap|6.3级}}"
    ),
    "corpus-2034-04-18.txt": "".join(
        f"<doc>\n<url>http://tz.example/2034-04-18/{number}.shtml</url>\n<docno>98590b{number}</docno>\n"
        f"<contenttitle>{head}</contenttitle>\n<content>{''.join(sentences)}</content>\n</doc>\n"
        for number, (head, sentences) in enumerate(STORIES)
    ),
    "stamped.md": stories(
        lambda n, head, a, b: (
            f"# {head}\n\n> 本报记者  林  晚《汀州日报》（2034年04月18日第 0{n} 版）\n\n"
            f"{a}\n\n{b}\n\n"
        )
    ),
    "under-links-2034-04-18.md": "".join(
        f"# {head}\n\n{''.join(sentences)}\n\n---\n\n原始網址：\n<http://tz.example/{number}.htm>\n\n"
        f"電子郵件:\n[news@tz.example](mailto:news@tz.example)\n\n"
        f"原文連結：[http://tz.example/{number}.htm](http://tz.example/{number}.htm)\n\n---\n\n"
        for number, (head, sentences) in enumerate(STORIES)
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_what_a_program_adds_is_not_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(FORMS[name], encoding="utf-8")
    assert_exact(path, HEADLINES, IN_FULL, DAY)


def test_a_text_in_gb18030_with_a_few_bad_bytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "tz.txt"
    whole = (TOP + stories(lambda n, head, a, b: f"{head}\n\n{a}\n\n{b}\n\n")).encode("gb18030")
    head = "古籍馆修成".encode("gb18030")
    path.write_bytes(whole.replace(head, b"\x7f\r\n\xff\xff\x00\r\n\x7f\x7f\x02\r\n" + head, 1))
    assert_exact(path, HEADLINES, IN_FULL, DAY)


def test_headlines_with_their_day_and_writer_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(
        "".join(
            f"{head} 2034年04月18日|文：汀州採訪組\n\n{''.join(sentences)}\n\n"
            for head, sentences in STORIES
        ),
        encoding="utf-8",
    )
    assert_exact(path, HEADLINES, IN_FULL, DAY)


def test_one_paragraph_that_breaks_off_gets_no_stop() -> None:
    body = "本报讯 新桥今天通车，全长五百米。市民说，过江从此不用绕路，十分方便。"
    text = f"新桥通车\n\n{body}\n\n旧渡停航\n\n{body[:-1]}\n\n江堤加固\n\n{body}\n"
    assert clean_text(text).text == text


def test_a_day_as_calibre_writes_it_in_chinese() -> None:
    assert day_of("汀州日报\n[周二, 18 4月 2034]\n") == DAY
