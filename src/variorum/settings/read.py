"""Settings of the stage ``read``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """Parameters of ``variorum.read``."""

    max_bytes: int = 20_000_000
    """Bytes of one file or record. The largest of 990 real pages had 2.2 million; a page of
    20 million takes about 4 s. Larger ones are left unread, with a notice."""

    max_archive_bytes: int = 500_000_000
    """Bytes of one archive (WARC, WACZ, gzip), and of all that is unpacked of it, members,
    records and their bodies together: kilobytes can claim terabytes. An archive is held in
    memory while it is read."""

    max_records: int = 20_000
    """Pages of one archive or items of one feed that are read; more than that is a collection
    to be split first, for each stage after this one compares articles with each other."""

    fetch_seconds: float = 20.0
    """Seconds after which a request is given up, from connecting to the answer's last byte."""

    fetch_redirects: int = 5
    """Redirects that are followed; news sites need up to three (http, www, consent)."""

    fetch_pause: float = 1.0
    """Seconds between two requests of one host, a common courtesy among crawlers."""

    max_lines: int = 20_000
    """Lines or paragraphs of one page that are read, with a notice beyond. The longest of 990
    real pages has 4,500; a page of nothing but breaks has millions."""

    second_opinion_lines: int = 5_000
    """Lines of a page above which no second extractor is asked: its time grows with the square
    of some pages' length (150,000 links took it over 25 s). Only hostile pages are longer."""

    second_opinion_words: int = 60
    """Words outside the article's element that resiliparse takes for text, from which trafilatura
    is asked too. On news pages of common size it is asked of one in six, which keeps all but
    .005 of the segments' F1 of asking it always, at nearly twice the speed (987 pages)."""

    max_nesting: int = 250
    """Elements within elements of a page. Real pages stay under 60; what lies deeper is
    read as if it stood at this depth, so that memory and recursion stay bounded."""

    today: str | None = None
    """ISO 8601 date from which a time stamp counts as future; None takes the clock's."""

    core_words: int = 9
    """Words from which a line that ends like a sentence is taken for a paragraph of the body.
    Of furniture that ends like a sentence most is shorter; a short paragraph still counts
    when it stands between two others."""

    headline_words: int = 28
    """Words that a headline may have at most; the longest of the sample pages has 19."""

    furniture_words: int = 40
    """Words above which no cue phrase makes a line furniture: a whole paragraph of the
    article may begin with "Subscribe" or speak of cookies."""

    main_share: float = 0.75
    """Share of a page's prose, by words, that the element holding the article must have. Lower
    cuts articles that are split over sections, higher lets in what stands beside them."""

    misnamed_share: float = 0.5
    """Share of a page's prose from which an element is not furniture whatever its class says
    (of comments, .9). One page in fifteen of 990 has its article in a "sidebar" or the like."""

    hint_words: int = 90
    """Words above which an element is not the caption, byline, standfirst or promotion that
    its class names: templates give such names to wrappers too."""

    min_article_words: int = 12
    """Words of text below which a page has no article, unless it has a sentence of
    ``short_item_words``: nothing but furniture."""

    short_item_words: int = 6
    """Words from which one sentence is an item of news, on pages without a longer paragraph and
    if it speaks neither to the reader nor of the page. Error pages and notes are shorter."""

    doubtful_share: float = 0.5
    """Share of words that only one of two extractors takes for text from which a page's
    extraction is doubtful. Of the sample stories' pages none reaches .3."""

    learn_from: int = 2
    """Pages of one outlet on which a line must recur to be that outlet's furniture."""

    language_words: int = 20
    """Words a text needs before its language is told."""

    same_event_days: int = 21
    """Days within which a date without a year must fall of dated articles that tell of the
    same, for their year to be its year. News of one event seldom runs over more weeks."""

    same_event_names: float = 0.15
    """Share of names and figures in common, of the article that has fewer, from which two
    articles are taken to tell of the same when a year is sought. Of 2,651 pairs on different
    matters in the sample stories none shares .14; of 430 on one matter 96 % share more."""
