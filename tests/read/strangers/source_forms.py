"""The fourth fictional paper as data of programs, of services and of citation managers."""

import json
from collections.abc import Callable
from urllib.parse import quote

from tests.read.strangers.fourth_paper import MAST, STORIES, TOP, stories

_DAY = "2034-04-18"


def _php(n: int, head: str, a: str, b: str) -> str:
    return f"  [\n    'id' => {n},\n    'title' => '{head}',\n    'content' => '{a}\\n{b}',\n  ],\n"


def _array(n: int, head: str, a: str, b: str) -> str:
    fields = f"    'title' => \"{head}\",\n    'body' => '<p>{a}</p><p>{b}</p>',\n"
    return f"  {n - 1} => array(\n{fields}  ),\n"


def _script(n: int, head: str, a: str, b: str) -> str:
    lines = f"    paragraphs: [\n      \"{a}\",\n      '{b}',\n    ],\n"
    return f'  {{\n    id: {n}, // 第{n}条\n    title: "{head}",\n{lines}  }},\n'


def _kotlin(n: int, head: str, a: str, b: str) -> str:
    return f'    News(id = {n}, title = "{head}", content = "{a}" +\n        "{b}"),\n'


PROGRAMS = {
    "news.php": f"<?php\n$date = '{_DAY}';\nreturn [\n" + stories(_php) + "];\n",
    "array.php": "array(\n" + stories(_array) + ");\n",
    "news.lua": "return {\n"
    + stories(lambda n, head, a, b: f'  {{ title = "{head}", content = [[{a}{b}]] }},\n')
    + "}\n",
    "news.rb": "NEWS = [\n"
    + stories(lambda n, head, a, b: f"  {{ title: '{head}', content: '{a}{b}' }},\n")
    + "]\n",
    "rockets.rb": "[\n"
    + stories(lambda n, head, a, b: f'  {{ :title => "{head}", :content => "{a}{b}" }},\n')
    + "]\n",
    "news.edn": "[\n"
    + stories(lambda n, head, a, b: f'{{:title "{head}" :date "{_DAY}" :content "{a}{b}"}}\n')
    + "]\n",
    "news.el": "(setq news '(\n"
    + stories(lambda n, head, a, b: f'  (:title "{head}" :content "{a}{b}")\n')
    + "))\n",
    "news.pl": "my @news = (\n"
    + stories(lambda n, head, a, b: f"  {{ title => '{head}', body => '{a}{b}' }},\n")
    + ");\n",
    "news.js": "const news = [\n" + stories(_script) + "];\n",
    "news.go": "package main\n\nvar news = []News{\n"
    + stories(lambda n, head, a, b: f'\t{{ID: {n}, Title: "{head}", Content: `{a}\n{b}`}},\n')
    + "}\n",
    "news.kt": "val news = listOf(\n" + stories(_kotlin) + ")\n",
    "news.py": "NEWS = [\n"
    + stories(lambda n, head, a, b: f"    dict(title='{head}', content='''{a}\n{b}'''),\n")
    + "]\n",
    "news.R": "news <- list(\n"
    + stories(lambda n, head, a, b: f'  list(title = "{head}", content = "{a}{b}"),\n')
    + ")\n",
    "news.hjson": "{\n  news: [\n"
    + stories(
        lambda n, head, a, b: f"    {{\n      title: '{head}'\n      content: '{a}{b}'\n    }}\n"
    )
    + "  ]\n}\n",
}
CITATIONS = {
    "factiva.ris": stories(
        lambda n, head, a, b: (
            f"TY  - NEWS\r\nTI  - {head}\r\nT2  - {MAST}\r\nDA  - 2034/04/18/\r\n"
            f"AB  - {a}\r\n{b}\r\nER  - \r\n\r\n"
        )
    ),
    "endnote.enw": stories(
        lambda n, head, a, b: (
            f"%0 Newspaper Article\n%A 某某\n%T {head}\n%B {MAST}\n%8 {_DAY}\n%X {a}{b}\n\n"
        )
    ),
    "refworks.txt": stories(
        lambda n, head, a, b: (
            f"RT Newspaper Article\nT1 {head}\nJF {MAST}\nFD {_DAY}\nAB {a}{b}\n\n"
        )
    ),
    "noteexpress.txt": stories(
        lambda n, head, a, b: (
            "{Reference Type}: Newspaper Article\n"
            f"{{Title}}: {head}\n{{Newspaper}}: {MAST}\n{{Date}}: {_DAY}\n{{Abstract}}: {a}{b}\n\n"
        )
    ),
    "cnki.txt": stories(
        lambda n, head, a, b: (
            f"SrcDatabase-来源库: 报纸\nTitle-题名: {head}\nSource-报纸名: {MAST}\n"
            f"PubTime-发表时间: {_DAY}\nSummary-摘要: {a}{b}\n\n"
        )
    ),
    "medline.nbib": stories(
        lambda n, head, a, b: f"PMID- {n}\nTI  - {head}\nDP  - {_DAY}\nAB  - {a}{b}\n\n"
    ),
    "journal.ics": "BEGIN:VCALENDAR\nVERSION:2.0\n"
    + stories(
        lambda n, head, a, b: (
            f"BEGIN:VJOURNAL\nDTSTART:20340418T070000\nSUMMARY:{head}\n"
            f"DESCRIPTION:{a[:20]}\n {a[20:]}\\n{b}\nEND:VJOURNAL\n"
        )
    )
    + "END:VCALENDAR\n",
}
TABLES = {
    "bars.txt": "id|title|date|content\n"
    + stories(lambda n, head, a, b: f"{n}|{head}|{_DAY}|{a}{b}\n"),
    "bars.csv": "标题|日期|正文\n" + stories(lambda n, head, a, b: f"{head}|{_DAY}|{a}{b}\n"),
    "labels.txt": stories(lambda n, head, a, b: f"【题】{head}\n【日期】{_DAY}\n【文】{a}{b}\n\n"),
    "points.txt": TOP + stories(lambda n, head, a, b: f"题：{head}\n文：{a}\n{b}\n\n"),
    "keys.properties": stories(
        lambda n, head, a, b: (
            f"news.{n}.title={head}\nnews.{n}.date={_DAY}\nnews.{n}.content={a}{b}\n"
        )
    ),
    "signs.txt": TOP + stories(lambda n, head, a, b: f"=={n}== {head}\n{a}\n{b}\n\n"),
}


