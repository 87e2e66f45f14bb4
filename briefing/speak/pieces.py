"""Where a long line may be cut, so that the embedded voice speaks each piece in one breath."""

from briefing.speak.symbols import Symbol

# What a cut costs behind each mark, in symbols of unevenness: a full stop is worth a longer piece.
_CUT_COST = {
    **dict.fromkeys(".!?…", 0),
    ";": 10,
    ":": 20,
    ",": 30,
    "—": 40,
    ")": 50,
    "”": 50,
    " ": 120,
}
_CUT_ANYWHERE = 1000


def split_pieces(symbols: tuple[Symbol, ...], limit: int) -> tuple[tuple[Symbol, ...], ...]:
    """Return the symbols in pieces of at most `limit`, cut at the best pauses, near the middle."""
    if len(symbols) <= limit:
        return (symbols,)
    cut = min(range(1, len(symbols)), key=lambda place: _cost(symbols, place))
    return (*split_pieces(symbols[:cut], limit), *split_pieces(symbols[cut:], limit))


def _cost(symbols: tuple[Symbol, ...], place: int) -> float:
    unevenness = abs(2 * place - len(symbols))
    before, behind = symbols[place - 1], symbols[place]
    if before.place == behind.place and behind.text != " ":
        return unevenness + 10 * _CUT_ANYWHERE  # inside a syllable: never, while there is a choice
    return unevenness + _CUT_COST.get(before.text, _CUT_ANYWHERE)
