"""Names: another person, place or model, or only another spelling.

A name is compared where two names stand at one place. Whether the difference is one
of spelling is decided by how scripts are put into Latin letters: see ``spelling_only``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from rapidfuzz.distance import DamerauLevenshtein

from variorum.claims.comparison import Comparison, Filler, Verdict
from variorum.claims.lines import Line, LinePair, Lines
from variorum.claims.matters import Matter
from variorum.model import Token
from variorum.settings import ClaimsSettings
from variorum.text.names import spelling_only

_ENDINGS = frozenset({"n", "ns", "s", "es", "an", "ans", "ian", "ians", "ese", "ish", "i", "is"})


def compare_names(pair: LinePair, settings: ClaimsSettings) -> Iterator[Comparison]:
    """Names that stand against each other, part by part."""
    for i, j in pair.links:
        a, b = pair.a.tokens[i], pair.b.tokens[j]
        if a.pos != "PROPN" or b.pos != "PROPN" or not (_capital(a.text) and _capital(b.text)):
            continue
        if _in_time(pair.a, a) or _in_time(pair.b, b):
            continue
        run_a, run_b = _run(pair.a, i), _run(pair.b, j)
        shared = _shared(pair, run_a, run_b)
        verdict = _verdict(pair, i, j, shared, settings)
        if verdict is None and _replaced(pair, (run_a, run_b), (i, j), shared, settings):
            verdict = "differs"
        if verdict is not None:
            yield Comparison(
                kind="name",
                a=_filler(pair.a, _opposed(pair.forward, run_a, run_b, i), a.text),
                b=_filler(pair.b, _opposed(pair.backward, run_b, run_a, j), b.text),
                verdict=verdict,
                weight=min(1.0, (shared + pair.support(i, j, 4)) / settings.full_support),
            )


def everywhere(matter: Matter, lines: Lines) -> Matter:
    """The matter with every place where a version has one side's form of the name.

    A place counts when the name there is the same to the letter, or shares another part
    with a name of the matter: "Moe" and "Jan Moe", but not some other "Moe Street".
    """
    if matter.kind != "name":
        return matter
    sides = []
    for side in matter.sides:
        values = {f.value for f in side}
        whole = {lines.lines[f.line].text[f.start : f.end] for f in side}
        parts = {w for name in whole for w in name.split()}
        found = {f for line in lines.lines for f in _named(line, values, parts)}
        sides.append(tuple(sorted({*side, *found})))
    return replace(matter, sides=tuple(sides))


def _named(line: Line, values: set[str], parts: set[str]) -> Iterator[Filler]:
    for i, token in enumerate(line.tokens):
        if token.pos == "PROPN" and token.text in values:
            run = _run(line, i)
            known = [x for x in run if line.tokens[x].text in parts]
            if len(known) == len(run) or len(known) > 1:
                yield _filler(line, range(known[0], known[-1] + 1), token.text)


def _verdict(
    pair: LinePair, i: int, j: int, shared: int, settings: ClaimsSettings
) -> Verdict | None:
    a, b = pair.a.tokens[i].text, pair.b.tokens[j].text
    if pair.equal(i):
        return "same" if shared or len(a) > 2 else None
    if a.lower() == b.lower() or _derived(a.lower(), b.lower()) or _shortened(a, b):
        return None
    given = i + 1 in pair.forward and i + 1 in _run(pair.a, i)
    if spelling_only(a, b, given=given):
        return "spelling"
    coded = any(c.isdigit() for c in a) and any(c.isdigit() for c in b)
    if min(len(a), len(b)) < settings.least_name_letters and not coded:
        return None
    similar = DamerauLevenshtein.normalized_similarity(a.lower(), b.lower())
    if shared:
        return "differs" if similar >= settings.name_likeness else None
    alone = similar >= settings.lone_name_likeness and not _known(pair, [a], [b])
    return "differs" if alone and pair.support(i, j, 4) >= settings.least_support else None


def _derived(one: str, other: str) -> bool:
    """Whether one is made from the other by an ending: "Korea", "Koreans"."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and long[len(short) :] in _ENDINGS


