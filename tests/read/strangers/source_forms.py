"""The fourth fictional paper as data of programs and of citation managers."""

from tests.read.strangers.fourth_paper import MAST, TOP, stories

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
