"""Nouns that tell what kind of source a phrase names. General vocabulary of news English.

Lower case, singular where a plural exists.
"""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a block of text; keeps long lists readable."""
    return frozenset(text.split())


PEOPLE = word_set("""
    spokesman spokeswoman spokesperson official officer minister president premier chancellor
    secretary governor mayor senator congressman congresswoman lawmaker legislator deputy mp
    councillor councilor councilman councilwoman alderman ambassador diplomat envoy consul attache
    commissioner commander captain colonel general lieutenant major sergeant corporal admiral
    marshal chief sheriff detective inspector superintendent constable policeman policewoman cop
    soldier sailor pilot firefighter fireman paramedic medic doctor physician surgeon nurse midwife
    psychiatrist psychologist therapist pharmacist dentist vet veterinarian coroner pathologist
    scientist researcher professor lecturer academic scholar historian economist analyst expert
    specialist forecaster meteorologist engineer technician architect planner surveyor
    director manager chairman chairwoman chairperson chair chairwomen executive ceo cfo coo boss
    head leader founder cofounder co-founder owner proprietor partner president treasurer auditor
    accountant banker broker trader investor shareholder lender buyer seller supplier dealer
    lawyer attorney barrister solicitor prosecutor judge justice magistrate counsel defender
    witness eyewitness survivor victim passenger driver resident villager neighbour neighbor
    evacuee refugee migrant tourist visitor customer client consumer patient prisoner inmate
    defendant suspect plaintiff relative mother father parent son daughter brother sister wife
    husband widow widower uncle aunt cousin nephew niece grandmother grandfather grandson
    granddaughter friend colleague co-worker coworker roommate classmate partner girlfriend
    boyfriend fiance fiancee man woman boy girl child teenager youth pensioner retiree student
    pupil teacher headteacher principal dean worker employee staffer aide adviser advisor assistant
    consultant strategist pollster lobbyist campaigner activist organiser organizer protester
    protestor demonstrator striker volunteer foreman superintendent supervisor clerk secretary
    farmer grower rancher fisherman miner trucker docker plumber electrician carpenter baker
    butcher chef cook waiter waitress bartender shopkeeper grocer publican landlord tenant
    journalist reporter correspondent editor columnist commentator anchor presenter
    blogger author writer novelist poet playwright actor actress singer musician artist director
    producer filmmaker photographer designer coach player athlete referee umpire captain goalkeeper
    footballer cricketer golfer priest vicar bishop archbishop cardinal pope imam rabbi pastor
    reverend monk nun king queen prince princess duke duchess candidate nominee incumbent voter
    insider source person operative delegate member representative rep negotiator mediator
    inspector investigator regulator-general ombudsman watchdog-chief whistleblower informant
    operator-general skipper mate crewman crewmember bosun harbourmaster harbormaster controller
    dispatcher caretaker janitor cleaner guard warden ranger keeper guide instructor trainer
    curator attendant archivist librarian conservator gardener shepherd brewer winemaker distiller
    potter weaver tailor jeweller jeweler mechanic welder machinist stevedore counsellor counselor
    biologist chemist physicist geologist astronomer physiotherapist optician anaesthetist
    anesthetist chaplain deacon verger sexton organist conductor composer choreographer dancer
    sculptor painter poet critic comedian auctioneer surveyor notary bailiff registrar usher
    critic supporter opponent ally rival fan veteran host guest speaker successor predecessor
    steward stewardess lifeguard bodyguard headmaster headmistress tutor vendor shopper commuter
    motorcyclist pedestrian hiker climber swimmer runner jogger skier surfer diver camper
    holidaymaker parishioner worshipper bystander onlooker passer-by taxpayer homeowner householder
    newcomer trustee peasant herder nomad labourer laborer builder roofer decorator installer
    striker midfielder winger forward defender keeper batsman bowler swimmer rower boxer jockey
    marshal timekeeper statistician trainee apprentice intern graduate freshman scholar fellow
    accused hero victim ace legend tycoon heiress millionaire billionaire teen mum mom dad gran
    grandad grandma granddad grandpa thug crook boffin translator interpreter programmer
    developer designer planner cashier
    receptionist secretary-general attorney-general premier-elect president-elect organiser
    landowner heir peer baron baroness knight prosecutor-general accuser complainant claimant
    applicant appellant respondent juror foreperson stenographer usher
    individual adult citizen local national one superintendent forewoman organizer
    """)
"""Heads of phrases for a person: "a coastguard officer", "the minister"."""

ANONYMOUS = word_set(
    """
    official officer source spokesman spokeswoman spokesperson aide adviser advisor insider
    employee worker staffer person diplomat member representative executive
    """
)
"""People whom news cites without a name: "the official" brings one in, it describes nobody."""

KIN = word_set(
    "mother father parent son daughter brother sister wife husband widow widower uncle aunt cousin "
    "nephew niece grandmother grandfather grandson granddaughter friend neighbour neighbor partner "
    "girlfriend boyfriend fiance fiancee relative roommate classmate colleague"
)
"""People by whom they belong to: "Ruiz's mother" names a person before it, and no body."""

WHOEVER = word_set(
    "man woman boy girl person youth teenager pensioner adult veteran citizen local resident "
    "individual speaker mother father parent widow widower hero victim survivor witness ace legend "
    "star teen grandad gran mum dad boffin native villager inhabitant"
)
"""People by what they are, whatever their post."""

GROUPS = word_set("""
    people official witness survivor resident villager analyst expert critic other many some most
    several few those all both two three four five six seven eight nine ten dozens hundreds
    thousands majority minority percent % voter supporter opponent republicans democrats
    conservatives liberals everyone everybody nobody someone public crowd insiders observers
    """)
"""Heads of phrases for several people."""

INSTITUTIONS = word_set("""
    police coastguard guard government ministry department office agency authority administration
    commission committee council court parliament congress senate house assembly cabinet embassy
    consulate army navy military force forces pentagon kremlin treasury bank regulator watchdog
    bureau board union federation association confederation alliance league party campaign coalition
    opposition company firm group corporation conglomerate business maker manufacturer carmaker
    automaker airline carrier operator utility supplier retailer chain store supermarket developer
    contractor publisher broadcaster hospital clinic school university college academy institute
    institution laboratory lab centre center church diocese mosque charity foundation trust
    organisation organization body nonprofit ngo club team brigade service services squad crew
    district county city town municipality state nation country prosecutors firefighters
    sheriff coroner registry exchange fund lender insurer brokerage consultancy startup station
    port airport railway railroad shipyard tribunal inquiry panel taskforce delegation mission
    secretariat directorate constabulary militia chamber society network syndicate movement
    museum gallery library theatre theater opera cinema zoo aquarium hotel restaurant shop bakery
    farm mine mill plant factory refinery brewery winery dairy cooperative co-operative prison jail
    barracks garrison orchestra choir festival nursery kindergarten orphanage shelter hospice
    pharmacy observatory archive monastery abbey convent temple synagogue cathedral parish
    legation hall jury inquest guild lodge studio platform marketplace palace metro airfield
    squadron battalion regiment legislature junta vatican caucus
    leadership management staff headquarters presidency side family families intelligence
    """)
"""Heads of phrases for an institution: "the coastguard", "the ministry"."""

COLLECTIVES = word_set("prosecutors firefighters families family crew crews staff team teams")
"""Institution-like heads that do not identify anybody by themselves."""

DOCUMENTS = word_set("""
    report statement document memo memorandum letter email e-mail notice note filing lawsuit suit
    complaint indictment affidavit ruling judgment judgement verdict order warrant transcript record
    register registry list log logbook manifest file dossier paper study survey poll research review
    audit analysis assessment estimate figure data statistic statistics number count tally census
    bulletin circular communique communiqué release announcement advisory alert warning briefing
    draft bill law act treaty agreement contract plan proposal budget account book memoir biography
    article story editorial column post tweet blog website page site map chart graph video footage
    film recording tape photograph photo image message text cable testimony evidence findings
    finding proposal schedule timetable certificate invoice receipt presentation slide spreadsheet
    readout minutes summary decree resolution charter subpoena writ motion questionnaire barometer
    newsletter guideline guidance prospectus manifesto petition poster sign banner placard leaflet
    brochure pamphlet diary
    """)
"""Heads of phrases for something that can be read: "the memo says"."""

OUTLETS = word_set("""
    newspaper paper daily weekly magazine broadcaster channel station radio television tv website
    portal tabloid gazette journal news-agency wire newswire outlet blog podcast programme program
    media press
    """)
"""Heads of phrases for who publishes news."""

OUTLET_CLASSES = word_set("broadcaster newspaper magazine gazette tabloid website portal agency")
"""Said before an outlet's name without being part of it: "Broadcaster RTX"."""

