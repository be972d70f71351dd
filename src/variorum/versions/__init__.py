"""A story -> passages, edges, missing originals."""

from variorum.versions.align import align
from variorum.versions.descent import trace_descent

__all__ = ["align", "trace_descent"]
