"""Which line is the headline: by what the page's head says, or by form and place."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.read.forms import coverage, describe
from variorum.read.furniture import cue_reason
from variorum.read.pages import Block
from variorum.read.signs import byline_of, is_date_line
from variorum.settings import ReadSettings
from variorum.text.clock import without_dates
from variorum.text.normalise import clean_line, fold, words

_SPLIT = re.compile(r"\s+[|»•·]\s+|\s+::\s+|\s+[-–—]\s+|\s*\|\s*")
_MASTHEAD_WORDS = 6  # names of outlets are short: "The Port and County Evening Post" has six


def clean_title(title: str, outlet: str | None) -> str:
    """A page's title without the name of the site.

    >>> clean_title("Dam bursts - 9 missing | The Daily Otter", None)
    'Dam bursts - 9 missing'
    >>> clean_title("Dam bursts - The Daily Otter", "The Daily Otter")
    'Dam bursts'
    """
    marks = list(_SPLIT.finditer(title))
    if not marks:
        return title
    last, first = title[marks[-1].end() :], title[: marks[0].start()]
    kept = title[: marks[-1].start()].rstrip()
    if _is_site(last, outlet) or (_is_bar(marks[-1][0]) and len(words(last)) <= _MASTHEAD_WORDS):
        return clean_title(kept, outlet) if _is_bar(marks[-1][0]) else kept
    if _is_site(first, outlet):
        return title[marks[0].end() :].lstrip()
    return title


def _is_bar(mark: str) -> bool:
    return mark.strip() in {"|", "::", "»", "•", "·"}


def _is_site(part: str, outlet: str | None) -> bool:
    """Whether a part of a title is the outlet's name: the same letters, or one within the other."""
    if not outlet:
        return False
    a, b = ("".join(words(x)).removeprefix("the") for x in (part, outlet))
    return bool(a and b) and (a == b or (min(len(a), len(b)) >= 4 and (a in b or b in a)))


def by_titles(blocks: Sequence[Block], titles: Sequence[str]) -> int | None:
    """The block that repeats what the head calls the headline; headings and early ones first.

    A date line is none: a title such as "Miller's Weekly, July 2016" shares words with it.
    """
    best, at = 0.0, None
    wanted = [(fold(title), frozenset(words(title)), len(words(title))) for title in titles]
    for number, block in enumerate(blocks if titles else ()):
        if (
            block.region in {"related-link", "footer", "comments"}
            or describe(block.text).count > 60
        ):
            continue
        heading = re.fullmatch(r"h[1-6]", block.tag) is not None
        alike = _alike(block.text, wanted, heading=heading)
        score = alike + (0.15 if block.tag in {"h1", "h2"} else 0.0)
        if alike >= 0.6 and score > best + 1e-9 and not is_date_line(block.text):
            best, at = score, number
    return at


def _alike(line: str, titles: Sequence[tuple[str, frozenset[str], int]], *, heading: bool) -> float:
    """1 for the same line; else the greatest share of words in common, of the longer's.

    Titles are (folded, their words, how many); those of one or two words must be the line. A
    heading that begins with the whole title is its long form.
    """
    folded = fold(line)
    if any(folded == title for title, _, _ in titles):
        return 1.0
    own = words(line)
    if len(own) < 3:
        return 0.0
    if heading and any(count >= 3 and folded.startswith(title) for title, _, count in titles):
        return 0.9
    one = frozenset(own)
    return max(
        (0.98 * len(one & o) / max(len(one), len(o)) for _, o, count in titles if count >= 3),
        default=0.0,
    )


def is_site_only(titles: Sequence[str], opening: str) -> bool:
    """Whether the head's titles say no more than the line that opens the page: the site's name."""
    shown = set(words(opening))
    return all(
        len(words(t)) <= _MASTHEAD_WORDS + 1 and len(shown & set(words(t))) >= len(words(t)) - 1
        for t in titles
    )


def by_heading(blocks: Sequence[Block], body: int, outlet: str | None) -> int | None:
    """The last heading of the highest rank before the body that is not the site's name."""
    ranked = [
        (block.tag, -number)
        for number, block in enumerate(blocks[:body])
        if re.fullmatch(r"h[1-3]", block.tag)
        and block.region in {None, "header"}
        and not _is_site(block.text, outlet)
        and describe(block.text).count >= 2
        and not cue_reason(block.text, edge=False)
    ]
    return -min(ranked)[1] if ranked else None


def by_form(
    blocks: Sequence[Block], body: int, vocabulary: frozenset[str], settings: ReadSettings
) -> int | None:
    """The line before the body that is most like a headline, the first among near equals.

    A headline shares its words with the body; mastheads, menus and slogans do not.
    """
    scored = [
        (number, _likeness(blocks, number, vocabulary) + 0.5 * (body == 1))  # alone above the body
        for number in range(min(body, len(blocks)))
        if _can_be(blocks[number].text, vocabulary, settings)
    ]
    if not scored:
        return None
    opens = _masthead_end(blocks)
    if (
        body > 1 and scored[-1][0] >= opens
    ):  # slogans stand with the masthead, in the first run of lines
        scored = [(n, score - 0.35 * (n < opens)) for n, score in scored]
    best = max(score for _, score in scored)
    if best < 0.2:
        return None
    return next(number for number, score in scored if score >= 0.7 * best)


def _masthead_end(blocks: Sequence[Block]) -> int:
    """How many lines stand before the first blank line."""
    return next((n for n, block in enumerate(blocks) if n and block.gap), len(blocks))


def _can_be(text: str, vocabulary: frozenset[str], settings: ReadSettings) -> bool:
    form = describe(text)
    return (
        1 <= form.count <= settings.headline_words
        and form.separators <= 1
        and not re.match(r"\s*(?:[*•\[(>]|- )", text)
        and not cue_reason(text, edge=True)
        and (not is_date_line(text) or _tells_of_a_day(text, vocabulary))
        and not text.rstrip("\"'”’").endswith((",", ":"))
    )


def _tells_of_a_day(text: str, vocabulary: frozenset[str]) -> bool:
    """Words of the body around a date: "Note on two collisions on 9 July"."""
    rest = describe(clean_line(" ".join(without_dates(text))))
    return len(rest.content) >= 2 and coverage(rest, vocabulary) >= 0.5


def _likeness(blocks: Sequence[Block], number: int, vocabulary: frozenset[str]) -> float:
    """Between 0 and about 1.5: words shared with the body, length, space around, what follows."""
    text = blocks[number].text
    form = describe(text)
    score = (0.15 + coverage(form, vocabulary)) * min(form.count, 8) / 8
    after = blocks[number + 1] if number + 1 < len(blocks) else None
    score += 0.15 * (number > 0 and blocks[number].gap)
    score += 0.1 * (after is not None and after.gap)
    score += 0.15 * (after is not None and bool(is_date_line(after.text) or byline_of(after.text)))
    score -= 0.3 * (
        number == 0 and form.count <= _MASTHEAD_WORDS and coverage(form, vocabulary) < 0.5
    )
    score -= 0.3 * text.endswith(".")
    score -= 0.2 * (byline_of(text) is not None)
    return score
