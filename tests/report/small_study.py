"""A small study made by hand: four papers and a flooded library, none of which exist.

    PYTHONPATH=src:. python -m tests.report.small_study

writes its report to golden/library.html, after a change to the page that was meant.
"""

from __future__ import annotations

from pathlib import Path

from variorum.model import (
    Article,
    Attribution,
    BriefSentence,
    Caption,
    Claim,
    Credit,
    Disagreement,
    Drift,
    Edge,
    Furniture,
    Join,
    MadeBy,
    MissingOriginal,
    Moment,
    Notice,
    Origin,
    OriginCount,
    Reading,
    Side,
    Source,
    Span,
    Story,
    Study,
    TimedReading,
    Variant,
    Versions,
    WitnessedText,
)

GOLDEN = Path(__file__).parent / "golden" / "library.html"

ECHO = Article(
    id="e1",
    path="echo.html",
    url="https://echo.example/library",
    outlet="Quillmere Echo",
    headline="Burst main floods Quillmere library",
    byline="By Marrow Newswire",
    published="2031-03-04T09:15:00+01:00",
    published_from="json-ld",
    language="en",
    text=(
        "A burst water main flooded the basement of Quillmere library on Monday night, soaking "
        "40 boxes of parish records, the council said.\n\n"
        "“We got the ledgers out first,” said Oda Prill, the county archivist. “The rest we are "
        "freezing.”\n\n"
        "A council engineer, who asked not to be named, said the pipe had been due for "
        "replacement in 2019.\n\n"
        "(Marrow Newswire)"
    ),
    furniture=(Furniture("Share this article", "share-button"),),
    captions=(Caption("Volunteers carry boxes. Photo: Ives Tann", "Ives Tann"),),
)
HERALD = Article(
    id="e2",
    path="herald.txt",
    outlet="The Tarn Herald",
    headline="Priceless records ruined in library flood",
    published="2031-03-04",
    language="en",
    text=(
        "A burst main flooded the basement of Quillmere library on Monday night and ruined 14 "
        "boxes of priceless parish records.\n\n"
        "“We got the ledgers out first,” archivist Oda Prill said."
    ),
)
RADIO = Article(
    id="e3",
    path="radio.txt",
    outlet="Fenwick Radio",
    headline="Neighbours formed a chain",
    published="2031-03-04T12:00:00+01:00",
    language="en",
    text=(
        "Neighbours passed boxes hand to hand until two in the morning, Fenwick Radio was told.\n\n"
        "“I counted forty, and then I stopped counting,” said Bram Sedge, who lives opposite."
    ),
)
DIGEST = Article(
    id="e4",
    path="digest.txt",
    outlet="Lowland Digest",
    headline="Library flood: what we know",
    language="en",
    text=(
        "A water main burst under Quillmere library and ruined 14 boxes of records.\n\n"
        "Bram Sedge, who lives opposite, told Fenwick Radio that he counted forty."
    ),
)
ALONE = Article(
    id="goat", path="goat.txt", outlet="Tarn Gazette", headline="Goat on roof", text="A goat."
)
ARTICLES = (ECHO, HERALD, RADIO, DIGEST)


def span(article: Article, words: str) -> Span:
    """Where the words stand, once, in the article."""
    assert article.text.count(words) == 1, words
    start = article.text.index(words)
    return Span(article.id, start, start + len(words))