def _shortened(one: str, other: str) -> bool:
    """Whether one is the other cut short with a dot: "Sen." and "Senator"."""
    short, long = sorted((one.lower(), other.lower()), key=len)
    if not short.endswith(".") or short[0] != long[0]:
        return False
    letters = iter(long)
    return all(c in letters for c in short[:-1])


def _replaced(
    pair: LinePair,
    runs: tuple[range, range],
    at: tuple[int, int],
    shared: int,
    settings: ClaimsSettings,
) -> bool:
    """Whether a whole name, or a part, was put in another's place, in a sentence otherwise kept.

    Neither article may have the other's name elsewhere: then it may be another way of
    naming the same (a capital for its country, an abbreviation for the full name).
    """
    if pair.wording < settings.kept_wording or not _held(pair, *runs):
        return False
    if shared and (len(runs[0]) != len(runs[1]) or at[0] == runs[0][0] or pair.equal(at[0])):
        return False  # what stands first may be a title or an office: one man has several
    ours = [pair.a.tokens[x].text for x in runs[0] if not shared or x == at[0]]
    theirs = [pair.b.tokens[x].text for x in runs[1] if not shared or x == at[1]]
    return not _known(pair, ours, theirs) and not _one_thing(ours, theirs)


def _known(pair: LinePair, ours: list[str], theirs: list[str]) -> bool:
    """Whether an article has the other's name too: then both names are meant."""
    return any(w.lower() in pair.b.names_around for w in ours) or any(
        w.lower() in pair.a.names_around for w in theirs
    )


def _held(pair: LinePair, a: range, b: range) -> bool:
    """Whether the words right before and right after both names are the same."""
    before = a[0] == 0 == b[0] or (pair.forward.get(a[0] - 1) == b[0] - 1 and pair.equal(a[0] - 1))
    after = pair.forward.get(a[-1] + 1) == b[-1] + 1 and pair.equal(a[-1] + 1)
    return before and after


def _one_thing(ours: list[str], theirs: list[str]) -> bool:
    """Whether one is the other's initials, or begins alike ("Iran", "Iranian")."""
    one, other = "".join(ours).lower(), "".join(theirs).lower()
    initials = {"".join(w[0] for w in words).lower() for words in (ours, theirs)}
    return one in initials or other in initials or one[:4] == other[:4]


def _in_time(line: Line, token: Token) -> bool:
    """Whether a token is part of a time or a figure: a weekday, a unit is no name here."""
    spans = [(t.start, t.end) for t in line.times] + [(q.start, q.end) for q in line.quantities]
    return any(start <= token.start < end for start, end in spans)


def _capital(word: str) -> bool:
    return word[:1].isupper()


def _run(line: Line, i: int) -> range:
    """The name around a token: names in a row."""
    first = last = i
    while first > 0 and line.tokens[first - 1].pos == "PROPN":
        first -= 1
    while last + 1 < len(line.tokens) and line.tokens[last + 1].pos == "PROPN":
        last += 1
    return range(first, last + 1)


def _shared(pair: LinePair, a: range, b: range) -> int:
    """Parts of the name that both lines have."""
    return sum(pair.equal(x) and pair.forward[x] in b for x in a)


def _opposed(stands: Mapping[int, int], mine: range, theirs: range, i: int) -> range:
    """The part of a name around token ``i`` that stands against the other name.

    "Minister Ada Holm" against "Ada Holt": the title stands against nothing.
    """
    met = [x for x in mine if stands.get(x) in theirs] or [i]
    whole = len(met) == len(theirs) or len(mine) == len(theirs)
    return range(min(*met, i), max(*met, i) + 1) if whole else mine


def _filler(line: Line, run: range, value: str) -> Filler:
    return Filler(line.number, line.tokens[run[0]].start, line.tokens[run[-1]].end, value)
