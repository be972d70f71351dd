"""Suspected faults of extraction: what looks like a change but is the page's or the reader's.

Told only where the parent has the same words whole, so that a child's own style is never
called a fault: letters of a wrong encoding, words run together over a lost space, a
sentence that breaks off, a sentence that stands twice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from variorum.model import Drift, Edge, Span, StoryTexts

_WRONG_LETTERS = re.compile(
    r"Ã[\x80-\xbf©¨¼¶¤±§¡³º]|â€[\x80-\xbf™œ“”˜¦]?|Â[\xa0£©®°·]|\ufffd|&[a-z]{2,6};"
)
"""UTF-8 read as Latin-1 or Windows-1252, the replacement character, entities left as they are."""
_RUN_TOGETHER = re.compile(r"\b([a-z]{2,}[.!?,;]?)([A-Z][a-z]+)\b")
_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*$|[\"”’»]$|^[^a-z]*$")
_LEAST_WORDS = 8
"""Words of a sentence whose second standing, or breaking off, is no chance."""


def extraction_faults(
    texts: StoryTexts, edge: Edge, joined: Sequence[tuple[int, int]]
) -> Iterator[Drift]:
    """Faults in the child's sentences that stand whole in the parent."""
    parent = texts.article(edge.parent).text
    times = Counter(texts.words(s) for s in _sentences(texts, edge.child))
    seen: set[tuple[int, str]] = set()
    for number, sentence in joined:
        child_span = texts.sentence_span(edge.child, number)
        parent_span = texts.sentence_span(edge.parent, sentence)
        here, there = texts.words(child_span), texts.words(parent_span)
        for note in _faults(here, there, parent, times[here]):
            if (number, note) not in seen:
                seen.add((number, note))
                yield Drift(
                    child=edge.child,
                    parent=edge.parent,
                    kind="extraction-fault?",
                    child_span=child_span,
                    parent_span=parent_span,
                    note=note,
                )


def doubted(drift: Drift, texts: StoryTexts) -> Drift:
    """A passage added or cut between pages of which one was read doubtfully, as a fault perhaps.

    What two extractors differ on may be the page's furniture, or the article's own end.
    """
    if drift.kind not in {"passage-added", "passage-cut"}:
        return drift
    read = [a.id for a in texts.articles if a.doubtful and a.id in {drift.child, drift.parent}]
    if not read:
        return drift
    note = f"{drift.kind.replace('-', ' ')}, or a fault: two extractors differ on {read[0]}"
    return replace(drift, kind="extraction-fault?", note=note)


def _sentences(texts: StoryTexts, article: str) -> list[Span]:
    count = len(texts.annotations[article].sentences)
    return [texts.sentence_span(article, n) for n in range(count)]


def _faults(here: str, there: str, parent: str, times: int) -> Iterator[str]:
    if _WRONG_LETTERS.search(here) and not _WRONG_LETTERS.search(there):
        yield "letters of a wrong encoding"
    for match in _RUN_TOGETHER.finditer(here):
        if match[0] not in parent and f"{match[1]} {match[2]}" in parent.replace("\n\n", " "):
            yield f"words run together: {match[0]}"
    if _broken_off(here, there):
        yield "breaks off"
    if times > 1 and len(here.split()) >= _LEAST_WORDS and parent.count(here) == 1:
        yield "stands twice"


def _broken_off(here: str, there: str) -> bool:
    """Whether a sentence stops without a full stop where the parent's goes on."""
    words, whole = here.split(), there.split()
    if _ENDS.search(here.strip()) or len(words) < _LEAST_WORDS // 2 or len(words) >= len(whole):
        return False
    cut = len(words) - 1  # the last word may be cut too
    return words[:cut] == whole[:cut] and whole[cut].startswith(words[cut].rstrip("-"))
