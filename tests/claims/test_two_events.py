"""Two like events of two days are two, not one told in two ways."""

from tests.claims.conftest import Tell
from variorum.claims.disagreements import compare
from variorum.claims.lines import gather_lines, pair_up
from variorum.settings import ClaimsSettings

SATURDAY = (
    "The island ordered 1,900 people to leave three villages on 7 June after the volcano threw "
    "ash 4,000 metres into the air."
)
SUNDAY = (
    "The island ordered 6,400 people to leave the slopes on 8 June as the volcano threw ash "
    "7,500 metres into the sky."
)


def _kinds(tell: Tell, one: str, other: str, wording: float) -> set[str]:
    story, _ = tell(one, other, published=("2031-06-09", "2031-06-09"))
    first, second = gather_lines(story).lines
    pair = pair_up(first, second, wording, 0.8)
    return {c.kind for c in compare(pair, ClaimsSettings()) if c.verdict == "differs"}


def test_day_and_all_figures_differ_in_a_line_told_anew(tell: Tell) -> None:
    assert _kinds(tell, SATURDAY, SUNDAY, 0.4) == set()


def test_a_figure_that_stays_holds_the_lines_together(tell: Tell) -> None:
    kept = SUNDAY.replace("7,500", "4,000").replace("slopes", "three villages")
    assert _kinds(tell, SATURDAY, kept, 0.4) == {"date", "number"}


def test_a_line_that_is_kept_is_one_event(tell: Tell) -> None:
    assert _kinds(tell, SATURDAY, SUNDAY, 0.8) == {"date", "number"}
