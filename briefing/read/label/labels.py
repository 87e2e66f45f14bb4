"""The labels a line may have. One with a `+` goes on with the line above."""

LABELS = (
    "mast",  # the paper's name and the day at the top
    "imprint",  # who edited and printed it, its number and price
    "page",  # a page's number and name
    "contents",  # a list of headlines
    "section",  # the name of a column or a desk over several articles
    "web",  # what a web page puts around an article: time stamps, buttons, links
    "kicker",  # a short line over a headline
    "headline",
    "headline+",
    "deck",  # a line under a headline, which says more
    "deck+",
    "byline",
    "byline+",
    "body",  # a paragraph begins
    "body+",  # the paragraph goes on, perhaps behind a page's end
    "brief",  # an article begins that has no headline in a line of its own
    "sub-head",
    "sub-head+",
    "caption",
    "caption+",
    "table",
    "ad",  # an advertisement or a notice begins, perhaps with its heading
    "ad+",
)
CONTINUES = {
    "headline+": {"headline", "headline+"},
    "deck+": {"deck", "deck+"},
    "byline+": {"byline", "byline+"},
    "sub-head+": {"sub-head", "sub-head+"},
    "caption+": {"caption", "caption+"},
}
"""What must stand right above a line that goes on."""

_TEXT = {"body", "body+", "brief", "ad", "ad+", "sub-head", "sub-head+"}
NEVER_ABOVE = {
    "deck": _TEXT | {"kicker", "section", "contents", "mast", "imprint"},
    **{label: {"kicker"} for label in ("body", "body+", "byline", "sub-head")},
}
"""What never stands right above a line: a kicker has a headline below it, a deck has one above."""
