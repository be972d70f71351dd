# ruff: noqa: E501  tables of words and cues: one kind a line reads best
"""Which language a text is in, told by its function words.

Function words make up a third to a half of running text in the languages below, and few of
them are shared. The method is from N. Ingle, "A language identification table" (1976). Other
languages are told only to be not English: their text is None or, by script, a best guess.
"""

from __future__ import annotations

import re

_FUNCTION_WORDS = {
    "en": "the of and to in that is was for it with as his on be at by had are but from have this",
    "de": "der die und den das von zu mit sich des auf für ist im dem nicht ein eine als auch wird",
    "fr": "le la les des et du est une dans que pour qui sur au par pas plus avec sont aux cette ce",
    "es": "el la los las de que y en un una por con para del se su al lo como más pero sus este",
    "it": "il di che la e un per non sono del della con una gli le nel alla dei delle anche più",
    "pt": "o de que e do da em um para com não uma os no se na por mais as dos como mas ao das",
    "nl": "de het een van en in is dat op te voor met zijn niet aan er ook om bij nog naar wordt",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var från",
    "da": "og i at det er en til af på med for den som de har ikke der et han men var fra blev",
    "no": "og i at det er en til av på med for den som de har ikke et han men var fra ble etter",
    "pl": "w i na z do się nie że jest to o jak po od za przez dla ale są oraz tym jego został",
    "ro": "și de în la a cu pe din care nu o un că pentru au fost este mai sau prin după lui",
    "tr": "ve bir bu da de için ile olarak daha çok olan gibi sonra kadar ise en her ne",
    "id": "yang dan di dengan untuk dari pada ini itu dalam tidak akan oleh ke juga telah adalah",
    "hu": "a az és hogy nem is egy volt meg csak de már mint még el ez ki azt lesz van",
    "fi": "ja on ei se että oli hän mutta myös kun ovat sen joka kuin jos ole vain mukaan",
    "cs": "a se v na je že o s z do i to jako za by ale po jeho jsou podle který však",
}
_LANGUAGES: dict[str, list[str]] = {}
"""The languages of each function word, in the order of the table."""
for _code, _listed in _FUNCTION_WORDS.items():
    for _word in frozenset(_listed.split()):
        _LANGUAGES.setdefault(_word, []).append(_code)
_SCRIPTS = {
    "ru": "\u0400-\u04ff",
    "el": "\u0370-\u03ff",
    "ar": "\u0600-\u06ff",
    "he": "\u0590-\u05ff",
    "hi": "\u0900-\u097f",
    "ko": "\uac00-\ud7af",
    "ja": "\u3040-\u30ff",
    "zh": "\u4e00-\u9fff",
    "th": "\u0e00-\u0e7f",
}
_NOT_LATIN = re.compile("[\u0370-\uffff]")
_LETTERS = re.compile(r"[^\W\d_]+")


def detect_language(text: str, least_words: int) -> str | None:
    """ISO 639-1 code of the text's language, or None where it cannot be told.

    >>> detect_language("The ship was at the quay and the crew had left it for the night.", 5)
    'en'
    """
    sample = text[:4000]
    letters = _LETTERS.findall(sample.lower())
    script = _by_script(sample)
    if script:
        return script
    if len(letters) < least_words:
        return None
    counts = dict.fromkeys(_FUNCTION_WORDS, 0)
    for word in letters:
        for code in _LANGUAGES.get(word, ()):
            counts[code] += 1
    shares = {code: count / len(letters) for code, count in counts.items()}
    best, second = sorted(shares, key=lambda code: -shares[code])[:2]
    # Running text has a share of .2 or more; lists of names and figures have nearly none.
    if shares[best] < 0.08 or shares[best] < 1.15 * shares[second]:
        return None
    return best


def _by_script(sample: str) -> str | None:
    """The language of a script that covers most of the letters; kana before han."""
    if sample.isascii() or len(_NOT_LATIN.findall(sample)) < 0.1 * len(sample):
        return None
    total = sum(ch.isalpha() for ch in sample)
    for code, block in _SCRIPTS.items():
        share = 0.1 if code == "ja" else 0.5
        if total and len(re.findall(f"[{block}]", sample)) > share * total:
            return code
    return None
