"""The errors a user can meet. Each says what, where, and what to do.

VariorumError
├── NothingToRead        no path holds an article
├── UnreadablePath       a path does not exist or may not be read
├── UnreadableArticle    one file or record cannot be read; turned into a notice
│   ├── TooLarge
│   ├── NotText
│   ├── NotFetched
│   └── EmptyArticle
├── ModelMissing         a language model is absent or its digest is wrong
├── WorkerDied           a process that helps to parse ended before its work was done
├── BadStudy             a story.json that does not follow the format
├── BadDecisions         a decisions.toml that cannot be read, or contradicts itself
├── BadGrouping          a grouping that articles cannot be added to
└── MissingPart          a package that is needed for this only is not installed
"""

from __future__ import annotations


class VariorumError(Exception):
    """Root of all errors that Variorum raises on purpose."""


class NothingToRead(VariorumError):
    """None of the paths held an article."""


class UnreadablePath(VariorumError):
    """A path that does not exist or may not be read."""


class UnreadableArticle(VariorumError):
    """One file or record that cannot be read as an article; the others still are.

    ``code`` is the code of the notice that it is turned into.
    """

    code = "unreadable"


class TooLarge(UnreadableArticle):
    """More bytes than ``ReadSettings.max_bytes``."""

    code = "too-large"


class NotText(UnreadableArticle):
    """Binary data, or bytes in no known encoding."""

    code = "not-text"


class NotFetched(UnreadableArticle):
    """A web address that could not, or may not, be fetched."""

    code = "not-fetched"


class EmptyArticle(UnreadableArticle):
    """No article text was left: an empty file, or nothing but furniture."""

    code = "no-text"


class ModelMissing(VariorumError):
    """A language model that is absent, or whose digest is not the pinned one."""


class WorkerDied(VariorumError):
    """A process that helps to parse ended before its work was done."""


class BadStudy(VariorumError):
    """A story.json that does not follow the format."""


class BadDecisions(VariorumError):
    """A file of decisions that is no TOML, says what is not known, or contradicts itself."""


class BadGrouping(VariorumError):
    """Stories that articles cannot be added to: another format, or their prints are gone."""


class MissingPart(VariorumError):
    """A package that only one option needs, and that is not installed."""
