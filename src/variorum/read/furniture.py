# ruff: noqa: E501  tables of words and cues: one kind a line reads best
"""Lines that are no part of any article, told by what they say of themselves.

Each rule names a kind of page furniture and gives the cue phrases that English pages use for
it. A rule marked *anywhere* holds also between two paragraphs; one marked *edge* only before
the first and after the last of them, where an article's own sentences do not stand. Rules look
at the beginning of a line or at the whole of it, so that a sentence about newsletters or
cookies is not caught; and a sentence that tells what somebody said or did is an article's,
whatever it begins with. What has no cue is told by place and form, in ``layout``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from variorum.read.talk import is_report

_COUNTED = r"(?:comments?|shares?|views?|reads?|likes?|replies|reply|responses?|reactions?|votes?)"
_NUMBER = r"(?:\d[\d ,.]*[km]?|no|zero|one|two|three|four|five|six|seven|eight|nine|ten)"
_MEDIUM = r"(?:podcast|video|audio|gallery|photos?|slideshow|webinar|quiz|poll|game|live ?blog|newsletter|e-?book|download|infographic|interactive|explainer|playlist|livestream)"
_PLATFORM = r"(?:facebook|twitter|x|whatsapp|telegram|instagram|linkedin|tiktok|youtube|reddit|pinterest|e-?mail|messenger|threads|bluesky|mastodon|google news|apple news|flipboard|fb|tw|pin)"


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of furniture: its reason, whether it holds anywhere, and its cue."""

    why: str
    anywhere: bool
    cue: re.Pattern[str]


def _rule(why: str, cue: str, *, anywhere: bool = True) -> Rule:
    return Rule(why, anywhere, re.compile(cue, re.I))


