"""What of an article can be told: its finished sentences, each with the spans it was printed at."""

import re

from briefing.edit.tuned import Eligibility, TopicLines
from briefing.edit.words import patterns, words_in
from briefing.mandarin.sentences import split_sentences
from briefing.records import Article, Paragraph, Sentence, Span

_FORMS = "sentences.toml"
_FINISHED = re.compile(r"(?:[。！？…]|(?<=[^\x00-\x7f])[!?.])[”’」』）)】〕》〉\"'］\]]*$")
_OPENING = "“‘「『（(《〈【[　 "
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


def told_sentences(article: Article) -> tuple[Sentence, ...]:
    """Return the finished sentences of an article in its own order.

    Left away are pieces without final punctuation (sub-heads, bylines, a cut end), a dateline that
    stands alone, and picture credits.
    """
    found: list[Sentence] = []
    for place, paragraph in enumerate(article.paragraphs):
        for start, end in split_sentences(paragraph.text):
            start = start or len(paragraph.dateline)
            text = paragraph.text[start:end]
            if _can_be_told(text, article):
                spans = cut_spans(paragraph, start, end)
                found.append(Sentence(text=text, spans=spans, paragraph=place))
    return tuple(found)


def body_of(article: Article) -> str:
    """Return the words of an article below its headline."""
    return "".join(paragraph.text for paragraph in article.paragraphs)


def headline_of(article: Article) -> Sentence:
    """Return the headline as a sentence; an article without one lends its first words."""
    if article.headline:
        return Sentence(article.headline, article.headline_spans, -1)
    first = article.paragraphs[0] if article.paragraphs else Paragraph("", ())
    shown = article.dateline.text if article.dateline else ""
    start = len(shown) if first.text.startswith(shown) else 0
    clause = re.match(r"[^，,。；;！？!?]{0,40}", first.text[start:])
    end = start + (clause.end() if clause else 0)
    return Sentence(first.text[start:end], cut_spans(first, start, end), -1)


def leans_on_the_one_before(sentence: str) -> bool:
    """Tell whether a sentence starts with a link or a pronoun that needs what went before."""
    starts, exceptions = (words_in("links.toml", name) for name in ("starts", "except"))
    bare = sentence.lstrip(_OPENING)
    return bare.startswith(starts) and not bare.startswith(exceptions)


def asks_or_announces(sentence: str) -> bool:
    """Tell whether a sentence only asks, or only names what the next one tells.

    A question, a colon, a run-in sub-head (坚持一把手带头。), a slogan in two halves
    (补短板，老设备换新心。), 先说该管。 and 转机出现在去年秋天。 have no figure, no name in
    quotation marks and no speech of their own.
    """
    bare = sentence.strip()
    if bare.rstrip("”」』").endswith(("？", "?", "：", ":")):
        return True
    words, forms = bare.rstrip("。！!…"), patterns(_FORMS)
    if len(words) > TopicLines.TOPIC_CHARS or forms["fact"].search(words):
        next_point = forms["next_point"].fullmatch(words)
        return bool(
            next_point or (forms["turn"].match(words) and len(words) <= TopicLines.TURN_CHARS)
        )
    halves = any(forms[name].fullmatch(words) for name in ("slogan", "besides"))
    return "，" not in words or halves or forms["turn"].match(words) is not None


def is_quotation(sentence: str) -> bool:
    """Tell whether a sentence is a quotation only; the one before or behind names the speaker."""
    bare = sentence.strip()
    return bare.startswith(("“", "「", "『")) and bare[-1] in "”」』" and "”" not in bare[1:-1]


def cut_spans(printed: Paragraph | Sentence, start: int, end: int) -> tuple[Span, ...]:
    """Return the source spans of printed.text[start:end].

    Where folding changed the number of characters the cut cannot be exact: then all spans come
    back, never fewer than the words were printed at.
    """
    if sum(right - left for left, right in printed.spans) != len(printed.text):
        return printed.spans
    cut: list[Span] = []
    offset = 0
    for left, right in printed.spans:
        first, last = max(start - offset, 0), min(end - offset, right - left)
        if first < last:
            cut.append((left + first, left + last))
        offset += right - left
    return tuple(cut)


def _can_be_told(text: str, article: Article) -> bool:
    forms = patterns(_FORMS)
    if not _FINISHED.search(text) or forms["picture_credit"].search(text):
        return False
    bare = text.replace(article.dateline.text, "") if article.dateline else text
    bare = forms["contact"].sub("", forms["credit"].sub("", bare))
    return len(_HAN.findall(bare)) >= Eligibility.FEWEST_HAN
