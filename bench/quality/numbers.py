"""Numbers and quantities against cases with values (Microsoft Recognizers' specs, MIT).

``--data`` names a folder with NumberModel.json, PercentModel.json, CurrencyModel.json and
DimensionModel.json. A case is right when every value that it names is found over the words
that it names (within rounding), and nothing is found where it names none.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from variorum.annotate.parser import Parser, load_parser
from variorum.annotate.quantities import find_quantities
from variorum.text.numbers import find_numbers
from variorum.text.units import UNITS

Case = dict[str, Any]
Found = tuple[int, int, float]  # start, end, value
_CLOSE = 1e-3  # relative: the specs round thirds


def main(argv: list[str]) -> None:
    """Print the share of cases right by model; with ``--details`` the cases that are wrong."""
    options = argparse.ArgumentParser(prog="numbers", description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--details", action="store_true")
    given = options.parse_args(argv)
    parser = load_parser()
    figures = {}
    for model in ("NumberModel", "PercentModel", "CurrencyModel", "DimensionModel"):
        path = given.data / f"{model}.json"
        cases = [c for c in json.loads(path.read_text(encoding="utf-8-sig")) if _asked(c)]
        find = _numbers if model == "NumberModel" else _finder(parser)
        wrong = [c for c in cases if not right(c, find(c["Input"]))]
        figures[model] = {"cases": len(cases), "right": round(1 - len(wrong) / len(cases), 4)}
        if given.details:
            print("\n".join(f"{model}\t{_told(c)}\t{find(c['Input'])}" for c in wrong))
    print(json.dumps(figures))


def right(case: Case, found: Sequence[Found]) -> bool:
    """Whether what was found is what the case names, and all of it."""
    wanted = [(r["Start"], r["End"] + 1, _value(r)) for r in case["Results"]]
    if not wanted:
        return not found
    return all(
        any(f[0] < end and start < f[1] and _same(f[2], value) for f in found)
        for start, end, value in wanted
    )


def _numbers(text: str) -> list[Found]:
    return [(n.start, n.end, n.low) for n in find_numbers(text)]


def _finder(parser: Parser) -> Callable[[str], list[Found]]:
    def find(text: str) -> list[Found]:
        tokens = next(iter(parser.parse([text], batch=1, processes=1))).tokens
        return [(q.start, q.end, q.low) for q in find_quantities(text, tokens)]

    return find


def _value(result: Case) -> float | None:
    """The value a case names, in our unit; None for values that are not plain numbers."""
    resolution = result["Resolution"]
    try:
        value = float(str(resolution["value"]).rstrip("%"))
    except (KeyError, ValueError):
        return None
    unit = UNITS.get(str(resolution.get("unit", "")).lower())
    return value * unit.factor if unit else value


def _same(found: float, wanted: float | None) -> bool:
    if wanted is None:
        return False
    return math.isclose(found, wanted, rel_tol=_CLOSE, abs_tol=1e-9)


def _asked(case: Case) -> bool:
    """Cases with a plain value; the specs' own exclusions for Python stay out."""
    plain = all(_value(r) is not None and "Start" in r for r in case["Results"])
    return plain and "python" not in str(case.get("NotSupported", "")).lower()


def _told(case: Case) -> str:
    return f"{case['Input']!r} {[(r['Text'], r['Resolution']) for r in case['Results']]}"
