"""Which element of a page holds the article: the deepest with most of its prose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from variorum.read.forms import describe
from variorum.read.pages import Block
from variorum.settings import ReadSettings


class Found(Struct, frozen=True):
    """A block and the elements it stands in.

    Attributes:
        path: numbers of its elements, outermost first.
        regions: (element, reason) of those whose markup sets them apart from an article.
        hints: (element, hint) of those whose markup calls them byline, caption and so on.
    """

    block: Block
    path: tuple[int, ...]
    regions: tuple[tuple[int, str], ...]
    hints: tuple[tuple[int, str], ...]


def place(found: Sequence[Found], settings: ReadSettings) -> list[Block]:
    """The blocks, each with the region that sets it apart, and whether it stands with the article.

    What a class name says is not believed of an element that holds the page's prose: some
    sites call the whole page a sidebar.
    """
    weights = _weights(found, settings)
    wrong = _misnamed(found, weights, settings)
    regions = [next((why for number, why in f.regions if number not in wrong), None) for f in found]
    weights = [0 if region else weight for weight, region in zip(weights, regions, strict=True)]
    holder = _holder(found, weights, settings)
    sizes = _sizes(found)
    return [
        replace(
            f.block,
            region=region,
            hint=_hint(f, sizes, settings),
            inside=holder is None or holder in f.path,
        )
        for f, region in zip(found, regions, strict=True)
    ]


def _weights(found: Sequence[Found], settings: ReadSettings) -> list[int]:
    """Words of each paragraph that can be an article's; of any longer line on a page without."""
    sentences = [_weight(f.block, settings.core_words, sentence=True) for f in found]
    if sum(sentences) >= settings.min_article_words:
        return sentences
    return [_weight(f.block, 4, sentence=False) for f in found]


def _weight(block: Block, least: int, *, sentence: bool) -> int:
    form = describe(block.text)
    if block.links > 0.5 or form.count < least or (sentence and not form.sentence):
        return 0
    return form.count


def _misnamed(
    found: Sequence[Found], weights: Sequence[int], settings: ReadSettings
) -> frozenset[int]:
    """Elements set apart by name that hold so much of the prose that they are the article."""
    total = sum(weights)
    held: Counter[tuple[int, str]] = Counter()
    for item, weight in zip(found, weights, strict=True):
        for region in item.regions:
            held[region] += weight
    return frozenset(
        number
        for (number, why), weight in held.items()
        if total and weight >= (0.9 if why == "comments" else settings.misnamed_share) * total
    )


def _sizes(found: Sequence[Found]) -> Counter[int]:
    """Words in each element that has a hint."""
    sizes: Counter[int] = Counter()
    for item in found:
        for number, _ in item.hints:
            sizes[number] += describe(item.block.text).count
    return sizes


def _hint(found: Found, sizes: Counter[int], settings: ReadSettings) -> str | None:
    """The innermost hint of an element no larger than what it claims to be."""
    fitting = [h for number, h in reversed(found.hints) if sizes[number] <= settings.hint_words]
    return fitting[0] if fitting else None


def _holder(found: Sequence[Found], weights: Sequence[int], settings: ReadSettings) -> int | None:
    """The deepest element with ``main_share`` of the prose, None where there is no prose."""
    total = sum(weights)
    shares: Counter[int] = Counter()
    depths: dict[int, int] = {}
    for item, weight in zip(found, weights, strict=True):
        for depth, number in enumerate(item.path):
            shares[number] += weight
            depths[number] = depth
    holding = [n for n in shares if total and shares[n] >= settings.main_share * total]
    return max(holding, key=lambda n: (depths[n], -n), default=None)
