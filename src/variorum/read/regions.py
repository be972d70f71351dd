# ruff: noqa: E501, SIM905  tables of words and cues: one kind a line reads best
"""What class names and elements say of the part of a page they stand for.

The words are those that templates of news sites and blog engines use; they are matched as
whole words of a class or id, split at hyphens, underscores and capitals.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TAGS = {"nav": "navigation", "footer": "footer", "aside": "aside", "menu": "navigation"}
_ROLES = {
    "navigation": "navigation",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
    "search": "navigation",
}

# reason -> words; the first that fits counts
_REGIONS = {
    "comments": "comment comments commentlist disqus replies respond commentform discussion livefyre responses",
    "navigation": "nav navbar menu breadcrumb breadcrumbs crumb crumbs navigation topnav subnav submenu skip pagination pager sitenav mainnav topbar toolbar",
    "share": "share sharing social socials addthis sharedaddy shariff addtoany sharebar socialbar",
    "newsletter": "newsletter subscribe subscription signup optin mailchimp",
    "related-link": "related recommended recommendations recirc outbrain taboola mostread mostpopular popular trending readmore morenews teasers linklist",
    "cookies": "cookie cookies consent gdpr cookiebanner",
    "advertisement": "ad ads advert adverts advertisement sponsor sponsored sponsors dfp mpu leaderboard adbox adsense",
    "aside": "sidebar widget widgets complementary sidecol rail secondary",
    "footer": "footer colophon foot pagefooter sitefooter legal imprint copyright bottombar",
    "tags": "tags tagcloud taglist keywords posttags",
    "author-box": "authorbox bio authorbio",
    "paywall": "paywall regwall piano",
    "account": "login signin",
}
_BY_WORD = {word: why for why, listed in reversed(_REGIONS.items()) for word in listed.split()}
_PAGE_WIDE = frozenset("wrapper container page body content main site has with no layout".split())

_HINTS = {
    "caption": "caption figcaption captiontext wpcaption imagecaption cap legend",
    "byline": "byline author authors by writer auteur autor contributor reporter",
    "date": "date time timestamp datetime published pubdate dateline posted updated datepublished datemodified pub stamp ts",
    "standfirst": "standfirst deck dek sub subhead subtitle subheadline lead intro summary lede excerpt abstract chapeau strapline sapo description teaser kicker-sub",
    "promo": "promo cta box inline teaser promotion banner callout insert",
}
_HINT_BY_WORD = {word: hint for hint, listed in reversed(_HINTS.items()) for word in listed.split()}
_SPLIT = re.compile(r"[^a-zA-Z0-9]+|(?<=[a-z0-9])(?=[A-Z])")


@lru_cache(maxsize=65536)
def region_of(tag: str, named: str, props: str) -> str | None:
    """Why an element stands outside the article, or None.

    Args:
        tag: the element's name.
        named: its class and id.
        props: its itemprop, role and rel.
    """
    if tag in _TAGS:
        return _TAGS[tag]
    for role in props.split():
        if role in _ROLES and tag not in {"html", "body"}:
            return _ROLES[role]
    if tag in {"html", "body", "main", "article"} or "articleBody" in props:
        return None
    for name in named.split():
        parts = [p.lower() for p in _SPLIT.split(name) if p]
        if _PAGE_WIDE.intersection(parts):
            continue
        for word in (name.lower(), *parts):
            if word in _BY_WORD:
                return _BY_WORD[word]
    return None


@lru_cache(maxsize=65536)
def hint_of(tag: str, named: str, props: str) -> str | None:
    """What the markup calls an element: caption, byline, date, standfirst, promo; or None."""
    if tag == "figcaption":
        return "caption"
    if tag in {"html", "body", "main", "article", "section"}:
        return None
    if tag == "time" or "datePublished" in props or "dateModified" in props:
        return "date"
    if "author" in props.split():
        return "byline"
    for name in named.split():
        parts = [p.lower() for p in _SPLIT.split(name) if p]
        for word in (name.lower(), *reversed(parts)):
            if word in _HINT_BY_WORD:
                return _HINT_BY_WORD[word]
    return None
