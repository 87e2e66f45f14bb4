"""The fields of a record: by which names they are known, and what text stands in one."""

import re
from typing import Any

from briefing.read.tuned.formats import Records

Row = dict[str, Any]
# In lower case; the first that is found counts.
TITLES = ("title", "headline", "标题", "標題", "题目", "題目", "name", "subject", "news_title")
BODIES: tuple[str, ...] = (
    *("longtext", "text_raw", "selftext", "content", "body", "text", "正文", "内容", "內容"),
    *("全文", "article", "content_text"),
    *("content_html", "news_content", "full_text", "articlebody", "html", "summary", "摘要"),
    *("paragraphs", "paras", "sections", "blocks", "lines", "story", "段落", "description", "desc"),
    *("snippet", "excerpt", "abstract"),
)
DATES: tuple[str, ...] = (
    *("date", "published", "publishedat", "pubdate", "date_published", "publish_time", "time"),
    *("发布时间", "时间", "日期", "created_at", "created", "datetime", "publish_date", "pub_time"),
    *("pubtime", "ctime", "posttime", "timestamp", "publishdate", "datepublished", "publish_at"),
    *("published_at", "releasedate", "date_time", "ts", "day"),
)
PAPERS = ("paper", "newspaper", "media", "publication", "报纸", "媒体")
_WORDS: tuple[str, ...] = (
    *("content", "rendered", "value", "text", "html", "plain", "#text", "$date", "zh", "zh-CN"),
    *("longTextContent", "blocks", "children", "spans", "v"),
)
"""Under which of them a field of several forms holds its words."""
_ENDS = ("。", "！", "？", "”", "」", "</p>")
_DEEPEST = 5
_PREFIX = re.compile(
    r"^(?:(?:news|article|post|art)(?=[A-Z])|(?:文章|新[闻聞])(?=[\u3400-\u9fff]))"
)
_ADDRESS = re.compile(r"\s*(?:\w+:/{0,2}\S*)?\s*")
"""Of a picture, where others of a list are paragraphs."""
_SENTENCE = re.compile("[。！？]")
_HAN = re.compile("[\u3400-\u9fff]")


def field_of(row: Row, names: tuple[str, ...]) -> str:
    """Return the text of the first field of a row that has one of the names, Chinese before other.

    Empty for none.
    """
    fields = {_name(key): words for key, value in row.items() if (words := text_in(value))}
    found = [words for each in names if (words := fields.get(each.replace("_", ""), "")).strip()]
    # A service asks for consent in English where the story should stand.
    return next((words for words in found if _HAN.search(words)), found[0] if found else "")


def text_in(value: Any, depth: int = 0) -> str:
    """Return a field's text: a string, its paragraphs, or the runs that an editor writes it in."""
    if isinstance(value, str):
        return value
    if depth > _DEEPEST:
        return ""
    if isinstance(value, dict):
        inner = (text_in(value[key], depth + 1) for key in _WORDS if value.get(key))
        return next((words for words in inner if words), "")
    return _of_list(value, depth) if isinstance(value, list) else ""


def sentences_in(words: str) -> int:
    """Return how many sentences a text has, by their full stops."""
    return len(_SENTENCE.findall(words))


def _of_list(value: list[Any], depth: int) -> str:
    if not all(isinstance(each, str | dict) for each in value):
        return ""
    said = [each if isinstance(each, str) else _said(each, depth) for each in value]
    told = [words for words in said if words is not None]
    if len(told) < len(said) and not any(map(sentences_in, told)):
        return ""  # some other list
    runs = [words for words in told if not _ADDRESS.fullmatch(words) or words.isspace()]
    # Whole sentences are paragraphs, anything less the runs of one.
    whole = sum(run.rstrip().endswith(_ENDS) for run in runs) >= Records.PARAGRAPH_SHARE * len(runs)
    return ("\n\n" if whole else "").join(runs)


def _said(entry: Row, depth: int) -> str | None:
    """Return the words of a paragraph or a run; None if it has none."""
    said = {key: sentences_in(each) for key, each in entry.items() if isinstance(each, str)}
    most = max(said, key=said.__getitem__, default="")
    if "text" in entry or not said.get(most):
        return text_in(entry, depth + 1) or (entry["text"] if entry.get("text") == "" else None)
    return str(entry[most])


def _name(key: Any) -> str:
    """Return a field's name in one spelling, without what it is a field of: newsTitle is title."""
    name = str(key).strip()
    return (_PREFIX.sub("", name) or name).lower().replace("_", "").replace("-", "")