RULES = (
    _rule(
        "advertisement",
        r"^\W*(?:\[?ads?\]?$|\[ads?\]|advertisements?\b|advertorial\b|advertise (?:with|here|on)|sponsored\b|promoted(?: content| post)?\s*(?:$|:|by\b)"
        r"|partner content|paid (?:content|post|for by)|in association with|our sponsors?|special offer|(?:top |hot |best )?deals? (?:of the day|today)?\s*:|your (?:ad|banner) here)",
    ),
    _rule("advertisement", r"\b(?:story|article|post|text) continues? (?:below|after)|\bcontinues? (?:below|after) (?:this|the|our) (?:ad|message|promotion)|\bscroll (?:down )?to continue"),
    _rule(
        "related-link",
        r"^\W*(?:(?:also|now|more|please)[ -])?(?:read|see|watch|listen|view|check out|click)(?:[ -](?:more|also|now|next|on|again|too|here|live|the full|our|this|all))+\b(?!.*[.]$)",
    ),
    _rule("related-link", r"^\W*(?:read|see|watch|listen|view|click|live|related|more|hot|top)(?:\s+[\w&'-]+){0,4}\s*:(?!\d)"),
    _rule("related-link", r"^\W*(?:don'?t miss|must[ -](?:read|see)|recommended|similar|related|earlier|previous(?:ly)?|next|up next|you (?:may|might|could|will|'ll) (?:also )?(?:like|love|enjoy|want)|more like this)\b[^.]{0,30}(?::|>|$)"),
    _rule("related-link", r"^\W*(?:(?:next|previous|older|newer) (?:\w+ )?(?:article|story|post|page|paper|item|entry)s?\b|related (?:\w+ )?(?:articles?|stories|posts?|links?|topics?|content|coverage|news|reading|items?)\b|see also\b|read also\b|also read\b)"),
    _rule("related-link", r"^\W*more (?:from|on|in|about|stories|news|articles|read|headlines|to explore|top)\b(?!.*[.!?]$)"),
    _rule("related-link", r"^\W*(?:also (?:in|on|from|at)|in other news|other (?:\w+ ){0,2}(?:stories|news|articles|headlines)|elsewhere (?:on|in)|more on the (?:topic|subject))\b[^.]*$"),
    _rule(
        "most-read",
        r"^\W*(?:most|more)[ -](?:read|viewed|popular|discussed|listened|watched|shared|commented|recent)\b|^\W*(?:popular|trending|latest|recent|top|featured|breaking|editor'?s'?)(?: (?:posts?|stories|news|articles|now|on [\w&' .]+|today|this week|headlines|topics|picks?|choice|videos?))?\s*(?::|$)|^\W*(?:around|from (?:around )?) ?the (?:web|internet)\b",
    ),
    _rule("player", r"^\W*(?:listen (?:to|live|now|again|back)|play(?:ing)? (?:the )?(?:audio|video|now)|loading(?: audio| video| player|\.\.\.|…|$)|watch (?:live|now|again|the video)|(?:on|playing) (?:air )?now\b|now (?:on air|playing|showing)|audio (?:player|version)|video player|live (?:stream|updates?)$|0:00\b|\d{1,2}:\d\d (?:min|/ \d))"),
    _rule("player", rf"^\W*(?:{_MEDIUM}|in pictures|live)\s*:(?!\d)"),
    _rule("share", rf"^\W*(?:share|tweet|pin|bookmark|print|gift|save|forward|like|follow|e-?mail|copy)\b(?: (?:this|the|it|on|us|link|article|story|page|post|by|via|to|with|share|button|a friend|{_PLATFORM}|social media|now|your|friends?|url|and|or|in))*\W*$"),
    _rule("share", rf"^\W*(?:share|follow|like|find|join) (?:this|us|me|our|the \w+|\w+ \w+) (?:\w+ )?(?:on|via|at|for) (?:{_PLATFORM}|social media)\b"),
    _rule("share", rf"^\W*(?:{_PLATFORM}\W*)+$"),
    _rule("share", r"^\W*like us\b|^\W*forward this\b"),
    _rule("count", rf"^\W*{_NUMBER}\s*\+?\s*(?:\w+ )?{_COUNTED}\b(?: (?:so far|yet|on this \w+|this|like this))?\W*$|^\W*{_COUNTED}\s*[:(]?\s*{_NUMBER}\)?\W*$|^\W*{_NUMBER} (?:readers?|people) (?:like|liked|read|shared|viewed)\b"),
    _rule(
        "comments",
        r"^\W*(?:leave a (?:reply|comment)|(?:log|sign) in to (?:leave|post|comment|reply|join)|(?:post|add|write|make|give|submit|view|show|hide|read|see|all) (?:a |your |the |all |\d+ )*comments?\b|comment (?:on )?this|your e-?mail address will not be|required fields are|comments? (?:are|is|have|will)\b|comments? ?(?:section|policy|rules|form)?\s*:?$|commenting is|the (?:\w+ )?comments (?:below|above|on this)|by (?:posting|commenting|submitting|registering)\b.*\byou\b|have your say|join the (?:conversation|discussion|debate)|what do you think\b|tell us what you think|drop (?:your|a) comment|let us know in the comments|be the first to comment|report (?:this )?(?:post|comment|abuse)|name \*|e-?mail \*|website$|save my name)",
    ),
    _rule("comments", rf"^\W*{_NUMBER} (?:comments?|replies|responses|thoughts) (?:on|to)\b"),
    _rule("letters", r"^\W*letters to the editor\b", anywhere=False),
    _rule(
        "paywall",
        r"^\W*(?:you (?:have|'ve) (?:read|reached|used|viewed) .*\b(?:free|limit|articles?)\b|(?:this|the rest of this) (?:article|story|content) is (?:for|only|available|exclusive|reserved)\b|(?:subscribe|register|sign in|log in|read on|upgrade|continue reading)\b.*\b(?:to (?:read|continue|keep reading|unlock)|full access)|to continue reading|already (?:a )?(?:subscriber|member|registered)|keep reading\b[^.]*$|unlock (?:this|the full))",
    ),
    _rule(
        "newsletter",
        r"^\W*(?:sign up|subscribe|unsubscribe|register|join) (?:now |here |today |free )?(?:for|to|from|with|and|our|now|here|today|in)\b(?!.*\bsaid\b)|^\W*(?:get|receive|have) (?:the|our|your|all|more|daily|weekly|free|breaking|[\w' ]{1,30}'s)\b.*\b(?:inbox|by e-?mail|newsletters?|round-?up|e-?mails?|alerts?|bulletin)\b"
        r"|^\W*(?:sign up|subscribe|unsubscribe)\W*$|^\W*(?:our|the|daily|weekly|free|\w+ \w+) newsletter\b(?!.*[.]$)|\bin your inbox\b|\bdelivered (?:straight |directly )?to your\b|^\W*newsletters?\s*:|^\W*like (?:this|what you(?:'re| are)? read(?:ing)?)\?|^\W*never miss\b|^\W*unsubscribe\b|^\W*change your subscription|^\W*subscribe from\b",
    ),
    _rule("paywall", r"^\W*(?:become a (?:member|subscriber|supporter|patron)|support (?:our|independent|quality) journalism|(?:chip in|donate)\b(?:\W*$| (?:now|today|here|to)\b)|cancel any ?time)|\bcancel any ?time\.?$"),
    _rule(
        "cookies",
        r"^\W*(?:this (?:web)?site|we|we and our (?:\w+ )?partners|our (?:web)?site|\w+) uses? cookies\b|^\W*(?:cookies?|manage|accept|reject|your) ?(?:policy|settings|preferences|notice|cookies|all|privacy choices)\b(?!.*\bsaid\b).{0,60}$|^\W*we (?:use|value|care about) (?:cookies|your privacy)",
    ),
    _rule(
        "copyright",
        r"^\W*(?:©|\(c\)\s|&copy;|copyright\b|all rights reserved|all (?:trademarks|content) (?:belong|copyright))|©\s*(?:19|20)\d\d|\ball rights reserved\b",
    ),
    _rule("copyright", r"^\W*(?:not for (?:redistribution|re-?publication|publication|release|broadcast|distribution)|(?:no (?:part|re(?:production|use))|re(?:production|printing|use|publication)) (?:of|is|without)|this (?:text|material|article|story) may (?:be|not)|may not be (?:reproduced|published|redistributed))", anywhere=False),
    _rule("tags", r"^\W*(?:tags?|tagged(?: with| in)?|topics?|follow the topics[^:]*|filed (?:under|in)|posted (?:in|under)|keywords?|categor(?:y|ies)|in this (?:article|story)|sections?|more about|hashtags?)\s*:"),
    _rule("tags", r"^(?:#\w+[\s,]*)+$|^\W*(?:trending|popular)\s*:"),
    _rule("reading-time", r"^\W*(?:(?:reading|read) time\b.*|(?:about |approx\.? )?\d{1,2}[ -]?min(?:ute)?s?\.?(?: (?:read|listen|watch|video|to read))?)\W*$"),
    _rule(
        "account",
        r"^\W*(?:skip|jump|go|back|return) to (?:\w+ )?(?:content|main|navigation|top|menu|homepage|article|search)\b|^\W*(?:log|sign) ?(?:in|out|up)\b(?:[\s|/]+(?:register|subscribe|join|e-?paper|search|menu|my account))*\W*$|^\W*(?:sign|log) in to\b|^\W*(?:menu|search|close|home|register|my account|my portfolio|toggle navigation|open menu|show more|load more|see all|view all|read more|expand|collapse|advertisement|top)\W*$",
    ),
    _rule(
        "site-links",
        r"^\W*(?:terms (?:of (?:use|service)|and conditions|& conditions)|privacy(?: policy| notice| settings)?|imprint|site ?map|contact(?: us)?|about(?: us)?|accessibility(?: statement| help)?|complaints(?: and corrections)?|corrections?|do not sell (?:or share )?my (?:personal )?info\w*|careers|jobs|help|faq|rss(?: feeds?)?|advertising|e-?paper|e-?edition|feedback|press|legal notice|print (?:this )?(?:page|article))(?:\W+(?:terms|privacy|imprint|contact|settings|cookies?|policy|sitemap|and|of|use))*\W*$",
    ),
    _rule("app", r"^\W*(?:download|get|install) (?:the|our|\w+'s?)\b.*\bapp\b|^\W*hit the bell\b|^\W*turn on notifications|^\W*available on (?:the )?(?:app store|google play)"),
    _rule(
        "newsdesk-appeal",
        r"^\W*(?:(?:do|are|have|did|were|got|is|can)\b (?:you|your|a|an)\b.*\?\s*(?:e-?mail|call|ring|send|contact|tell|write|whatsapp|text|get in touch|let|click|share|message|phone)\b|(?:got|have) (?:a|any) (?:story|tip|news|question|correction)|(?:e-?mail|call|ring|text|contact|write to|message|send|tell) (?:us\b|(?:the|our) (?:\w+ ){0,3}(?:news ?(?:desk|room)|studio|editors?|desk|team|reporters?)\b)|get involved with|did you (?:find|spot|notice) (?:a|an) (?:mistake|error|typo))",
    ),
    _rule("feedback", r"^\W*(?:rate this|was this (?:page|article|story|helpful)|did you like|how (?:useful|helpful) was|found this (?:useful|helpful)|thank you for (?:reading|rating))"),
    _rule(
        "disclaimer",
        r"^\W*(?:disclaimer|disclosure|risk warning|legal notice|editorial note|as an (?:amazon )?(?:affiliate|associate)|this (?:article|story|post|page|report|blog|content) (?:is|was|has been|contains|may contain)\b.*\b(?:auto|generated|syndicated|informational|advice|affiliate|information(?:al)? purposes|edited by|staff)|(?:the )?views expressed|opinions expressed|this is a (?:syndicated|sponsored)|our standards:)",
    ),
    _rule("disclaimer", r"^\W*(?:the \w+ (?:is|are) not responsible|\w+ (?:\w+ ){0,3}is not (?:liable|responsible)|we (?:may )?earn\b)", anywhere=False),
    _rule("author-box", r"^\W*(?-i:[A-Z][\w.'-]+ (?:[A-Z][\w.'-]+ ){1,3})(?:can be reached|may be reached|is (?:a|an|the|our) (?:[\w-]+ ){0,4}(?:reporter|writer|correspondent|editor|columnist|journalist|freelancer?|contributor)\b|covers\b|reports on\b|writes (?:about|on|for)\b)|^\W*(?:follow|contact|reach|e-?mail) (?:the (?:author|reporter|writer)|(?-i:[A-Z][\w.'-]+ [A-Z][\w.'-]+)|him|her|them|@\w+)(?: \w+)? (?:on|at|via|@)|^\W*about the authors?\b", anywhere=False),
    _rule(
        "contact", r"^\W*(?:press|media|investor|editorial|for (?:the )?(?:press|media|more information|further information|media enquiries|enquiries))\b ?(?:contacts?|enquiries|inquiries|relations)?\s*:|^\W*(?:enquiries|contacts?|notes? to editors?|downloads?)\W*$", anywhere=False),
    _rule("wire-note", r"^\W*(?:[\w&' ]{2,30} )?(?:subscribers?|clients?|customers?|members?)\b(?::| (?:can|may|should|only)\b)|^\W*(?:replaces|supersedes|slug|keywords?)\b[ :]", anywhere=False),
    _rule("navigation", r"^\W*(?:you are (?:in|here)\s*:|page \d+\b|home\s*[>»/|])"),
)  # fmt: skip