def _article(n: int, head: str, a: str, b: str) -> dict[str, object]:
    return {"title": head, "publishTime": 2028925860000, "contentHtml": f"<p>{a}</p><p>{b}</p>"}


def _next(n: int, head: str, a: str, b: str) -> dict[str, object]:
    return {
        "headline": head,
        "body": {"blocks": [{"key": "a", "text": a}, {"key": "b", "text": b}]},
    }


def _listed(form: Callable[[int, str, str, str], dict[str, object]]) -> list[dict[str, object]]:
    return [
        form(number, head, "".join(sentences[:3]), "".join(sentences[3:]))
        for number, (head, sentences) in enumerate(STORIES, 1)
    ]


_ANSWERS = [{"user": "阿澄", "text": "去看看吗？"}, {"user": "老岳", "text": "好！"}]
_ACCOUNT = {"name": MAST, "description": "汀州日报官方账号"}
OBJECTS: dict[str, object] = {
    "edges.json": {
        "data": {
            "paper": {
                "name": MAST,
                "issue": {
                    "date": _DAY,
                    "articles": {"edges": [{"node": each} for each in _listed(_next)]},
                },
            }
        }
    },
    "hits.json": {
        "took": 7,
        "hits": {
            "hits": [
                {
                    "_source": {
                        "pub_date": _DAY,
                        "title": head,
                        "content": f"{a}\n{b}",
                        "sentiment": 0.6,
                    },
                    "highlight": {"content": [f"{a[:40]}<em>{a[40:44]}</em>"]},
                }
                for head, a, b in ((h, "".join(s[:3]), "".join(s[3:])) for h, s in STORIES)
            ]
        },
    },
    "embeds.json": {
        "guild": {"name": "汀州人"},
        "messages": [
            {"timestamp": _DAY, "content": "", "embeds": [{"title": h, "description": "".join(s)}]}
            for h, s in STORIES
        ]
        + [{"timestamp": _DAY, "content": each["text"]} for each in _ANSWERS],
    },
    "channel.json": [
        {"user": "bot", "ts": "2028925860.0", "text": f"*{h}*\n{''.join(s)}"} for h, s in STORIES
    ]
    + [{"ts": "2028925990.0", **each} for each in _ANSWERS],
    "listing.json": [
        {
            "kind": "Listing",
            "data": {
                "children": [
                    {
                        "kind": "t3",
                        "data": {"title": h, "selftext": "".join(s), "created_utc": 2028925860.0},
                    }
                    for h, s in STORIES
                ]
            },
        },
    ],
    "long.json": {
        "data": {
            "list": [
                {
                    "created_at": "Tue Apr 18 06:41:12 +0800 2034",
                    "user": _ACCOUNT,
                    "text": f"#汀州#【{h}】{s[0][:20]} ...展开",
                    "longText": {"longTextContent": f"#汀州#【{h}】{''.join(s)} \u200b"},
                }
                for h, s in STORIES
            ]
        }
    },
    "paragraphs.json": {
        "day": _DAY,
        "list": [
            {
                "title": h,
                "body": [
                    {"t": "p", "v": "".join(s[:3])},
                    {"t": "img", "v": "gridfs://1"},
                    {"t": "p", "v": "".join(s[3:])},
                ],
                "comments": _ANSWERS,
            }
            for h, s in STORIES
        ],
    },
    "one-without-a-title.json": [
        {"date": _DAY, "title": h, "content": "".join(s)} for h, s in STORIES
    ],
    "tree.pandoc.json": {
        "pandoc-api-version": [1, 23, 1],
        "meta": {"date": {"t": "MetaInlines", "c": [{"t": "Str", "c": _DAY}]}},
        "blocks": [
            block
            for h, s in STORIES
            for block in (
                {"t": "Header", "c": [2, ["a", [], []], [{"t": "Str", "c": h}]]},
                {"t": "Para", "c": [{"t": "Str", "c": "".join(s[:3])}, {"t": "Note", "c": []}]},
                {"t": "BlockQuote", "c": [{"t": "Para", "c": [{"t": "Str", "c": "".join(s[3:])}]}]},
            )
        ],
    },
}
_STATE = {"nav": [{"title": "首页"}], "account": _ACCOUNT, "articles": _listed(_article)}
_SHELL = "<html><head><title>客户端</title></head><body><div id='app'>加载中…</div>{}</body></html>"
PAGES = {
    "next.html": _SHELL.format(
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(_STATE)}</script>'
    ),
    "state.html": _SHELL.format(
        f"<script>window.__INITIAL_STATE__ = {json.dumps(_STATE)};(function(){{}})()</script>"
    ),
    "quoted.html": _SHELL.format(
        f'<script id="RENDER_DATA" type="application/json">{quote(json.dumps(_STATE))}</script>'
    ),
}