OUTLET_WORDS = word_set("""
    news times post herald tribune gazette chronicle guardian telegraph mirror sun star mail express
    courier observer standard echo argus bugle journal press radio tv television broadcasting
    daily weekly magazine wire bulletin dispatch examiner inquirer enquirer register sentinel
    monitor reporter globe today independent advertiser mercury messenger evening morning
    newspaper media network
    """)
"""Words in the names of outlets."""

ORGANISATION_WORDS = word_set("""
    ministry department office agency authority administration commission committee council court
    parliament congress senate assembly embassy university college school institute institution
    hospital clinic centre center company group corporation corp inc ltd limited plc llc gmbh ag sa
    nv bv co bank union federation association confederation alliance league party foundation trust
    society chamber club bureau board service services police guard coastguard army navy force
    forces house airlines airways lines line railways shipping industries holdings partners
    laboratories electric energy power oil gas petroleum motors systems technologies software
    terminals products organisation organization church brigade district county city
    treasury reserve exchange fund insurance brothers sons nations union command
    """)
"""Words in the names of organisations."""

TITLES = word_set("""
    mr mrs ms miss mx sir dame lord lady dr prof professor rev reverend father fr sister brother
    president premier chancellor minister secretary governor gov mayor senator sen
    congressman congresswoman rep representative judge justice ambassador commissioner
    general gen brigadier brig colonel col lieutenant lt major maj captain capt commander cdr cmdr
    sergeant sgt corporal cpl private pvt admiral adm commodore marshal constable inspector
    superintendent supt detective det sheriff chief deputy king queen prince princess duke pope
    hon smt shri sri adv engr mp mla mep msp
    bishop archbishop cardinal imam rabbi pastor sheikh councillor cllr officer battalion
    vice-president staff petty warrant wing squadron leader group flight sub rear
    """)
