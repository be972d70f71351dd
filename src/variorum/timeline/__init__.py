"""Times -> moments -> an order."""

from variorum.timeline.moments import build_timeline

__all__ = ["build_timeline"]