def _alternatives(cue: str) -> list[str]:
    """The alternatives of a pattern that stand in no group of it."""
    parts, depth, start, at = [], 0, 0, 0
    while at < len(cue):
        step = 2 if cue[at] == "\\" else 1
        if cue[at] == "[":
            step = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]").match(cue, at).end() - at  # type: ignore[union-attr]
        depth += (cue[at] == "(") - (cue[at] == ")")
        if cue[at] == "|" and depth == 0:
            parts.append(cue[start:at])
            start = at + 1
        at += step
    return [*parts, cue[start:]]


def _joined(cues: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{cue})" for cue in cues), re.I)


_ALL = [cue for rule in RULES for cue in _alternatives(rule.cue.pattern)]
# Most lines have no cue. One pattern tried at the beginning and one sought throughout tell that
# in a third of the time that all rules one by one take.
_AFTER_SIGNS = _joined([cue.removeprefix(r"^\W*") for cue in _ALL if cue.startswith(r"^\W*")])
_AT_START = _joined(
    [rf"\W*(?:{_AFTER_SIGNS.pattern})"]
    + [cue.removeprefix("^") for cue in _ALL if re.match(r"\^(?!\\W\*)", cue)]
)
_WITHIN = _joined([cue for cue in _ALL if not cue.startswith("^")])
_MOST_LETTERS = 350  # letters beyond which a line is a paragraph, whatever it begins with
_BRACKETED_NOTE = re.compile(r"^\((?:c\)|\W*(?:advert|sponsor)|[^()]*continues)", re.I)


@lru_cache(maxsize=65536)
def cue_reason(text: str, *, edge: bool) -> str | None:
    """Why a line is furniture by its own words, or None.

    Args:
        text: the line, cleaned.
        edge: the line stands before the first or after the last paragraph of the body.

    >>> cue_reason("Read more: How the bridge was built", edge=False)
    'related-link'
    >>> cue_reason("He said readers would subscribe to anything.", edge=True)
    """
    if len(text) > _MOST_LETTERS:
        return None
    plain = text.replace("’", "'").replace("‘", "'")
    if plain.startswith("(") and not _BRACKETED_NOTE.search(plain):
        return None  # agencies put their own notes in brackets: "(New: adds the minister)"
    if not (_AT_START.match(plain) or _WITHIN.search(plain)):
        return None
    report = is_report(plain)
    for rule in RULES:
        if (not report if rule.anywhere else edge) and rule.cue.search(plain):
            return rule.why
    return None
