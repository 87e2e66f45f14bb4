"""What stands beside the news in a paper: a caption, an editor's note, a promotion, a contents."""

from briefing.edit.tuned import Eligibility
from briefing.edit.words import patterns, table
from briefing.records import Article

_FILE = "not_news.toml"


def is_aside(article: Article) -> bool:
    """Tell whether an article is no news of its own, and so never stands in front of news."""
    found = patterns(_FILE)
    body = "".join(paragraph.text for paragraph in article.paragraphs)
    if found["headline"].search(article.headline):
        return True
    if len(body) <= Eligibility.CAPTION_CHARS and found["caption"].search(body):
        return True
    if len(article.paragraphs) == 1 and found["opening"].match(body):
        return True
    promised = {hit.group() for hit in found["promotes"].finditer(article.headline + body)}
    return len(promised) >= int(table(_FILE)["promotes_from"])
