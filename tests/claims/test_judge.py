"""A judge may remove and re-rank what the slots propose, and nothing else."""

from msgspec.structs import replace

from tests.claims.conftest import Tell
from variorum.claims import find_disagreements
from variorum.claims.judge import Judge
from variorum.model import Disagreement, DisagreementKind, Versions
from variorum.settings import ClaimsSettings

ONE = "The dam held 14 barges. The tunnel trapped 23 miners near Oberhall."
OTHER = "The dam held 17 barges. The tunnel trapped 32 miners near Oberhall."


class Believes:
    """Believes what is said of one thing, to a degree given for every other."""

    def __init__(self, thing: str, otherwise: float) -> None:
        self.thing = thing
        self.otherwise = otherwise
        self.asked: list[tuple[str, str, str, str]] = []

    def contradiction(self, kind: DisagreementKind, about: str, one: str, other: str) -> float:
        self.asked.append((kind, about, one, other))
        return 0.9 if self.thing in one else self.otherwise


def found(tell: Tell, judge: Judge | None) -> tuple[Disagreement, ...]:
    story, passages = tell(ONE, OTHER)
    return find_disagreements(story, (), passages, Versions(), (), ClaimsSettings(), judge)[0]


def bare(disagreements: tuple[Disagreement, ...]) -> set[Disagreement]:
    return {replace(d, id="") for d in disagreements}


def test_what_the_judge_doubts_is_removed(tell: Tell) -> None:
    kept = found(tell, Believes("miners", 0.1))
    assert [sorted(s.value for s in d.sides) for d in kept] == [["23", "32"]]
    assert bare(kept) < bare(found(tell, None))


def test_what_the_judge_is_surest_of_comes_first_and_nothing_is_added(tell: Tell) -> None:
    for thing in ("miners", "barges"):
        kept = found(tell, Believes(thing, 0.6))
        assert thing in kept[0].about
        assert [d.id for d in kept] == ["d1", "d2"]
        assert bare(kept) == bare(found(tell, None))


def test_the_judge_reads_whole_sentences(tell: Tell) -> None:
    judge = Believes("miners", 0.6)
    found(tell, judge)
    asked = (
        "number",
        "The dam held … barges",
        "The dam held 14 barges.",
        "The dam held 17 barges.",
    )
    assert asked in judge.asked
