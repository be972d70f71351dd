"""Units of measure: the names text gives them, and one canonical unit for each kind.

Canonical: m, kg, m2, l, m/s, s, C, F, W, Wh, byte, percent, percentage-point,
year-old, degree, magnitude, barrel, and three-letter codes for money. Celsius and
Fahrenheit stay apart, for "a rise of 5 degrees" does not convert as "5 degrees" does.
A name with two meanings keeps both bounds ("ton": 907 to 1,016 kg) or its own unit
("pound", money or mass; "dollar" alone is taken for the US dollar, as news does).

Factors: the international yard and pound (1959), SI brochure, 9th edition; a month is
a twelfth of 365.25 days.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DAY = 86_400.0
_YEAR = 365.25 * _DAY
_FT, _MILE, _NMI, _LB = 0.3048, 1_609.344, 1_852.0, 0.453_592_37
_ACRE = 4_046.856_4224


@dataclass(frozen=True, slots=True)
class Unit:
    """``factor`` turns a stated number into ``canonical``; two factors where usage differs."""

    canonical: str
    factor: float = 1.0
    factor_high: float | None = None

    @property
    def factors(self) -> tuple[float, float]:
        """Least and greatest factor."""
        return self.factor, self.factor if self.factor_high is None else self.factor_high


def _names(canonical: str, table: dict[str, float | tuple[float, float]]) -> dict[str, Unit]:
    """``"metre|metres|m": 1`` -> one Unit under each name."""
    made: dict[str, Unit] = {}
    for names, factor in table.items():
        low, high = factor if isinstance(factor, tuple) else (factor, None)
        made |= {name: Unit(canonical, low, high) for name in names.split("|")}
    return made


_LENGTH: dict[str, float | tuple[float, float]] = {
    "metre|metres|meter|meters|m": 1, "kilometre|kilometres|kilometer|kilometers|km|kms": 1e3,
    "centimetre|centimetres|centimeter|centimeters|cm": 0.01,
    "millimetre|millimetres|millimeter|millimeters|mm": 0.001,
    "mile|miles|mi": _MILE, "nautical mile|nautical miles|nmi": _NMI, "yard|yards|yd|yds": 0.9144,
    "foot|feet|ft": _FT, "inch|inches": 0.0254, "fathom|fathoms": 1.8288,
}  # fmt: skip
_SIDE = {
    n: f for names, f in _LENGTH.items() for n in names.split("|") if isinstance(f, float | int)
}
_SQUARE: dict[str, float | tuple[float, float]] = {
    f"{word} {name}": factor**2 for word in ("square", "sq") for name, factor in _SIDE.items()
}
_CUBIC: dict[str, float | tuple[float, float]] = {
    f"cubic {name}": factor**3 * 1e3 for name, factor in _SIDE.items()
}
_PER_HOUR: dict[str, float | tuple[float, float]] = {
    f"{name} {per} hour": factor / 3600 for name, factor in _SIDE.items() for per in ("per", "an")
}
_PER_SECOND: dict[str, float | tuple[float, float]] = {
    f"{name} {per} second": factor for name, factor in _SIDE.items() for per in ("per", "a")
}
TIME_UNITS: dict[str, float] = {
    "second": 1, "sec": 1, "minute": 60, "min": 60, "hour": 3_600, "hr": 3_600, "day": _DAY,
    "night": _DAY, "week": 7 * _DAY, "fortnight": 14 * _DAY, "month": _YEAR / 12,
    "quarter-century": 25 * _YEAR, "year": _YEAR, "yr": _YEAR, "decade": 10 * _YEAR,
    "century": 100 * _YEAR,
}  # fmt: skip
_PLURALS = {"century": "centuries"}

UNITS: dict[str, Unit] = {
    **_names("m", _LENGTH),
    **_names("m2", _SQUARE),
    **_names("m2", {"hectare|hectares|ha": 1e4, "acre|acres": _ACRE, "km2|km²": 1e6, "m2|m²": 1}),
    **_names("l", _CUBIC),
    **_names("l", {
        "litre|litres|liter|liters": 1, "millilitre|millilitres|milliliter|milliliters|ml": 1e-3,
        "gallon|gallons": (3.785_411_784, 4.546_09), "m3|m³": 1e3,
        "pint|pints": (0.473_176_473, 0.568_261_25),
    }),
    **_names("kg", {
        "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos|kg|kgs": 1,
        "gram|grams|gramme|grammes": 1e-3, "milligram|milligrams|mg": 1e-6,
        "tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes": 1e3,
        "ton|tons": (907.184_74, 1_016.046_9088), "ounce|ounces|oz": 0.028_349_523,
        "lb|lbs": _LB, "stone": 6.350_293_18, "kilotonne|kilotonnes": 1e6,
    }),
    **_names("m/s", _PER_HOUR),
    **_names("m/s", _PER_SECOND),
    **_names("m/s", {
        "mph": _MILE / 3600, "km/h|kph|kmh|km/hr|kmph": 1 / 3.6, "knot|knots|kt|kts": _NMI / 3600,
        "m/s": 1,
    }),
    **_names("W", {
        "watt|watts": 1, "kilowatt|kilowatts|kw": 1e3, "megawatt|megawatts|mw": 1e6,
        "gigawatt|gigawatts|gw": 1e9,
    }),
    **_names("Wh", {
        "kilowatt-hour|kilowatt-hours|kilowatt hours|kwh": 1e3,
        "megawatt-hour|megawatt-hours|megawatt hours|mwh": 1e6,
        "gigawatt-hour|gigawatt-hours|gigawatt hours|gwh": 1e9,
    }),
    **_names("byte", {"kilobyte|kilobytes|kb": 1e3, "megabyte|megabytes|mb": 1e6,
                      "gigabyte|gigabytes|gb": 1e9, "terabyte|terabytes|tb": 1e12}),
    **_names("C", {"°c|degrees celsius|degree celsius|degrees centigrade|degrees c|celsius": 1}),
    **_names("F", {"°f|degrees fahrenheit|degree fahrenheit|degrees f|fahrenheit": 1}),
    **_names("degree", {"degree|degrees|°": 1}),
    **_names("barrel", {"barrel|barrels|bbl": 1}),
    **_names("percent", {"percent|per cent|%|pc|per-cent|pct": 1}),
    **_names("percentage-point", {
        "percentage point|percentage points|percentage-point|pp|ppt|ppts|points of a percent": 1,
        "basis point|basis points|bps": 0.01,
    }),
    **_names("year-old", {
        "year-old|year-olds|years old|year old|years of age": 1,
        "month-old|months old|month old": 1 / 12, "week-old|weeks old": 7 / 365.25,
        "day-old|days old": 1 / 365.25,
    }),
    **{w: Unit("s", f) for name, f in TIME_UNITS.items()
       for w in (name, _PLURALS.get(name, name + "s"))},
    **_names("USD", {"dollar|dollars|us dollar|us dollars|u.s. dollars|american dollars": 1}),
    **_names("EUR", {"euro|euros": 1, "euro cent|euro cents": 0.01}),
    **_names("GBP", {"pence|penny": 0.01, "pounds sterling|pound sterling": 1}),
    **_names("JPY", {"yen": 1}), **_names("CNY", {"yuan|renminbi": 1}),
    **_names("INR", {"rupee|rupees": 1}), **_names("RUB", {"rouble|roubles|ruble|rubles": 1}),
    **_names("CHF", {"swiss franc|swiss francs": 1}), **_names("ILS", {"shekel|shekels": 1}),
    **_names("AUD", {"australian dollar|australian dollars": 1}),
    **_names("CAD", {"canadian dollar|canadian dollars": 1}),
    **_names("cent", {"cent|cents": 1}), **_names("pound", {"pound|pounds": 1}),
}  # fmt: skip

_CODES = re.findall(
    r"[A-Z]+",
    "USD EUR GBP JPY CNY INR RUB CHF AUD CAD NZD HKD SGD SEK NOK DKK PLN CZK HUF TRY ZAR BRL MXN "
    "KRW ILS AED SAR EGP NGN KES UAH THB IDR MYR PHP VND PKR",
)
SIGNS: dict[str, str] = {
    "$": "USD", "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "R$": "BRL", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR",
    "Rs": "INR", "Rs.": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₴": "UAH", "₺": "TRY",
    "₦": "NGN", **{code: code for code in _CODES},
}  # fmt: skip
CURRENCIES = frozenset(SIGNS.values()) | {"cent"}

# Written against the digits only ("410p", "30C"), where the letter alone could be anything.
_TIGHT = {
    "p": Unit("GBP", 0.01), "c": Unit("C"), "f": Unit("F"), "g": Unit("kg", 1e-3),
    "t": Unit("kg", 1e3),
}  # fmt: skip
# Too common as words to be units after a space ("14 in the boat", "20 min" is fine).
_UNIT_RE = re.compile(
    r"(?P<gap>\s?-?|-)(?P<name>"
    + "|".join(re.escape(n).replace(r"\ ", r"[\s-]") for n in sorted(UNITS, key=len, reverse=True))
    + r")(?P<dot>(?<=ft)\.|)(?![\w²³°])",
    re.IGNORECASE,
)
_TIGHT_RE = re.compile(r"(?P<name>[pcfgtPCFG])(?![\w/&'’-])")
SIGN_RE = re.compile(
    r"(?<![\w$£€])(?P<sign>"
    + "|".join(re.escape(s) for s in sorted(SIGNS, key=len, reverse=True))
    + r")[\s\u00a0]?$"
)


def unit_after(text: str, at: int) -> tuple[Unit, int] | None:
    """The unit that stands right after a number ending at ``at``, and where it ends.

    >>> unit_after("a 27-metre ferry", 4)
    (Unit(canonical='m', factor=1, factor_high=None), 10)
    >>> unit_after("14 people", 2) is None
    True
    """
    if match := _UNIT_RE.match(text, at):
        name = re.sub(r"\s+", " ", match["name"].lower())
        unit = UNITS.get(name) or UNITS.get(name.replace("-", " "))
        unit = unit or UNITS[name.replace(" ", "-")]
        return unit, match.end()
    if match := _TIGHT_RE.match(text, at):
        if match["name"] in "PG":  # "5G" is a network
            return None
        return _TIGHT[match["name"].lower()], match.end()
    return None


def sign_before(text: str, at: int) -> tuple[str, int] | None:
    """The currency whose sign or code stands right before ``at``, and where it starts.

    >>> sign_before("paid £4.10", 6)
    ('GBP', 5)
    """
    lead = max(0, at - 6)
    match = SIGN_RE.search(text[lead:at])
    return (SIGNS[match["sign"]], lead + match.start()) if match else None


def convert(value: float, name: str) -> tuple[float, str]:
    """A value in a named unit -> the canonical one.

    >>> convert(380, "mm")[0] == convert(38, "cm")[0]
    True
    """
    unit = UNITS[name.lower()]
    return value * unit.factor, unit.canonical