"""Titles and ranks before a person's name."""

HONORIFICS = word_set("mr mrs ms miss mx dr prof sir dame lord lady")
"""Before a name and never alone: what follows is a name, whatever it means ("Mr King")."""

TITLE_ABBREVIATIONS = {
    "lt": "lieutenant",
    "lieut": "lieutenant",
    "cdr": "commander",
    "cmdr": "commander",
    "comdr": "commander",
    "capt": "captain",
    "cpt": "captain",
    "col": "colonel",
    "gen": "general",
    "brig": "brigadier",
    "maj": "major",
    "sgt": "sergeant",
    "cpl": "corporal",
    "adm": "admiral",
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
    "fr": "father",
    "supt": "superintendent",
    "det": "detective",
    "insp": "inspector",
    "cllr": "councillor",
}
"""Abbreviated titles in full."""

MALE = word_set(
    "mr sir lord king prince duke father brother spokesman chairman businessman man "
    "boy husband son uncle nephew grandfather fisherman policeman fireman congressman "
    "councilman foreman widower waiter actor salesman craftsman pope bishop"
)
FEMALE = word_set(
    "mrs ms miss dame lady queen princess duchess sister mother spokeswoman "
    "chairwoman businesswoman woman girl wife daughter aunt niece grandmother "
    "policewoman congresswoman councilwoman forewoman widow waitress actress nun"
)

