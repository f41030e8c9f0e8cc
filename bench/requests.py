"""The requests of each work, as bytes, the same for everybody who is measured."""

import itertools
import json
import random
from collections.abc import Iterator

from bench.scale import CASE, KEY, POLL_KEY, REGIONS, SOURCE, Scale, uuid_of

REGION = "ZK01"
_SERIAL = itertools.count(1)


def _common(key: str) -> str:
    return f"Host: bench\r\nAuthorization: Bearer {key}\r\n"


PUSHED = {
    "region": REGION,
    "title": "Geen passende plek na opname",
    "clientName": "Mw. Testpersoon",
    "birthDate": "1986-03-09",
    "municipality": "Testgemeente",
    "about": "Houdt van tuinieren en van haar hond. " * 5,
    "goodSurroundings": "Een kleine woonvorm met vaste gezichten en een tuin. " * 3,
    "needs": "Begeleiding in de ochtend en iemand die bereikbaar is in de nacht. " * 3,
    "situation": "Verblijft sinds de zomer op een tijdelijke plek die volgende maand sluit. " * 4,
    "triedBefore": "Drie aanmeldingen bij aanbieders in de regio, steeds zonder plek. " * 4,
    "currentProvider": "De Linde",
    "careLaw": "wlz",
    "urgency": "high",
    "confidentiality": "case_confidential",
    "registeredOn": "2026-10-05",
    "organisationsInvolved": 6,
    "lifeDomains": 4,
    "acuteRisk": False,
    "stuckMonths": 9,
    "earlierAttempts": 3,
    "sharedPicture": False,
    "conflictingInterests": True,
}
_BODY = json.dumps(PUSHED, ensure_ascii=False).encode()


def get(path: str, key: str = KEY, extra: str = "") -> bytes:
    """A GET with a key, and perhaps another header."""
    return f"GET {path} HTTP/1.1\r\n{_common(key)}{extra}\r\n".encode()


def pushes() -> Iterator[bytes]:
    """P1: a case that is new each time, each with an idempotency key of its own."""
    run = random.getrandbits(64)
    head = f"PUT /v1/sources/{SOURCE}/cases/push-{run:x}-%d HTTP/1.1\r\n{_common(KEY)}".encode()
    fixed = f"Content-Type: application/json\r\nContent-Length: {len(_BODY)}\r\n".encode()
    key = f"Idempotency-Key: key-{run:x}-%d\r\n\r\n".encode()
    form = head + fixed + key + _BODY.replace(b"%", b"%%")
    for number in _SERIAL:
        yield form % (number, number)


def overviews(scale: Scale) -> Iterator[bytes]:
    """P3: full cases of the region, again and again in a fixed random order."""
    numbers = list(range(0, scale.cases, 2 * REGIONS))
    random.Random(1).shuffle(numbers)
    made = [get(f"/v1/cases/{uuid_of(CASE, number)}/overview") for number in numbers]
    return itertools.cycle(made)


OVERDUE = f"/v1/actions?overdue=true&region={REGION}&limit=100"


def polls(etag: str | None = None) -> Iterator[bytes]:
    """P2: the first page of overdue actions; with an ETag that still holds, the answer that it does."""
    return itertools.repeat(get(OVERDUE, POLL_KEY, f"If-None-Match: {etag}\r\n" if etag else ""))
