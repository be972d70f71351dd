"""Near-duplicates: what is found, what is not, and that piles of copies stay cheap."""

from __future__ import annotations

from random import Random

from variorum.group.copies import Copies, find_copies
from variorum.group.prints import prints_of
from variorum.model import Article
from variorum.settings import GroupSettings

DRAW = Random(5)  # noqa: S311 - repeatable, not secret
WORDS = ["".join(DRAW.choices("aeioulnrst", k=DRAW.randint(3, 8))) for _ in range(3000)]


def text_of(seed: int, words: int = 300) -> str:
    draw = Random(seed)  # noqa: S311
    return " ".join(
        " ".join(draw.choices(WORDS, k=12)).capitalize() + "." for _ in range(words // 12)
    )


def copies_of(**texts: str) -> Copies:
    articles = [Article(id=n, path=n, text=t, language="en") for n, t in sorted(texts.items())]
    return find_copies(prints_of(articles, GroupSettings()), GroupSettings())


def test_the_same_text_is_a_copy() -> None:
    found = copies_of(a=text_of(1), b=text_of(1), c=text_of(2))
    assert found.of.tolist() == [0, 0, 2]


def test_an_abridgement_is_a_copy_of_the_longer_text() -> None:
    whole = text_of(1)
    found = copies_of(a=whole[: len(whole) // 3], b=whole)
    assert found.of.tolist() == [1, 1]
    assert found.share[0] > 0.9
    assert 0.2 < found.back[0] < 0.5


def test_reordered_and_misread_texts_are_copies() -> None:
    whole = text_of(1)
    sentences = whole.split(". ")
    misread = " ".join(
        w.replace("i", "l") if n % 9 == 0 else w for n, w in enumerate(whole.split())
    )
    found = copies_of(a=whole, b=". ".join(sentences[::-1]), c=misread)
    assert len(set(found.of.tolist())) == 1


def test_one_sentence_in_common_makes_no_copy() -> None:
    shared = "The council of the town of Ardle has asked everyone to boil their water for now. "
    found = copies_of(a=shared + text_of(1), b=shared + text_of(2))
    assert found.of.tolist() == [0, 1]


def test_no_chain_of_copies_joins_texts_that_share_nothing() -> None:
    texts = [text_of(n, 120) for n in range(8)]
    chain = {f"t{n}": texts[n] + " " + texts[n + 1] for n in range(7)}
    found = copies_of(**chain)
    last = int(found.of[6])
    assert last not in (0, 1, 2)


def test_empty_and_tiny_texts_are_copies_of_nothing_but_their_like() -> None:
    found = copies_of(a="", b="", c="Yes.", d="Yes.", e="No.")
    assert found.of.tolist() == [0, 1, 2, 2, 4]


def test_thousands_of_near_copies_hang_on_one() -> None:
    whole = text_of(1, 120)
    settings = GroupSettings()
    articles = [
        Article(id=f"{n:05}", path="", text=f"{whole} Number {n}.", language="en")
        for n in range(4000)
    ]
    found = find_copies(prints_of(articles, settings), settings)
    assert len(set(found.of.tolist())) == 1


def test_known_copies_are_not_looked_at_again() -> None:
    settings = GroupSettings()
    articles = [
        Article(id=f"{n}", path="", text=text_of(n % 3) + f" And {n}.", language="en")
        for n in range(9)
    ]
    prints = prints_of(articles, settings)
    known = find_copies(prints_of(articles[:6], settings), settings)
    found = find_copies(prints, settings, known)
    assert found.of[:6].tolist() == known.of.tolist()
    assert [int(found.of[n]) % 3 for n in range(9)] == [n % 3 for n in range(9)]
