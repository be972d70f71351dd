# ruff: noqa: E501  tables of words and cues: one kind a line reads best
"""Sentences of a page that speak to its readers or of its outlet, not of what happened."""

from __future__ import annotations

import re

from variorum.read.forms import describe

SITE_TALK = re.compile(
    r"\b(?:our|your) (?:\w+ )?(?:readers?|subscribers?|members?|newsletter|website|app|partners?|sponsors?|donations?|"
    r"archive|shop|advertisers?|house rules|community|e-?mails?|channel)\b|\byou(?:'re| are| have|'ve)?\b.*\b(?:articles?|page|site)\b|\bfree (?:to|for|of charge)\b"
    r"|\b(?:is published by|registered (?:office|at the))\b",
    re.I,
)
ADDRESSED = re.compile(
    r"\b(?:you|your|we|our|us|comments?|cookies?|subscribers?|subscription|newsletter|website|site|app|"
    r"page|article|story|readers?|users?|content|members?|rights|terms|copyright|trademarks?|advert\w*)\b",
    re.I,
)
_TOLD = (
    "said told urged warned added asked announced reported wrote claimed stated declared insisted "
    "explained noted admitted denied argued replied advised recalled ordered promised suggested"
)
_PUT_TO_SOMEONE = re.compile(rf",[\"”’'»]* \w[^,;:]{{0,60}}\b(?:{'|'.join(_TOLD.split())})\b")
# Past tenses of the commonest irregular verbs; of the regular ones those that no agent, address
# or rhythm follows: "updates delivered to", "sponsored by" are participles.
_PAST = re.compile(
    r"(?<=\w )(?:was|were|had|did|said|told|went|came|took|gave|made|got|left|began|broke|brought|"
    r"bought|chose|drew|drove|fell|felt|fought|found|flew|grew|held|heard|kept|knew|led|lost|met|"
    r"paid|ran|rose|sat|saw|sold|spent|spoke|stood|struck|taught|thought|threw|won|wrote|"
    r"(?<!stay )(?<!keep )(?<!get )(?<!be )(?<!is )(?<!are )"
    r"(?!need|feed|seed|speed|breed|indeed|exceed|succeed|embed)[a-z]{2,}ed)\b"
    r"(?! (?:by|to|with|from|daily|weekly|each|every|direct(?:ly)?|straight)\b)",
    re.I,
)
_HEADLINE_WORDS = 14  # words up to which "... ?" in a list of links is a headline


def is_plain_statement(text: str) -> bool:
    """Four words or more to a full stop, about neither the reader nor the writer.

    >>> is_plain_statement("The harbour was closed."), is_plain_statement("Your session is closed.")
    (True, False)
    """
    stated = re.fullmatch(r"[\"“'‘„«]?[^\W\d_a-z][^!?:|]{15,}\.[\"”’“»)]?", text)
    return bool(stated) and not ADDRESSED.search(text)


def is_report(text: str) -> bool:
    """A whole sentence that puts words to someone, or tells in the past and not of the page.

    >>> is_report("Donate a coat, the priest urged."), is_report("Donate now to keep us going.")
    (True, False)
    """
    if not re.fullmatch(
        r"[\"“'‘„«]?(?!(?:[\w'’-]+ ){0,4}[\w'’-]+:)[^\W\d_a-z][^|]{15,}[.][\"”’“»)]*", text
    ):
        return False
    told = bool(_PAST.search(text)) and not ADDRESSED.search(text)
    return told or bool(_PUT_TO_SOMEONE.search(text))


def is_full(text: str) -> bool:
    """A sentence that is no headline with a question or exclamation mark."""
    form = describe(text)
    return form.sentence and (
        form.count >= _HEADLINE_WORDS or not text.rstrip().endswith(("?", "!"))
    )


def speaks_of(text: str, name: str) -> bool:
    """Whether a sentence says in the present what the outlet is: "The Daily Otter is printed by".

    The name may be cut after two words, or after one in capitals ("RTX News": "RTX is ...").
    """
    said = re.sub(r"^the\s+", "", name, flags=re.I).split()
    short = [" ".join(said), " ".join(said[:2])]
    short += [said[0]] if said and said[0].isupper() and len(said[0]) > 1 and len(said) > 1 else []
    if name.isupper():  # in capitals throughout: they tell nothing of the first word
        short = short[:2]
    names = "|".join(re.escape(n) for n in short if len(n) > 1)
    return bool(names) and bool(
        re.match(rf"\W*(?:the )?(?:{names})\b[^.,]{{0,40}}?\b(?:is|are)\b", text, re.I)
    )
