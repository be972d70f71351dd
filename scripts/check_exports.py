"""Check the exports of a study against the full schemas of TEI and CSL.

    python -m scripts.check_exports REPORT_FOLDER --tei tei_all.rng --csl csl-data.json

The schemas are published by the TEI Consortium and the Citation Style Language project. Prints
what is wrong, then one line of JSON.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import jsonschema
from lxml import etree

from variorum.codec import from_json
from variorum.export import ExportedFile, export_study


def main() -> None:
    """Read the arguments, check, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, help="folders that hold a story.json")
    parser.add_argument("--tei", type=Path, help="tei_all.rng")
    parser.add_argument("--csl", type=Path, help="csl-data.json")
    given = parser.parse_args()
    checked = wrong = 0
    for folder in given.folders:
        study = from_json((folder / "story.json").read_bytes())
        files = export_study(study, ["tei", "csl"]).files
        found = [*_tei_errors(files, given.tei), *_csl_errors(files, given.csl)]
        checked += len(files)
        wrong += len(found)
        print(*(f"{folder}: {error}" for error in found), sep="\n", end="\n" if found else "")
    print(json.dumps({"files": checked, "errors": wrong}))


def _tei_errors(files: tuple[ExportedFile, ...], schema: Path | None) -> list[str]:
    if schema is None:
        return []
    relaxng = etree.RelaxNG(etree.parse(str(schema)))
    trees = [etree.fromstring(f.content) for f in files if f.name.endswith(".xml")]
    return [str(e) for t in trees if not relaxng.validate(t) for e in relaxng.error_log]


def _csl_errors(files: tuple[ExportedFile, ...], schema: Path | None) -> list[str]:
    if schema is None:
        return []
    validator = jsonschema.Draft7Validator(json.loads(schema.read_text(encoding="utf-8")))
    (items,) = (json.loads(f.content) for f in files if f.name.endswith(".csl.json"))
    return [e.message for e in validator.iter_errors(items)]


if __name__ == "__main__":
    main()
