"""Study -> ClaimReview skeletons (schema.org), for a fact-checker to fill in.

There is no ``reviewRating``, no ``author`` and no ``datePublished``: a verdict, who gives it
and when are the reviewer's. What is filled in is what the study knows: the claim, where it
appears and, where all who cite somebody for it cite the same, by whom it is made.
``firstAppearance`` is left out, for the articles at hand may not have the first one.
"""

from __future__ import annotations

from collections.abc import Iterator

from variorum.export.characters import for_json
from variorum.export.files import ExportedFile, json_file
from variorum.export.view import View, source_words
from variorum.model import Claim, Source, Story

_TYPES = {"person": "Person", "organisation": "Organization", "outlet": "Organization"}


def claimreview_files(view: View) -> Iterator[ExportedFile]:
    """``claim-reviews.jsonld``."""
    reviews = [_review(view, s, c) for s in view.study.stories for c in s.claims]
    yield json_file("claim-reviews.jsonld", {"@context": "https://schema.org", "@graph": reviews})


def _review(view: View, story: Story, claim: Claim) -> dict[str, object]:
    text = for_json(claim.text)
    item: dict[str, object] = {"@type": "Claim", "text": text}
    appear = [_appearance(view, a) for a in dict.fromkeys(r.span.article for r in claim.readings)]
    item["appearance"] = appear
    who = _claimant(story, claim)
    if who and who.named:
        item["author"] = _author(who)
    return {
        "@type": "ClaimReview",
        "identifier": for_json(f"{story.id}/{claim.id}"),
        "claimReviewed": text,
        "itemReviewed": item,
        "disambiguatingDescription": for_json(_told(story, claim, who)),
    }


def _appearance(view: View, article_id: str) -> dict[str, object]:
    article = view.articles[article_id]
    known = {
        "headline": article.headline,
        "datePublished": article.published,
        "dateModified": article.updated,
        "url": article.url,
        "inLanguage": article.language,
    }
    work: dict[str, object] = {"@type": "NewsArticle", "identifier": for_json(article.id)}
    work |= {k: for_json(v) for k, v in known.items() if v}
    if article.outlet:
        work["publisher"] = {"@type": "Organization", "name": for_json(article.outlet)}
    return work


def _author(who: Source) -> dict[str, str]:
    kind = _TYPES.get(who.kind, "Thing")
    author = {"@type": kind, "name": for_json(who.name or source_words(who))}
    return {**author, "jobTitle": for_json(who.role)} if kind == "Person" and who.role else author


def _claimant(story: Story, claim: Claim) -> Source | None:
    """The one source that is cited for it; None where nobody or more than one is."""
    cited = {r.source for r in claim.readings if r.source}
    return next((s for s in story.sources if cited == {s.id}), None)


def _told(story: Story, claim: Claim, who: Source | None) -> str:
    """What the reviewer should know and no field holds."""
    versions = len({r.span.article for r in claim.readings})
    labels = [o.label for o in story.origins if o.id in claim.origins]
    words = f"Skeleton without a verdict. In {versions} of {len(story.articles)} articles"
    words += f", resting on {len(labels)} origin(s): {'; '.join(labels)}." if labels else "."
    if who and not who.named:
        words += f" Said by an unnamed source: {source_words(who)}."
    elif not who and any(r.source for r in claim.readings):
        words += " The articles cite different sources for it."
    return words
