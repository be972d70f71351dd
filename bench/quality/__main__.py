"""Run one benchmark: ``python -m bench.quality NAME --data FILE``."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

if __name__ == "__main__":
    names = sorted(p.stem for p in Path(__file__).parent.glob("[a-z]*.py"))
    if len(sys.argv) < 2 or sys.argv[1] not in names:
        sys.exit(f"usage: python -m bench.quality {{{','.join(names)}}} [options]")
    importlib.import_module(f"bench.quality.{sys.argv[1]}").main(sys.argv[2:])
