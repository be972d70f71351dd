"""Which versions heard a source, and which only repeat what another version has of it.

By descent: a version made from one that cites the source repeats it, and so does a direct
descendant of a missing original when another descendant cites the source too; then the missing
original heard it. A version that repeats a source and asked it again counts as repeating: the
tree alone does not tell.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from variorum.model import ArticleId, Source, Versions
from variorum.sources.register import articles_citing


def mark_heard(sources: Sequence[Source], versions: Versions) -> tuple[Source, ...]:
    """The register with ``heard_by`` and ``repeated_by`` filled."""
    return tuple(_marked(source, versions) for source in sources)


def _marked(source: Source, versions: Versions) -> Source:
    citing = articles_citing(source.attributions)
    heard: dict[str, None] = {}
    repeated: list[ArticleId] = []
    for article in citing:
        elsewhere = _from_version(article, citing, versions)
        original = _from_original(article, citing, versions)
        if elsewhere or original is not None:
            repeated.append(article)
            if original is not None and not elsewhere:
                heard[original] = None
        else:
            heard[article] = None
    return replace(source, heard_by=tuple(heard), repeated_by=tuple(repeated))


def _from_version(article: ArticleId, citing: Sequence[ArticleId], versions: Versions) -> bool:
    return any(e.child == article and e.parent in citing for e in versions.edges)


def _from_original(
    article: ArticleId, citing: Sequence[ArticleId], versions: Versions
) -> str | None:
    """The missing original whose other descendants cite the source too."""
    for original in versions.missing_originals:
        others = [a for a in original.descendants if a != article and a in citing]
        if article in original.descendants and others:
            return original.id
    return None
