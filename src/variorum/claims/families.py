"""Families of things of one kind, of which one cannot be another: rockets are no missiles.

Gathered by hand, by kind, from the everyday words of news. Words joined by "=" are names of
one thing (or near enough for a newspaper: a ferry is a boat); what stands in one family with
another name is another thing. A word for the whole kind (weapon, vehicle) is in no family,
and neither is a word that may name two members (gun, officer). Lemmas, lower case.
"""

from __future__ import annotations

_FAMILIES = """
rocket missile shell bomb grenade torpedo mine=landmine drone tank bullet
rifle pistol=handgun=revolver shotgun knife=dagger sword axe hammer
car=automobile lorry=truck bus=coach tram=streetcar train bicycle=bike motorcycle=motorbike
  tractor helicopter=chopper plane=aircraft=aeroplane=airplane=jet=airliner
  boat=ship=vessel=ferry=yacht=trawler=barge=freighter=tanker submarine
dog cat horse cow=cattle sheep goat pig=hog chicken=hen duck goose rabbit elk=moose deer bear wolf
  fox lion tiger elephant monkey snake shark whale dolphin seal rat mouse donkey camel
red blue green yellow black white brown orange purple pink grey=gray
gold silver bronze copper aluminium=aluminum platinum
wooden=timber concrete brick plastic glass steel
coal gas oil=petroleum petrol=gasoline diesel uranium hydrogen
milk butter cheese cream bread rice meat fish egg flour sugar salt potato tomato apple banana
beer=lager=ale wine whisky=whiskey vodka cider tea coffee juice lemonade
rainy=raining=wet sunny cloudy=overcast snowy windy foggy=misty
rain snow hail fog=mist sunshine
person=people=resident=villager=inhabitant family=household
fire=blaze=inferno flood earthquake=quake=tremor landslide=mudslide avalanche drought
murder theft=robbery=burglary arson fraud rape kidnapping=abduction bribery blackmail smuggling
arm leg hand foot head chest neck shoulder knee elbow ankle wrist eye ear nose
heart lung liver kidney brain stomach
father=dad mother=mum=mom brother sister uncle aunt nephew niece cousin grandfather=grandad
  grandmother son daughter husband wife roommate=flatmate=housemate landlord=landlady
  neighbour=neighbor colleague=co-worker=coworker
doctor=physician=medic nurse teacher=schoolteacher lawyer=attorney=solicitor=barrister engineer
  farmer fisherman pilot driver soldier firefighter=fireman journalist=reporter plumber
  electrician carpenter butcher baker cook=chef waiter=waitress hairdresser=barber dentist
  pharmacist=chemist architect librarian accountant painter singer actor=actress dancer novelist
minister mayor governor senator judge king queen ambassador bishop
school=academy hospital=infirmary=clinic prison=jail=gaol church=chapel mosque synagogue
  museum library theatre=theater=playhouse factory=plant=mill hotel airport=airfield stadium=arena
  supermarket pharmacy bakery restaurant=eatery pub=bar=tavern warehouse=depot university=college
  bank court=courthouse cemetery=graveyard zoo
football=soccer rugby cricket tennis basketball handball hockey baseball golf volleyball boxing
  swimming
north east south west
northern eastern southern western
spring summer autumn winter
dawn=daybreak=sunrise noon=midday dusk=sunset=nightfall midnight
breakfast lunch=luncheon dinner=supper
newspaper=paper magazine radio television=tv podcast blog book=novel film=movie song
letter email=e-mail telegram fax
laptop phone=smartphone=telephone=cellphone printer camera tablet
painting sculpture=statue photograph=photo=picture drawing=sketch tapestry
piano violin guitar trumpet flute drum cello organ
muslim=islamic jewish hindu buddhist christian
catholic protestant orthodox
river=stream=creek lake sea=ocean mountain=hill=peak forest=wood=woodland desert island
bridge tunnel canal railway=railroad motorway=highway=freeway
door window roof=rooftop floor ceiling chimney
kitchen bathroom bedroom garage basement=cellar attic=loft balcony
civil criminal
federal municipal
nuclear solar hydroelectric
electricity water gas
cancer stroke diabetes pneumonia malaria cholera measles influenza=flu
minute hour day week month year decade century
primary secondary
vice-president president
goalkeeper=goalie=keeper striker=forward defender midfielder referee coach=trainer=manager
vote=ballot lottery
divorce wedding=marriage funeral birthday christening
tax=levy subsidy=grant
hotline=helpline
"""


def _members(entry: str) -> dict[str, str]:
    """The words of one family, each with the first name of its thing.

    >>> _members("car=automobile lorry=truck")
    {'car': 'car', 'automobile': 'car', 'lorry': 'lorry', 'truck': 'lorry'}
    """
    return {word: ring.split("=")[0] for ring in entry.split() for word in ring.split("=")}


FAMILIES: tuple[dict[str, str], ...] = tuple(
    _members(entry) for entry in _FAMILIES.replace("\n  ", " ").split("\n") if entry.strip()
)
"""Each family as word -> the first name of its thing."""


_KINDS: dict[str, dict[int, str]] = {}
for _number, _family in enumerate(FAMILIES):
    for _word, _thing in _family.items():
        _KINDS.setdefault(_word, {})[_number] = _thing


def of_one_kind(one: str, other: str) -> bool:
    """Whether two words name two things of one kind.

    >>> of_one_kind("lorry", "tank"), of_one_kind("lorry", "truck"), of_one_kind("lorry", "bus")
    (False, False, True)
    """
    kinds, others = _KINDS.get(one, {}), _KINDS.get(other, {})
    both = kinds.keys() & others.keys()
    return bool(both) and all(kinds[number] != others[number] for number in both)


def one_name(word: str) -> str:
    """The first name of the thing that a word names; the word itself, in no or several families."""
    names = set(_KINDS.get(word, {}).values())
    return names.pop() if len(names) == 1 else word