ORIGINS = (
    Origin(
        id="o1",
        label="Marrow Newswire’s reporting",
        articles=("e1", "e2", "e4"),
        sources=("p1", "p2"),
        evidence=("e1 is signed (Marrow Newswire)",),
    ),
    Origin(id="o2", label="Fenwick Radio’s own reporting", articles=("e3", "e4"), sources=("p3",)),
)
SOURCES = (
    Source(
        id="p1",
        name="Oda Prill",
        role="county archivist",
        named=True,
        kind="person",
        attributions=(
            Attribution(
                manner="direct",
                source=span(ECHO, "Oda Prill, the county archivist"),
                content=(
                    span(ECHO, "We got the ledgers out first"),
                    span(ECHO, "The rest we are freezing."),
                ),
            ),
            Attribution(
                manner="direct",
                source=span(HERALD, "archivist Oda Prill"),
                content=(span(HERALD, "We got the ledgers out first"),),
            ),
        ),
        heard_by=("e1",),
        repeated_by=("e2",),
    ),
    Source(
        id="p2",
        role="council engineer",
        named=False,
        kind="unnamed",
        attributions=(
            Attribution(
                manner="indirect",
                source=span(ECHO, "A council engineer, who asked not to be named"),
                content=(span(ECHO, "the pipe had been due for replacement in 2019"),),
                terms="asked not to be named",
            ),
        ),
        heard_by=("M1",),
        repeated_by=("e1",),
    ),
    Source(
        id="p3",
        name="Bram Sedge",
        named=True,
        kind="person",
        attributions=(
            Attribution(manner="direct", source=span(RADIO, "Bram Sedge, who lives opposite")),
            Attribution(manner="indirect", source=span(DIGEST, "Bram Sedge, who lives opposite")),
        ),
    ),
)
EDGES = (
    Edge(
        child="e2",
        parent="e1",
        how="rewrite",
        probability=0.91,
        shared=0.44,
        evidence=("both have “flooded the basement of Quillmere library”",),
    ),
    Edge(child="e4", parent="e2", how="merged", probability=0.8, shared=0.3),
    Edge(child="e4", parent="e3", how="merged", probability=0.7, shared=0.3),
)
DISPATCH = MissingOriginal(
    id="M1",
    label="Marrow Newswire dispatch",
    probability=0.85,
    descendants=("e1",),
    evidence=("e1 credits Marrow Newswire",),
    text=(
        WitnessedText(
            "A burst water main flooded the basement of Quillmere library",
            (span(ECHO, "A burst water main flooded the basement of Quillmere library"),),
        ),
    ),
)
BOXES = Disagreement(
    id="d1",
    kind="number",
    about="boxes of records",
    confidence=0.9,
    status="slip",
    sides=(
        Side("40", (Reading(span(ECHO, "40 boxes of parish records"), "p1"),)),
        Side(
            "14",
            (
                Reading(span(HERALD, "14 boxes of priceless parish records")),
                Reading(span(DIGEST, "14 boxes of records")),
            ),
        ),
    ),
    first_changed_in="e2",
)
DRIFT = (
    Drift(
        child="e2",
        parent="e1",
        kind="attribution-dropped",
        child_span=span(HERALD, "A burst main flooded the basement of Quillmere library"),
        parent_span=span(ECHO, "the council said"),
        note="the parent gives it to the council",
    ),
    Drift(
        child="e2",
        parent="e1",
        kind="loaded-words-added",
        child_span=span(HERALD, "priceless"),
        note="“priceless” is not in the parent",
    ),
    Drift(
        child="e2",
        parent="e1",
        kind="passage-cut",
        parent_span=span(ECHO, "the pipe had been due for replacement in 2019"),
    ),
)
LIBRARY = Story(
    id="s1",
    title="Burst main floods Quillmere library",
    articles=("e1", "e2", "e3", "e4"),
    why_together=(Join("e1", "e2", 0.8, "share Quillmere, Prill"),),
    versions=Versions(EDGES, (DISPATCH,), ("e3",)),
    drift=DRIFT,
    credits=(Credit("e1", "Marrow Newswire", span(ECHO, "(Marrow Newswire)")),),
    sources=SOURCES,
    origins=ORIGINS,
    origin_count=OriginCount(2, 3),
    claims=(
        Claim(
            id="c1",
            text="“I counted forty, and then I stopped counting,” said Bram Sedge",
            readings=(
                Reading(span(RADIO, "“I counted forty, and then I stopped counting,”"), "p3"),
                Reading(span(DIGEST, "he counted forty"), "p3"),
            ),
            origins=("o2",),
        ),
        Claim(
            id="c2",
            text="A burst water main flooded the basement of Quillmere library on Monday night",
            readings=(
                Reading(span(ECHO, "A burst water main flooded the basement")),
                Reading(span(DIGEST, "A water main burst under Quillmere library")),
            ),
            origins=("o1", "o2"),
        ),
    ),
    disagreements=(BOXES,),
    variants=(
        Variant(
            kind="wording",
            about="the pipe",
            sides=(
                Side("burst water main", (Reading(span(ECHO, "burst water main")),)),
                Side("burst main", (Reading(span(HERALD, "burst main")),)),
            ),
        ),
    ),
    timeline=(
        Moment(
            from_="2019",
            to="2019",
            event="the pipe had been due for replacement",
            readings=(TimedReading(span(ECHO, "the pipe had been due for replacement"), "2019"),),
        ),
        Moment(
            from_="2031-03-03",
            to="2031-03-03",
            event="A burst water main flooded the basement",
            readings=(
                TimedReading(
                    span(ECHO, "A burst water main flooded the basement"), "on Monday night"
                ),
            ),
        ),
    ),
    brief=(
        BriefSentence(
            text="A water main burst under Quillmere library and ruined 14 boxes of records.",
            span=span(
                DIGEST, "A water main burst under Quillmere library and ruined 14 boxes of records."
            ),
            origins=("o1",),
        ),
    ),
)
STUDY = Study(
    made_by=MadeBy(
        variorum="0.0.1",
        settings_digest="0123456789abcdef",
        models={"parser": "none", "encoder": "none"},
        seconds={},
    ),
    articles=ARTICLES,
    stories=(LIBRARY,),
    notices=(Notice(code="no-date", article="e4", message="digest.txt: no date on the page"),),
)
TWO_STORIES = Study(
    made_by=STUDY.made_by,
    articles=(ALONE, *ARTICLES),
    stories=(
        Story(id="s1", title="Goat on roof", articles=("goat",), origin_count=OriginCount(1, 1)),
        LIBRARY,
    ),
)


if __name__ == "__main__":
    from variorum.report import render_html

    GOLDEN.write_text(render_html(STUDY), encoding="utf-8")
