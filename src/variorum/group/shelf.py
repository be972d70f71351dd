"""Prints and groupings on disk, as plain arrays: NumPy's own format, nothing pickled."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from variorum.errors import BadGrouping
from variorum.group.bound import Grouping
from variorum.group.copies import Copies
from variorum.group.prints import Prints
from variorum.model import Group
from variorum.text.terms import Terms

_FORMAT = "variorum-prints/1"


def save_prints(path: Path, prints: Prints, notes: Sequence[Mapping[str, Any]] = ()) -> None:
    """Write prints, and notes to be read back with them, as one file; whole or not at all."""
    terms = prints.terms
    strings = {
        "format": _FORMAT,
        "ids": prints.ids,
        "headlines": prints.headlines,
        "tops": prints.tops,
        "days": prints.days,
        "openings": prints.openings,
        "words": terms.words,
        # Most words are no names and have no other spelling.
        "forms": {i: f for i, f in enumerate(terms.forms) if f != terms.words[i]},
        "notes": list(notes),
    }
    arrays: dict[str, NDArray[Any]] = {
        "digests": prints.digests,
        "word_ends": prints.word_ends,
        "word_hashes": prints.word_hashes,
        "ends": terms.ends,
        "columns": terms.columns,
        "counts": np.minimum(terms.counts, 65_535).astype(np.uint16),
        "kinds": terms.kinds,
    }
    encoded = json.dumps(strings).encode("ascii")
    arrays["strings"] = np.frombuffer(encoded, np.uint8)
    _write(path, arrays)


def load_prints(path: Path) -> tuple[Prints, list[dict[str, Any]]]:
    """Read prints and the notes kept with them.

    Raises:
        BadGrouping: the file is not there, or not ours.
    """
    arrays = _read(path)
    strings = json.loads(arrays["strings"].tobytes())
    if strings["format"] != _FORMAT:
        raise BadGrouping(f"{path}: of another version; group anew without --into")
    forms = list(strings["words"])
    for at, form in strings["forms"].items():
        forms[int(at)] = form
    terms = Terms(
        tuple(strings["words"]),
        tuple(forms),
        arrays["ends"],
        arrays["columns"],
        arrays["counts"].astype(np.int32),
        arrays["kinds"],
    )
    prints = Prints(
        ids=tuple(strings["ids"]),
        headlines=tuple(strings["headlines"]),
        tops=tuple(strings["tops"]),
        days=tuple(strings["days"]),
        openings=tuple(strings["openings"]),
        digests=arrays["digests"],
        terms=terms,
        word_ends=arrays["word_ends"],
        word_hashes=arrays["word_hashes"],
    )
    return prints, strings["notes"]


def save_grouping(path: Path, grouping: Grouping) -> None:
    """Write what must be known to add articles; the stories themselves stand elsewhere."""
    copies = grouping.copies
    arrays: dict[str, NDArray[Any]] = {
        "of": copies.of,
        "same": copies.same,
        "share": copies.share,
        "back": copies.back,
        "story": grouping.story,
    }
    _write(path, arrays)


def load_grouping(path: Path, groups: tuple[Group, ...]) -> Grouping:
    """Read a grouping whose stories were read already.

    Raises:
        BadGrouping: the file is not there, not ours, or of other stories.
    """
    found = _read(path)
    story = found["story"]
    if len(story) and int(story.max()) >= len(groups):
        raise BadGrouping(f"{path}: belongs to other stories; group anew without --into")
    return Grouping(
        groups, Copies(found["of"], found["same"], found["share"], found["back"]), story
    )


def _write(path: Path, arrays: Mapping[str, NDArray[Any]]) -> None:
    unfinished = path.with_name(f"{path.name}.unfinished")
    with unfinished.open("wb") as file:
        np.savez(file, **arrays)  # type: ignore[arg-type]  # numpy's stub has allow_pickle in **kwds
    os.replace(unfinished, path)


def _read(path: Path) -> dict[str, NDArray[Any]]:
    try:
        with np.load(path, allow_pickle=False) as file:
            return dict(file.items())
    except (OSError, ValueError) as error:
        raise BadGrouping(f"{path}: cannot be read; group anew without --into") from error
