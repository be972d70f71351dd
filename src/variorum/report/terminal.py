"""Study -> what an editor reads in ten seconds, in a terminal or a pipe.

Lines are made once, as words with a style's name; plain text and colour are two ways to
put the same lines out. Text from articles is made visible first, so that no escape
sequence in an article reaches the terminal.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells
from rich.console import Console
from rich.text import Text

from variorum.model import Article, Disagreement, Side, Story, Study
from variorum.report.family import Descent, Row, draw_family
from variorum.report.times import read_stamp
from variorum.report.verdict import counted, ranked, verdict
from variorum.report.visible import one_line, shorten

TOP_DISAGREEMENTS = 5
"""Disagreements shown a story; how many more there are is said."""
_NAMED_READERS = 3
_NARROWEST = 40

Piece = tuple[str, str]
"""Words and the style they are put out in ("" for plain)."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line before it is broken to the width; ``hang`` is put before each further line."""

    pieces: tuple[Piece, ...]
    hang: str = ""


def summary(study: Study, *, width: int = 80) -> str:
    """Articles, origins, the tree in text, the top disagreements; plain text.

    Args:
        study: what ``variorum read`` found.
        width: columns to break lines at; below 40 it is taken as 40.
    """
    lines = _break_all(_lines(study), max(width, _NARROWEST))
    return "\n".join("".join(words for words, _ in line).rstrip() for line in lines) + "\n"


def render_summary(study: Study, console: Console) -> None:
    """Print the summary in colour; rich leaves it out for pipes and where NO_COLOR is set."""
    for line in _break_all(_lines(study), max(console.width, _NARROWEST)):
        text = Text.assemble(*line, end="\n")
        console.print(text, soft_wrap=True, highlight=False)


def _lines(study: Study) -> Iterator[Line]:
    articles = {a.id: a for a in study.articles}
    stories = sorted(study.stories, key=lambda s: -len(s.articles))
    alone = [s for s in stories if len(s.articles) == 1]
    if len(stories) > 1:
        many = f"{counted(len(stories), 'story').replace('storys', 'stories')}"
        yield Line(((f"{counted(len(study.articles), 'article')} in {many}", "bold"),))
        yield Line(())
    for story in stories:
        if len(stories) == 1 or len(story.articles) > 1:
            yield from _story_lines(story, articles)
            yield Line(())
    if alone and len(stories) > 1:
        yield Line((("One article alone: ", "bold"), (_alone(alone, articles), "")), "  ")
    yield _notice_line(study)


def _story_lines(story: Story, articles: Mapping[str, Article]) -> Iterator[Line]:
    names = _Names(story, articles)
    found = verdict(story)
    yield Line(((one_line(story.title) or story.id, "bold"),))
    yield Line(((f"{found.article_words}, {found.count_words}", "bold cyan"),))
    for origin in found.origins:
        many = counted(len(origin.articles), "article")
        yield Line(((f"  {many:>12}  ", "cyan"), (shorten(origin.label, 100), "")), " " * 16)
    yield Line(((found.unnamed_words, "yellow" if found.unnamed else ""),))
    yield from _tree_lines(story, articles, names)
    yield from _disagreement_lines(story, names)


def _tree_lines(story: Story, articles: Mapping[str, Article], names: _Names) -> Iterator[Line]:
    yield Line(())
    yield Line((("Made from what", "bold"),))
    for row in draw_family(story, articles):
        stem = "".join("    " if last else "│   " for last in row.lasts[:-1])
        branch = ("└── " if row.lasts[-1] else "├── ") if row.lasts else ""
        hang = stem + ("    " if not row.lasts or row.lasts[-1] else "│   ")
        yield Line(((stem + branch, "dim"), *_row_pieces(row, story, articles, names)), hang)


def _row_pieces(
    row: Row, story: Story, articles: Mapping[str, Article], names: _Names
) -> list[Piece]:
    if row.missing:
        label = f"[missing: {shorten(row.missing.label, 60)}]"
        return [(label, "magenta"), (f" {_likely(row.missing.probability)}", "dim")]
    pieces: list[Piece] = [(names.of(row.id), "bold")]
    article = articles.get(row.id)
    stamp = read_stamp(article.published) if article else None
    pieces.append((f"  {stamp.short}" if stamp else "  no date", "dim"))
    if row.descent:
        pieces.append((f"  {_made(row.descent)}", ""))
    pieces += [(f"; also from {names.of(o.parent)}, {_made(o)}", "") for o in row.others]
    if row.id in story.versions.independent:
        pieces.append(("  own reporting", "green"))
    return pieces