RANKS = word_set("""
    mr mrs ms miss mx sir dame lord lady dr prof professor rev reverend father fr sister brother
    general gen brigadier brig colonel col lieutenant lt major maj captain capt commander cdr cmdr
    sergeant sgt corporal cpl private admiral adm commodore marshal constable inspector
    superintendent supt detective det battalion chief officer petty warrant wing squadron
    flight sub rear vice
    """)
"""Titles kept as part of a name; others ("Transport Minister") are a role."""

PARTICLES = word_set(
    "van von de der den del della di da do dos das du la le les el al bin ibn abu ben bint ter ten "
    "te zu af av san santa st o mac mc ap"
)
"""Small words that begin a family name: "Van Dam", "De la Cruz", "Al Said"."""

PLURALS = word_set("workers nurses teachers doctors employers seafarers farmers journalists miners")

BEFORE_NAMES = TITLES | PEOPLE
"""Words after which a person's name begins."""

HEADS_OF_NAMES = ORGANISATION_WORDS | PLURALS
"""Words that a name may hold before "of", "and" or a genitive."""
"""Possessors inside the names of unions and associations: "Workers' Union"."""

COMPANIES = word_set(
    """
    company group firm corporation conglomerate business maker manufacturer carmaker automaker
    airline carrier operator utility supplier retailer chain developer contractor publisher lender
    insurer brokerage consultancy enterprise
    """
)
"""What a company is called once it has been named: "the company"."""

COMPANY_WORDS = word_set(
    """
    company corp inc ltd limited plc llc gmbh ag sa nv n.v bv co bank airlines airways lines line
    railways shipping industries holdings partners electric energy power oil gas petroleum motors
    systems technologies software terminals products brothers sons group insurance foods brands
    steel mining ports paper ferries trains buses media chemicals pharmaceuticals pharma logistics
    electronics entertainment telecom communications construction engineering consulting
    breweries dairies properties retail dairy aerospace automotive cement textiles
    """
)
"""Words in the names of companies."""

NOBODY = word_set("nobody none nothing no-one neither")
"""Who says nothing."""

FINDERS = word_set(
    "inspector investigator auditor examiner detective regulator watchdog researcher scientist "
    "police prosecutor inquiry audit investigation inspection review study report probe tribunal "
    "commission committee panel office agency ombudsman coroner expert doctor engineer"
)
"""Whose discoveries are cited: "inspectors discovered that ..."."""

COURTS = word_set("court jury inquest tribunal inquiry hearing commission committee panel jurors")
"""Who "heard" or "was told" something: what was said before them."""

CALENDAR = word_set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December GMT UTC"
)
"""Capitalised words that name a time and nobody."""


_NO_PERSON = word_set(
    "list mist twist wrist fist gist grist checklist shortlist longlist playlist waitlist "
    "blacklist whitelist hitlist setlist wishlist pricelist schist cist whist tryst"
)
"""Nouns in "-ist" that are no person: all others are."""


def is_person(lemma: str) -> bool:
    """Whether a noun means a person: in the list, or by its form ("lawman", "postwoman").

    >>> is_person("lineswoman"), is_person("human"), is_person("cyclist"), is_person("checklist")
    (True, False, True, False)
    """
    by_form = ("woman", "person", "-old", "ologist", "grapher", "ician", "keeper")
    if lemma in PEOPLE or lemma.endswith(by_form):
        return True
    if lemma.endswith("ist") and lemma not in _NO_PERSON:
        return True
    return lemma.endswith("man") and len(lemma) > 5 and lemma not in ("talisman", "ottoman")
