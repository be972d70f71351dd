"""Settings of the stage ``annotate``. Each number: unit, evidence, what depends on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far two statements of one quantity may lie apart and both be right."""

    approximate_share: float = 0.1
    """What "about" and "nearly" allow, each way: "about 20" is said of 18 to 22."""

    rounding_share: float = 0.03
    """At most this far may an unhedged round count or sum stand from the figure it rounds:
    3,100 for 3,086, but not 7,000 for 6,600."""

    measure_share: float = 0.05
    """The same for lengths, areas, speeds ...: these are converted between units and
    rounded again (30 knots, 35 mph; 10 km, 6 miles)."""

    least_round_step: float = 100.0
    """A whole count is taken for rounded only from two zeros on: 20 dead is not 19 dead."""


@dataclass(frozen=True, slots=True)
class AnnotateSettings:
    """Parameters of ``variorum.annotate``."""

    parse_batch: int = 64
    """Paragraphs a batch for the parser; speed only."""

    encode_threads: int = 2
    """Threads that encode sentences while the parser runs; speed only."""

    max_sentence_tokens: int = 160
    """Word pieces of a sentence that the encoder sees; the rest is cut. The longest of
    2,000 news sentences had 131, and attention's cost grows with the square."""

    parse_processes: int = 2
    """Processes that parse, this one among them, where there is enough to parse; speed only."""

    parse_processes_from: int = 10_000
    """Words from which they do, where this process can be forked. With 8,000 the second costs
    .3 s of processor time, and the sentences' vectors keep a second core busy anyhow."""

    parse_fresh_processes_from: int = 40_000
    """The same where they must be started afresh, which costs each about 2 s of loading."""
