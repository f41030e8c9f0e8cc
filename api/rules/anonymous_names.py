"""Names that are known to belong to a case, found in a text as people write them (S9).

Accents, capitals, initials, titles and a genitive make no difference. A name is looked for by each of its own parts, so
"mw. J. de Vries-Bos", "Vries" and "Jannies" are all found when the case knows "Jannie de Vries-Bos".
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from api.rules.anonymous_forms import Found

SOMEBODY = "iemand"
PLACE = "een plaats"
_PART = re.compile(r"[^\W\d_]+")
_NO_NAME = frozenset(
    # Particles and titles, which stand in many names and in every text.
    "de den der het ten ter van von aan op in te tot en la le el al ben bin onder bij voor over uit "
    "mw mevr mevrouw dhr meneer mijnheer heer dr drs ing ir mr mrs ms prof dokter juf meester zus broer "
    # What somebody does, in front of the name where there is no first one.
    "moeder vader oom tante opa oma zoon dochter partner kind client cliënt coordinator voorzitter notulist "
    "manager inbrenger organisator behandelaar begeleider teamleider adviseur consulent casemanager "
    # Kinds of organisations, and what stands in the names of many.
    "stichting vereniging cooperatie groep zorg zorggroep zorgkantoor zorgcentrum zorgaanbieder woonzorg thuiszorg "
    "gemeente ggz ggd wonen welzijn kliniek ziekenhuis instelling steunpunt team wijkteam regio coordinatieteam "
    "behandelhuis nederland noord oost zuid west midden nieuw oud groot klein sint bv nv".split()
)
_GENITIVE = r"(?:['’]?s|['’])?"
_PARTICLE = "(?:van|von|de|den|der|het|'t|ten|ter|te)"
_BETWEEN = rf"(?:[\s\-]+{_PARTICLE}\b)*[\s\-]+"
_BEFORE = rf"(?:(?:mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|de heer|dr\.?)\s+)?(?:[a-z]\.\s?)*(?:{_PARTICLE}\s+)*"
_SHORTEST = 2


@dataclass(frozen=True)
class Name:
    """A name, and the neutral words for who or what has it. ``proper``: parts of it count only with a capital."""

    name: str
    word: str
    proper: bool = False


def folded(text: str) -> str:
    """Small letters without accents, letter for letter: places in it are places in the text."""
    return "".join(_plain(letter) for letter in text)


@cache
def _plain(letter: str) -> str:
    small = unicodedata.normalize("NFD", letter.lower())[:1]
    return small or letter


def parts(name: str) -> frozenset[str]:
    """The parts by which somebody can be known, folded."""
    found = (folded(part) for part in _PART.findall(name))
    return frozenset(part for part in found if len(part) >= _SHORTEST and part not in _NO_NAME)


def names(text: str, known: Iterable[Name]) -> Iterator[Found]:
    """Every piece of the text that is one of these names, or a part of one."""
    listed = list(known)
    plain = folded(text)
    yield from _whole(plain, listed)
    for proper in (False, True):
        owners = _owners(one for one in listed if one.proper is proper)
        if owners:
            yield from _by_part(text, plain, owners, proper=proper)


def _whole(plain: str, listed: Sequence[Name]) -> Iterator[Found]:
    for one in listed:
        for match in re.finditer(rf"(?<!\w){_spaced(folded(one.name))}{_GENITIVE}(?!\w)", plain):
            yield Found(match.start(), match.end(), one.word)


def _spaced(name: str) -> str:
    return r"\s+".join(re.escape(part) for part in name.split())


def _owners(known: Iterable[Name]) -> dict[str, set[str]]:
    """The neutral words that each part may stand for."""
    owners: dict[str, set[str]] = {}
    for one in known:
        for part in parts(one.name):
            owners.setdefault(part, set()).add(one.word)
    return owners


def _by_part(text: str, plain: str, owners: dict[str, set[str]], *, proper: bool) -> Iterator[Found]:
    """Runs of parts, with the initials, titles and particles that belong to them."""
    listed = "|".join(re.escape(part) for part in sorted(owners, key=len, reverse=True))
    run = re.compile(rf"(?<!\w){_BEFORE}(?P<first>{listed})(?:{_BETWEEN}(?:{listed}))*{_GENITIVE}(?!\w)")
    for match in run.finditer(plain):
        if proper and not text[match.start("first")].isupper():
            continue
        words = [owners[part] for part in _PART.findall(match.group()) if part in owners]
        certain = set.intersection(*words) if words else set[str]()
        start = match.start("first") if proper else match.start()
        yield Found(start, match.end(), certain.pop() if len(certain) == 1 else SOMEBODY)


@cache
def _places() -> re.Pattern[str]:
    text = resources.files("api.data").joinpath("places.csv").read_text("utf-8")
    listed = sorted(text.strip().splitlines()[1:], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?=[A-Z'])(?:{'|'.join(map(re.escape, listed))}){_GENITIVE}(?!\w)")


# Places that are words as well. Where a sentence begins, the word is meant.
_ALSO_WORDS = frozenset(
    "Appel Balk Beek Beers Berg Bergen Best Blije Born Brand Buren Dalen Donk Doorn Dorst Echt Ee Een Enter Goes Graaf "
    "Graft Grave Groet Haren Heel Heer Heide Hem Hoek Horst Hulst Kampen Laren Leek Leest Lent Loo Loven Made Meers "
    "Oost Raam Rijen Roden Rugge Sluis Son Stein Stoof Veen Ven Vilt Vries Vuren Weert Well Zegge".split()
)
_BEGINS = re.compile(r"(?:^|[.!?\n])[\s\"“‘•\-]*\Z")


def begins(text: str, at: int) -> bool:
    """Whether a sentence begins here."""
    return _BEGINS.search(text[max(0, at - 5) : at]) is not None


def places(text: str) -> Iterator[Found]:
    """Every Dutch place that is written with a capital."""
    for match in _places().finditer(text):
        if match.group() not in _ALSO_WORDS or not begins(text, match.start()):
            yield Found(match.start(), match.end(), PLACE)
