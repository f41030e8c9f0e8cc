"""The keys of an installation: the first one, whether they fit the database, and doing away with the key of a case."""

import secrets
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from api.core.db import key_file
from api.core.sealed import keys_of
from api.core.sealing import BYTES, Keys, NotToBeOpened, Ring, fresh_key
from api.models.base import table_of
from api.models.case_key import CaseKey
from api.models.sealing import HOUSE
from api.models.sign_in import Mark
from api.work import Work, Works

_KEY = table_of(CaseKey)
_MARK = table_of(Mark)
_NAME = sa.func.substr(_KEY.c.wrapped, 1, 8)

NO_KEYS = (
    "Er is geen sleutel om gegevens mee te versleutelen. Maak er een met `casustafel keys new` en zet hem in"
    " CASUSTAFEL_KEYS. Bewaar hem buiten de database: zonder hem is niets van de cliënten meer te lezen."
)
LOST = (
    "De sleutels van deze database zijn er niet: zet in CASUSTAFEL_KEYS de sleutels waarmee zij gemaakt is. Zonder"
    " die sleutels is niets van de cliënten te lezen."
)
OTHER = (
    "CASUSTAFEL_KEYS opent deze database niet. De sleutels {missing} ontbreken: zet ze erbij, achter de eerste."
    " `casustafel keys status` toont welke nodig zijn."
)
NOT_MIGRATED = "De database heeft nog geen eigen sleutel: voer eerst `casustafel migrate` uit."


class UnfitKeys(Exception):
    """These keys do not belong to this database, or there are none; the message says what to do, in Dutch."""


def prepare(work: Work) -> None:
    """The key of the installation, made once. UnfitKeys without a ring; an embedded database makes its own (0600)."""
    keys = keys_of(work.connection.dialect)
    stored = _house(work)
    if not keys.has_ring:
        if stored:
            raise UnfitKeys(LOST)
        if work.connection.dialect.name != "sqlite":
            raise UnfitKeys(NO_KEYS)
        keys.take(_made_beside(work))
    if stored is None:
        wrapped = keys.ring.wrap(secrets.token_bytes(BYTES), HOUSE)
        work.run(sa.insert(_MARK), {"name": HOUSE, "value": wrapped, "at": work.now})
    elif why := unfit(work):
        raise UnfitKeys(why)


def demand(works: Works) -> None:
    """UnfitKeys when nobody could work with these keys on this database. Asked when a process starts."""
    with works.open(write=False) as work:
        if why := unfit(work):
            raise UnfitKeys(why)


def unfit(work: Work) -> str | None:
    """Why these keys do not fit this database, in Dutch; None when they do, or when there are no tables yet."""
    keys = keys_of(work.connection.dialect)
    if not sa.inspect(work.connection).has_table(_KEY.name):
        return None
    stored = _house(work)
    if not keys.has_ring:
        return LOST if stored else NO_KEYS
    if stored is None:
        return NOT_MIGRATED
    missing = sorted(set(wrapped_by(work)) - keys.ring.names)
    if missing:
        return OTHER.format(missing=", ".join(missing))
    return None if _opens(keys, stored) else OTHER.format(missing=stored[:8])


def wrapped_by(work: Work) -> dict[str, int]:
    """How many keys each key of a ring wraps, by its name; that of the installation included."""
    counted = sa.select(_NAME, sa.func.count()).group_by(_NAME)
    rows: list[Any] = list(work.run(counted))
    found = {str(name): int(count) for name, count in rows}
    stored = _house(work)
    if stored:
        found[stored[:8]] = found.get(stored[:8], 0) + 1
    return found


def forget(work: Work, case_id: UUID) -> None:
    """Do away with the key of a case: what was sealed with it can never be read again."""
    work.run(sa.delete(_KEY).where(_KEY.c.case_id == case_id))


def _house(work: Work) -> str | None:
    stored: str | None = work.run(sa.select(_MARK.c.value).where(_MARK.c.name == HOUSE)).scalar()
    return stored


def _opens(keys: Keys, stored: str) -> bool:
    try:
        keys.ring.unwrap(stored, HOUSE)
    except NotToBeOpened:
        return False
    return True


def _made_beside(work: Work) -> Ring:
    """A key in a file beside the database, for who only wants to try or has one small machine."""
    file, key = key_file(work.connection.engine.url), fresh_key()
    file.touch(mode=0o600, exist_ok=False)
    file.write_text(key)
    return Ring([key])
