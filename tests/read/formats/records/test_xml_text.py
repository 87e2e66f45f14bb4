"""A document in XML, whatever its vocabulary, as headings and paragraphs."""

from datetime import timedelta, timezone

import pytest
from defusedxml.ElementTree import fromstring

from briefing.read.formats.records.xml_text import document_text

ZONE = timezone(timedelta(hours=8))
TWO = "<para>新桥通车。</para><para>公园开放。</para>"


@pytest.mark.parametrize(
    ("xml", "told"),
    [
        (f"<article><title>新桥</title>{TWO}</article>", ["## 新桥", "新桥通车。", "公园开放。"]),
        # A heading over another heading is the document's own.
        (
            f"<article><title>早报</title><section><title>新桥</title>{TWO}</section></article>",
            ["早报", "## 新桥", "新桥通车。", "公园开放。"],
        ),
        (
            f"<article><title>早报</title><section><title>早报</title>{TWO}</section></article>",
            ["## 早报", "新桥通车。", "公园开放。"],
        ),
        (f"<article>{TWO}<title>完</title></article>", ["新桥通车。", "公园开放。", "## 完"]),
        # One paragraph is no document.
        ("<article><title>早报</title><para>新桥通车。</para></article>", []),
        # The day, from an attribute of a date.
        (
            f"<article><date when='2031-03-04'/><title>新桥</title>{TWO}</article>",
            ["2031-03-04", "## 新桥", "新桥通车。", "公园开放。"],
        ),
        # Notes are left out, quotations get their marks.
        (
            "<article><title>新<fn>注</fn>桥</title><para>他说<quote>好</quote>，"
            f"<b>通车</b>。</para>{TWO}<table><para>表</para></table></article>",
            ["## 新桥", "他说“好”，通车。", "新桥通车。", "公园开放。"],
        ),
        (
            "<body><div title='新桥'><p>新桥通车。</p><p>公园开放。</p></div></body>",
            ["## 新桥", "新桥通车。", "公园开放。"],
        ),
        # An outline (OPML): a node with more below is a heading.
        (
            "<opml><head><title>早报</title></head><body><outline text='要闻'>"
            "<outline text='新桥' _note='新桥通车。'/><outline text='菜价回落。'/></outline>"
            "</body></opml>",
            ["早报", "要闻", "## 新桥", "新桥通车。", "菜价回落。"],
        ),
        # A story of InDesign (ICML): the style of its paragraphs names the headline.
        (
            "<doc><ParagraphStyleRange AppliedParagraphStyle='ParagraphStyle/Headline'>"
            "<Content>新桥</Content></ParagraphStyleRange>"
            "<ParagraphStyleRange AppliedParagraphStyle='ParagraphStyle/Body'>"
            "<Content>新桥通车。</Content><Br/><Content>公园开放。</Content>"
            "</ParagraphStyleRange></doc>",
            ["## 新桥", "新桥通车。", "公园开放。"],
        ),
    ],
)
def test_headings_and_paragraphs_are_told_in_their_order(xml: str, told: list[str]) -> None:
    assert document_text(fromstring(xml), ZONE).split("\n\n") == (
        [*told[:-1], f"{told[-1]}\n"] if told else [""]
    )
