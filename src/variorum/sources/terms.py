"""Terms: on which conditions and by which channel a source spoke, in the article's own words."""

from __future__ import annotations

import re

from variorum.sources.clauses import Clause
from variorum.sources.grammar import Tree

_UNNAMED = r"(?:named|identified|quoted\s+by\s+name|anonymous|unnamed|unidentified|anonymity)"
_NAMED_THEM = r"(?:his|her|their|the)\s+(?:full\s+)?names?"
_CHANNEL = (
    r"(?:statement|interview|e-?mails?|letter|note|memo|message|post|tweet|thread|briefing|"
    r"conference|release|video|speech|address|call|conversation|report|filing|broadcast|testimony)"
)
_PLATFORM = (
    r"(?:call|programme|program|show|podcast|broadcast|web\s?site|page|account|channel|feed|blog)"
)
_SITES = (
    r"(?:social\s+media|X|Twitter|Facebook|Instagram|Telegram|TikTok|YouTube|LinkedIn|WhatsApp|"
    r"Threads|Bluesky|Mastodon|Truth\s+Social|Weibo|WeChat|VK)"
)
_HEARERS = (
    r"(?:the\s+)?(?:assembled\s+)?(?:reporters|journalists|newsmen|press|media|correspondents|"
    r"pressmen|newspeople|news\s+people|media\s+persons|mediamen|lawmakers|investors|parliament)"
)
_CONDITIONS = (
    r"(?:up)?on\s+(?:the\s+)?(?:strict\s+)?conditions?\s+of\s+(?:strict\s+)?(?:anonymity|secrecy)",
    r"(?:up)?on\s+(?:the\s+)?(?:strict\s+)?condition\s+that\s+\w+\s+(?:not\s+be|be\s+not|remain|"
    rf"was\s+not|were\s+not|would\s+not\s+be)\s+{_UNNAMED}",
    r"(?:on|off)\s+the\s+record",
    r"on\s+(?:deep\s+)?background",
    r"(?:spoke|speaking|talked|talking|briefed|briefing|quoted)\s+anonymously"
    r"|anonymously\s+(?:briefing|briefed|told|telling)\s+(?:the\s+)?\w+",
    r"(?:who\s+|and\s+)?(?:ask(?:ed|ing)|request(?:ed|ing)|wish(?:ed|ing)|want(?:ed|ing)|"
    r"preferr(?:ed|ing)|declin(?:ed|ing)|refus(?:ed|ing)|insist(?:ed|ing)|chose|choosing|"
    r"did\s+not\s+(?:want|wish)|does\s+not\s+(?:want|wish)|didn['’]t\s+want)"
    rf"\s+(?:(?:not|to|be|being|on|remain|stay)\s+){{0,4}}{_UNNAMED}",
    rf"(?:who\s+)?ask(?:ed|ing)\s+(?:\w+\s+){{0,4}}(?:not\s+to|to)\s+(?:\w+\s+){{0,2}}"
    rf"(?:leave|keep|withhold|use|print|publish)\s+{_NAMED_THEM}(?:\s+out)?",
    r"(?:(?:who\s+)?(?:was|were|is|are)\s+)?(?:not|un)\s*authori[sz]ed\s+to\s+(?:speak|talk|comment|"
    r"brief|discuss)(?:\s+(?:publicly|to\s+(?:the\s+)?\w+|on\s+the\s+\w+|about\s+the\s+\w+))?",
)
_CHANNELS = (
    rf"(?:told|informed|briefed|telling|informing)\s+(?:an?\s+)?(?:{_HEARERS}"
    r"|(?:news|press|media)\s+(?:conference|briefing))",
    rf"(?:in|at|through|via|by|during|over)\s+(?:an?|the|its|his|her|their)\s+"
    rf"(?:[\w-]+\s+){{0,3}}?{_CHANNEL}(?:\s+(?:to|on|in)\s+[A-Z]\w+)?",
    rf"on\s+(?:an?|the|its|his|her|their)\s+(?:[\w’'-]+\s+){{0,3}}?{_PLATFORM}",
    rf"on\s+{_SITES}",
    r"(?:by|over\s+the|on\s+the|via|over)\s+(?:tele)?phone",
    r"(?:by|via|over|through)\s+(?:e-?mail|letter|fax|text\s+message|video\s+link|radio)",
)
_ANONYMITY = [re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for pattern in _CONDITIONS]
_TERMS = _ANONYMITY + [re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE) for pattern in _CHANNELS]


def find_terms(tree: Tree, clause: Clause) -> str | None:
    """The phrase of terms in the cue's sentence, outside the content; conditions come first."""
    sentence = tree.sentences[tree.sentence_of[clause.cue_at]]
    for pattern in _TERMS:
        for match in pattern.finditer(tree.text, sentence.start, sentence.end):
            if not any(s < match.end() and match.start() < e for s, e in clause.content):
                return match.group()
    return None


def condition_of(tree: Tree, clause: Clause) -> str | None:
    """The condition a clause only states ("they asked not to be named"), if it states one."""
    sentence = tree.sentences[tree.sentence_of[clause.cue_at]]
    at = tree.tokens[clause.cue_at].start
    for pattern in _ANONYMITY:
        for match in pattern.finditer(tree.text, sentence.start, sentence.end):
            if match.start() <= at < match.end():
                return match.group()
    return None
