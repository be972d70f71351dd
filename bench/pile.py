"""Piles of made-up news of any size, always alike for one seed, with what belongs together known.

Each story has people, places, figures and matters of its own; its articles are told anew
from these or are edits of another article of it, as desks and bad scans make them. Filler
words follow Zipf's law over the package's list of English words, so that texts share
words as news texts do. ``texts`` may give real ones, each the
first of a story.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from random import Random

EDITS = ("cut", "reorder", "synonyms", "misread", "all")
_SYLLABLES = "ka lo mer vin dra tos pel rin gar bel nor usk tam fri hol wes jen mor".split()  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Made:
    """One made article: its story, and which earlier article it is an edit of, and by what."""

    id: str
    story: str
    text: str
    day: int
    of: str | None = None
    edit: str | None = None


def pile(
    size: int, *, words: int = 400, edits: float = 0.3, seed: int = 1, texts: Sequence[str] = ()
) -> Iterator[Made]:
    """Articles one by one; ``edits``: the share that are edits of an earlier one of their story."""
    draw = Random(seed)  # noqa: S311 - repeatable, not secret
    english = _Words(draw)
    made = story = 0
    while made < size:
        telling = _Story(english, draw)
        originals: list[Made] = []
        for _ in range(min(_length(draw), size - made)):
            given = f"a{made:06}"
            if originals and draw.random() < edits:
                source = draw.choice(originals)
                kind = draw.choice(EDITS)
                text = edited(source.text, kind, draw, english)
                yield Made(given, f"s{story}", text, draw.randrange(3), source.id, kind)
            else:
                given_text = story < len(texts) and not originals
                text = texts[story] if given_text else telling.text(words)
                originals.append(Made(given, f"s{story}", text, draw.randrange(3)))
                yield originals[-1]
            made += 1
        story += 1


def write_pile(path: Path, made: Iterator[Made]) -> None:
    """Write articles as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for article in made:
            day = f"2021-03-{1 + (int(article.story[1:]) + article.day) % 28:02}"
            record = {"id": article.id, "text": article.text, "date": day}
            file.write(json.dumps(record) + "\n")


def edited(text: str, kind: str, draw: Random, english: _Words) -> str:
    """An edit: cut to a third at least, sentences moved, one word in ten another, one misread."""
    sentences = text.split(". ")
    if kind in ("cut", "all"):
        keep = max(1, int(len(sentences) * draw.uniform(0.35, 0.9)))
        start = draw.randrange(len(sentences) - keep + 1)
        sentences = sentences[start : start + keep]
    if kind in ("reorder", "all"):
        at = draw.randrange(len(sentences))
        sentences = sentences[at:] + sentences[:at]
        draw.shuffle(sentences[: len(sentences) // 2])
    words = ". ".join(sentences).split(" ")
    share = 0.05 if kind == "all" else 0.1
    if kind in ("synonyms", "all"):
        words = [english.word() if draw.random() < share else w for w in words]
    if kind in ("misread", "all"):
        words = [_misread(w, draw) if draw.random() < share else w for w in words]
    return " ".join(words)


def _misread(word: str, draw: Random) -> str:
    """A word as a bad scan has it: letters mistaken, lost, or torn apart."""
    at = draw.randrange(len(word)) if word else 0
    mistaken = {"e": "c", "l": "1", "o": "0", "i": "l", "n": "ri", "m": "rn", "h": "b", "c": "e"}
    return word[:at] + draw.choice((mistaken.get(word[at : at + 1], "~"), "", " ")) + word[at + 1 :]


def _length(draw: Random) -> int:
    """Articles of one story: half have one, and few have many."""
    return max(1, min(60, int(draw.paretovariate(0.9))))


class _Words:
    """English words in random order, each as often as in English."""

    def __init__(self, draw: Random) -> None:
        listed = files("variorum.text").joinpath("word_ranks.txt").read_text(encoding="utf-8")
        self._words = [w for w in listed.split() if w.isalpha()]
        self._sums = list(accumulate(1.0 / (rank + 2.7) for rank in range(len(self._words))))
        self._draw = draw
        self.rare = self._words[2_000:]

    def some(self, count: int) -> list[str]:
        return self._draw.choices(self._words, cum_weights=self._sums, k=count)

    def word(self) -> str:
        return self.some(1)[0]


class _Story:
    """One event: who, where, how many, and the words of its matter."""

    def __init__(self, english: _Words, draw: Random) -> None:
        self._english, self._draw = english, draw
        self._names = [
            "".join(draw.choices(_SYLLABLES, k=draw.randint(2, 4))).capitalize() for _ in range(8)
        ]
        self._names += [str(draw.randint(3, 9_999)) for _ in range(4)]
        self._matter = draw.sample(english.rare, 25)

    def text(self, words: int) -> str:
        """The event told anew in about so many words."""
        sentences: list[str] = []
        told = 0
        while told < words:
            sentence = self._english.some(self._draw.randint(8, 24))
            for at in range(0, len(sentence), 6):
                sentence[at] = self._draw.choice(self._matter)
            sentence[self._draw.randrange(1, len(sentence))] = self._draw.choice(self._names)
            told += len(sentence)
            sentences.append(_opened(sentence))
        return ". ".join(sentences) + "."


def _opened(words: list[str]) -> str:
    return " ".join([words[0].capitalize(), *words[1:]])
