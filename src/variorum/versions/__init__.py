"""A story -> passages, edges, missing originals."""

from variorum.versions.align import align
from variorum.versions.descent import trace_descent
from variorum.versions.pair import weigh_pair

__all__ = ["align", "trace_descent", "weigh_pair"]
