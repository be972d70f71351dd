"""A dam that burst, in sentences of our own, and what the tests of family trees ask of it."""

from variorum.model import Credit, Span, StoryTexts, Versions
from variorum.settings import VersionsSettings
from variorum.versions import align, trace_descent

DAM = [
    "The dam above Harrow burst at dawn on Monday, sending water through 3 villages.",
    "Two bridges at Oslet and Penn were swept away, the county council said.",
    "Some 90 families spent the night in the school hall at Harrow.",
    "Engineers had warned in 2016 that the spillway was cracked, records of the board show.",
    "The mill below the dam has stood empty since 1974.",
]
GLEANER = [
    "Martha Voss heard the sirens and ran uphill with her two goats.",
    "Her cellar in Oslet filled within minutes and the piano floated.",
    "Volunteers from the rowing club ferried 14 neighbours across Mill Lane.",
    "The baker gave away every loaf before eight o'clock.",
    "Nobody in the street had been told that the spillway leaked.",
]


def credit(texts: StoryTexts, article: str, name: str) -> Credit:
    start = texts.article(article).text.find(name)
    return Credit(article, name, Span(article, start, start + len(name)) if start >= 0 else None)


def trace(texts: StoryTexts, *credits: Credit) -> Versions:
    settings = VersionsSettings()
    return trace_descent(texts, align(texts, settings), credits, {}, settings)


def edges(versions: Versions) -> set[tuple[str, str, str]]:
    return {(e.child, e.parent, e.how) for e in versions.edges}


def with_changes(sentences: list[str], *changes: str) -> list[str]:
    """The sentences with words changed, each as "old|new"."""
    for change in changes:
        old, new = change.split("|")
        assert any(old in s for s in sentences)
        sentences = [s.replace(old, new) for s in sentences]
    return sentences