def _made(descent: Descent) -> str:
    how = descent.how.replace("-", " ") if descent.how else "from it,"
    return f"{how} {_likely(descent.probability)}"


def _likely(probability: float) -> str:
    return f"p {probability:.2f}"


def _disagreement_lines(story: Story, names: _Names) -> Iterator[Line]:
    if not story.disagreements:
        yield Line(())
        yield Line((("No disagreement found.", ""),))
        return
    top = ranked(story.disagreements)[:TOP_DISAGREEMENTS]
    more = len(story.disagreements) - len(top)
    yield Line(())
    rest = f", {more} more in the report" if more else ""
    yield Line((("Where they disagree", "bold"), (f" ({len(story.disagreements)}{rest})", "dim")))
    for found in top:
        yield Line(tuple(_disagreement_pieces(found, names)), "    ")


def _disagreement_pieces(found: Disagreement, names: _Names) -> Iterator[Piece]:
    colour = {"conflict": "red", "slip": "yellow"}.get(found.status, "")
    yield f"  {found.status}: ", colour
    yield f"{shorten(found.about, 48)} ", ""
    yield f"({found.kind})  ", "dim"
    for number, side in enumerate(found.sides):
        if number:
            yield " | ", "dim"
        yield shorten(side.value, 48), "bold"
        yield f" {_readers(side, names)}", "dim"
    if found.first_changed_in:
        yield f"; first changed in {names.of(found.first_changed_in)}", ""


def _readers(side: Side, names: _Names) -> str:
    who = list(dict.fromkeys(r.span.article for r in side.readings))
    named = ", ".join(names.of(w) for w in who[:_NAMED_READERS])
    more = len(who) - _NAMED_READERS
    return f"({named} and {more} more)" if more > 0 else f"({named})"


class _Names:
    """What versions are called: the outlet, with the id where one outlet has several."""

    def __init__(self, story: Story, articles: Mapping[str, Article]) -> None:
        outlets = [articles[i].outlet for i in story.articles if i in articles]
        self._names = {m.id: m.label for m in story.versions.missing_originals}
        for article_id in story.articles:
            outlet = articles[article_id].outlet if article_id in articles else None
            alone = outlet and outlets.count(outlet) == 1
            self._names[article_id] = (
                outlet if outlet and alone else f"{outlet} {article_id}" if outlet else article_id
            )

    def of(self, version: str) -> str:
        """The name of a version or a missing original, short enough for a line."""
        return shorten(self._names.get(version, version), 40)


def _alone(stories: list[Story], articles: Mapping[str, Article]) -> str:
    return "; ".join(
        f"{_Names(s, articles).of(s.articles[0])}, “{shorten(s.title, 60)}”" for s in stories
    )


def _notice_line(study: Study) -> Line:
    if not study.notices:
        return Line((("No notices.", "dim"),))
    codes = dict.fromkeys(n.code for n in study.notices)
    listed = ", ".join(f"{one_line(c)} ({sum(n.code == c for n in study.notices)})" for c in codes)
    return Line(((f"{counted(len(study.notices), 'notice')}: ", "yellow"), (listed, "")), "  ")


def _break_all(lines: Iterator[Line], width: int) -> Iterator[list[Piece]]:
    for line in lines:
        yield from _break(line, width)


def _break(line: Line, width: int) -> Iterator[list[Piece]]:
    """Break one line at blanks, a word longer than a line inside; widths are terminal cells."""
    hang = line.hang if cell_len(line.hang) < width // 2 else ""
    current: list[Piece] = []
    used = 0
    for word, style in _words(line.pieces):
        size = cell_len(word.rstrip(" "))
        if used + size > width and used > cell_len(hang):
            yield current
            current, used = [(hang, "dim")], cell_len(hang)
            word = word.lstrip(" ")  # noqa: PLW2901  # the break stands for the blank
        if size > width - used:
            *full, word = chop_cells(word, width - cell_len(hang))  # noqa: PLW2901
            for piece in full:
                yield [*current, (piece, style)]
                current, used = [(hang, "dim")], cell_len(hang)
        current.append((word, style))
        used += cell_len(word)
    yield current


def _words(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    """Words, each with the blanks that follow it."""
    for words, style in pieces:
        start = 0
        for end in range(1, len(words) + 1):
            if end == len(words) or (words[end - 1] == " " and words[end] != " "):
                yield words[start:end], style
                start = end
