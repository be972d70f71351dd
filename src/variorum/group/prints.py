"""Prints: what grouping keeps of an article, in columns, so that a pile may be large.

A print is made of its article alone. So prints are made batch by batch, on any machine,
and kept: joining batches gives what one batch of all would have given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from variorum.model import Article, ArticleId
from variorum.settings import GroupSettings
from variorum.text import terms as term_columns
from variorum.text.fingerprint import Bag, bag_of
from variorum.text.shingles import WordHashes, Words
from variorum.text.terms import Terms, terms_of

CALENDAR = frozenset(
    re.findall(
        r"\w+",
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs"
        " fri sat sun january february march april may june july august september october"
        " november december jan feb mar apr jun jul aug sep sept oct nov dec",
    )
)
"""Capitalised in English, but no names."""

LEAD = 4
"""Bit of ``Terms.kinds``: a name that stands in the lead, and not as a speaker's."""

_TOP = 120  # characters of a text that may stand for a headline
_OPENING = 1_500  # characters: eight sentences and more
_CUE = (
    r"(?:said|says|saying|told|tells|according\s+to|added|adds|stated|announced|confirmed|reported)"
)
_NAME = r"(?:[A-Z][\w.’'-]*\s+)*[A-Z][\w’'-]*"
_SPEAKER = re.compile(rf"{_NAME},?\s+{_CUE}\b|\b{_CUE}\s+(?:[a-z]+,?\s+){{0,3}}{_NAME}")
"""Whoever speaks is no protagonist: a spokesman is named by one dispatch and all its copies."""


@dataclass(frozen=True, slots=True, eq=False)  # eq: arrays have no single truth value
class Prints:
    """Prints of n articles, in one order.

    Attributes:
        headlines, tops: the headline, if any, and the first words of the text.
        openings: of texts of so few words that vectors may be asked, the first sentences.
        days: publication as the page has it, ISO 8601, if known.
        digests: of the text; articles without text have each its own.
        terms: words of headline and text.
        word_ends, word_hashes: the text's words in reading order; article i has
            ``word_hashes[word_ends[i]:word_ends[i + 1]]``.
    """

    ids: tuple[ArticleId, ...]
    headlines: tuple[str | None, ...]
    tops: tuple[str, ...]
    days: tuple[str | None, ...]
    openings: tuple[str, ...]
    digests: NDArray[np.uint64]
    terms: Terms
    word_ends: NDArray[np.int64]
    word_hashes: Words

    def __len__(self) -> int:
        """Number of articles."""
        return len(self.ids)

    def words(self, row: int) -> Words:
        """Hashes of the words of one text, in reading order."""
        return self.word_hashes[self.word_ends[row] : self.word_ends[row + 1]]

    def distinct(self, row: int) -> int:
        """Distinct words of one article."""
        return int(self.terms.ends[row + 1] - self.terms.ends[row])

    def lead_names(self, row: int) -> NDArray[np.int32]:
        """Columns of the names in one article's lead, in order."""
        cells = slice(self.terms.ends[row], self.terms.ends[row + 1])
        return self.terms.columns[cells][self.terms.kinds[cells] & LEAD > 0]


def prints_of(articles: Sequence[Article], settings: GroupSettings) -> Prints:
    """Make the prints of articles, in the order given."""
    bags = [bag_of(_whole(a)) for a in articles]
    most = asked_size(settings)
    terms = _with_leads(terms_of(bags), articles, bags, settings)
    hashed = WordHashes()
    # The headline's words come first and are none of the text's.
    skips = [len(bag_of(a.headline).order) if a.headline else 0 for a in articles]
    words = [hashed.of(bag.order[skip:]) for bag, skip in zip(bags, skips, strict=True)]
    return Prints(
        ids=tuple(a.id for a in articles),
        headlines=tuple(a.headline for a in articles),
        tops=tuple(a.text.split("\n", 1)[0][:_TOP] for a in articles),
        days=tuple(a.published for a in articles),
        openings=tuple(
            a.text[:_OPENING] if len(bag.counts) <= most else ""
            for a, bag in zip(articles, bags, strict=True)
        ),
        digests=np.array([_digest(a) for a in articles], np.uint64),
        terms=terms,
        word_ends=np.cumsum([0, *map(len, words)], dtype=np.int64),
        word_hashes=np.concatenate(words) if words else np.zeros(0, np.uint32),
    )


def joined(parts: Sequence[Prints]) -> Prints:
    """The prints of all parts, in order."""
    sizes = np.concatenate([np.diff(p.word_ends) for p in parts])
    return Prints(
        ids=tuple(i for p in parts for i in p.ids),
        headlines=tuple(h for p in parts for h in p.headlines),
        tops=tuple(t for p in parts for t in p.tops),
        days=tuple(d for p in parts for d in p.days),
        openings=tuple(o for p in parts for o in p.openings),
        digests=np.concatenate([p.digests for p in parts]),
        terms=term_columns.joined([p.terms for p in parts]),
        word_ends=np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
        word_hashes=np.concatenate([p.word_hashes for p in parts]),
    )


def chosen(prints: Prints, rows: Sequence[int]) -> Prints:
    """Some of the prints, in the order given."""
    words = [prints.words(i) for i in rows]
    return Prints(
        ids=tuple(prints.ids[i] for i in rows),
        headlines=tuple(prints.headlines[i] for i in rows),
        tops=tuple(prints.tops[i] for i in rows),
        days=tuple(prints.days[i] for i in rows),
        openings=tuple(prints.openings[i] for i in rows),
        digests=prints.digests[np.asarray(rows, np.int64)],
        terms=term_columns.chosen(prints.terms, rows),
        word_ends=np.cumsum([0, *map(len, words)], dtype=np.int64),
        word_hashes=np.concatenate(words) if words else np.zeros(0, np.uint32),
    )


def asked_size(settings: GroupSettings) -> float:
    """Distinct words, the most, of a text whose vectors may be asked."""
    return settings.vector_words / settings.vector_least


def _whole(article: Article) -> str:
    return f"{article.headline}\n{article.text}" if article.headline else article.text


def _digest(article: Article) -> int:
    # Nothing is not the same as nothing: articles without text stay apart.
    text = article.text.strip() or f"\n{article.id}"
    return int.from_bytes(
        blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little"
    )


def _with_leads(
    terms: Terms, articles: Sequence[Article], bags: Sequence[Bag], settings: GroupSettings
) -> Terms:
    """The same terms with the names in each article's lead marked."""
    kinds = terms.kinds.copy()
    column = {w: c for c, w in enumerate(terms.words)}
    for row, (article, bag) in enumerate(zip(articles, bags, strict=True)):
        named = [column[w] for w in _lead_names(article, bag, settings)]
        kinds[terms.ends[row] + np.searchsorted(terms.of(row), np.array(named, np.int32))] |= LEAD
    return Terms(terms.words, terms.forms, terms.ends, terms.columns, terms.counts, kinds)


def _lead_names(article: Article, bag: Bag, settings: GroupSettings) -> list[str]:
    # Twelve characters a word is ample: the rest of a long text need not be split.
    top = f"{article.headline or ''}\n{article.text[: settings.lead_words * 12]}".split()
    lead = " ".join(top[: settings.lead_words])
    words = bag_of(_SPEAKER.sub(" ", lead)).counts
    # A cut may leave half a word that the text has not.
    return [w for w in words if bag.kinds.get(w) == "name" and w not in CALENDAR and len(w) > 1]
