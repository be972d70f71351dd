"""Claims matched across versions, disagreements, drift."""

from variorum.claims.disagreements import find_disagreements
from variorum.claims.drift import find_drift
from variorum.claims.judge import Judge
from variorum.claims.matching import find_claims

__all__ = ["Judge", "find_claims", "find_disagreements", "find_drift"]
