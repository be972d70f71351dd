"""What is told of versions that nothing joins: no passage, no descent."""

from tests.claims.conftest import Tell
from variorum.claims import find_disagreements
from variorum.model import Versions
from variorum.settings import ClaimsSettings


def kinds(tell: Tell, *texts: str) -> list[str]:
    """The kinds of the disagreements that are found."""
    story, _ = tell(*texts)
    apart = Versions(independent=("a", "b"))
    found, _ = find_disagreements(story, (), (), apart, (), ClaimsSettings())
    return [d.kind for d in found]
