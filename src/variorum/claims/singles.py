"""One against several: "two boys and a girl" for "two boys and two girls"."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.claims.comparison import Comparison, Filler
from variorum.claims.lines import Line, LinePair
from variorum.claims.numbers import figure_filler
from variorum.claims.polarity import turn
from variorum.model import Quantity
from variorum.settings import ClaimsSettings

_ONE = frozenset({"a", "an"})


def compare_singles(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Nouns that one line has once, with an article, and the other counts."""
    yield from _singles(pair, settings, turned=False)
    yield from _singles(turn(pair), settings, turned=True)


def _singles(pair: LinePair, settings: ClaimsSettings, *, turned: bool) -> Iterator[Comparison]:
    for q in pair.a.quantities:
        i = _counted(pair.a, q)
        j = None if i is None else pair.forward.get(i)
        if i is None or j is None or not pair.equal(i):
            continue
        article = _article(pair.b, j)
        support = pair.support(i, j, settings.context_width)
        held = support >= settings.sure_support and pair.wording >= settings.kept_wording
        if article is None or not held or any(x.counted == q.counted for x in pair.b.quantities):
            continue
        many = figure_filler(pair.a, q)
        start, end = pair.b.tokens[article].start, pair.b.tokens[j].end
        one = Filler(pair.b.number, start, end, "1")
        ends = (one, many) if turned else (many, one)
        yield Comparison("number", *ends, "differs", min(1.0, support / settings.full_support))


def _counted(line: Line, q: Quantity) -> int | None:
    """The plural noun that an exact figure of two or more counts."""
    if q.unit is not None or q.counted is None or q.low != q.high or q.low < 2:
        return None
    after = range(line.covered(q.start, q.end)[-1] + 1, len(line.tokens))
    return next((n for n in after if line.tokens[n].lemma.lower() == q.counted), None)


def _article(line: Line, noun: int) -> int | None:
    """The "a" right before a noun in the singular, or before its adjective."""
    if line.tokens[noun].tag not in ("NN", "NNP"):
        return None
    return next(
        (n for n in (noun - 1, noun - 2) if n >= 0 and line.tokens[n].text.lower() in _ONE), None
    )
