"""Sealing with AES-256-GCM (decision 30): what is stored can be read with a key from outside the database only.

Every case has a key of its own. It stands in the database, wrapped by a key of the *ring*, which does not. What is
sealed is bound to its place by associated data, so that it does not open anywhere else.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

BYTES = 32
NONCE = 12
OPENED = 10_000
"""So many keys of cases one process keeps open: some 5 MB."""
LONGEST = 120
"""Characters of a wrapped key: the name of what wraps it, a dot, and 60 bytes in base64."""
BEGINS = b"\x01sealed\x01"
"""Of bytes that are sealed. No document that is taken begins so, and no answer."""


class NotToBeOpened(Exception):
    """What is stored does not open: it was changed, it stands in another place, or its key is not in the ring."""


class Ring:
    """The wrapping keys of an installation: the first wraps, all of them open."""

    def __init__(self, texts: Sequence[str]) -> None:
        keys = [decoded(text) for text in texts]
        self._keys = {name_of(key): AESGCM(key) for key in keys}
        self.current = name_of(keys[0])

    @property
    def names(self) -> frozenset[str]:
        """By which a wrapped key tells what wrapped it."""
        return frozenset(self._keys)

    def wrap(self, key: bytes, place: str) -> str:
        """A key as it is stored in a place of the database."""
        sealed = seal(self._keys[self.current], key, f"{place}/{self.current}")
        return f"{self.current}.{base64.b64encode(sealed).decode()}"

    def unwrap(self, wrapped: str, place: str) -> bytes:
        """The key that is stored there. NotToBeOpened when none of our keys wrapped it, or for another place."""
        name, _, sealed = wrapped.partition(".")
        if name not in self._keys:
            raise NotToBeOpened(f"{place} is wrapped by {name}, which is not in CASUSTAFEL_KEYS")
        return unseal(self._keys[name], base64.b64decode(sealed), f"{place}/{name}")


class House:
    """The key of the installation itself, for what belongs to no case; it too is stored wrapped."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def mark(self, text: str, place: str) -> str:
        """What is the same for the same text in the same column, and says nothing to who has no key."""
        made = hmac.digest(self._marking, f"{place}\n{text.strip().lower()}".encode(), "sha256")
        return base64.urlsafe_b64encode(made[:15]).decode()

    def seal(self, content: bytes, place: str) -> bytes:
        """Bytes that belong to no case, as they are stored in a place."""
        return BEGINS + seal(self._sealing, content, place)

    def unseal(self, stored: bytes, place: str) -> bytes:
        """Those bytes again; as they are when they were stored before there was sealing."""
        return unseal(self._sealing, stored[len(BEGINS) :], place) if stored.startswith(BEGINS) else stored

    @cached_property
    def _marking(self) -> bytes:
        return hmac.digest(self._key, b"marking", "sha256")

    @cached_property
    def _sealing(self) -> AESGCM:
        return AESGCM(hmac.digest(self._key, b"sealing", "sha256"))


class Keys:
    """What opens the things of one database: the ring, and the keys that it opened lately."""

    def __init__(self, ring: Ring | None) -> None:
        self._ring = ring
        self.house: House | None = None
        self._opened = lru_cache(OPENED)(self._open)

    @property
    def ring(self) -> Ring:
        """NotToBeOpened when this process was given no keys."""
        if self._ring is None:
            raise NotToBeOpened("CASUSTAFEL_KEYS is empty")
        return self._ring

    @property
    def has_ring(self) -> bool:
        """Whether this process was given keys."""
        return self._ring is not None

    def take(self, ring: Ring) -> None:
        """Use these keys from now on."""
        self._ring = ring

    def fresh(self, case_id: UUID) -> "CaseSeal":
        """A new key for a case, still to be stored."""
        key = secrets.token_bytes(BYTES)
        return CaseSeal(AESGCM(key), self.ring.wrap(key, place_of(case_id)))

    def of_case(self, case_id: UUID, wrapped: str) -> AESGCM:
        """The key of a case that is stored like this."""
        return self._opened(case_id, wrapped)

    def _open(self, case_id: UUID, wrapped: str) -> AESGCM:
        return AESGCM(self.ring.unwrap(wrapped, place_of(case_id)))


@dataclass(frozen=True)
class CaseSeal:
    """The key of a case; ``new``: as it is to be stored, where that has yet to be done."""

    key: AESGCM
    new: str | None = None


def seal(key: AESGCM, content: bytes, place: str) -> bytes:
    """Content that only opens with this key, and in this place."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + key.encrypt(nonce, content, place.encode())


def unseal(key: AESGCM, sealed: bytes, place: str) -> bytes:
    """What was sealed there. NotToBeOpened when it was not."""
    try:
        return key.decrypt(sealed[:NONCE], sealed[NONCE:], place.encode())
    except (InvalidTag, ValueError) as error:  # ValueError: too short to be anything
        raise NotToBeOpened(f"{place} does not hold what was sealed there") from error


def fresh_key() -> str:
    """A key for the ring, as it stands in a setting."""
    return base64.b64encode(secrets.token_bytes(BYTES)).decode()


def decoded(text: str) -> bytes:
    """The key in a setting. ValueError when it is none."""
    key = base64.b64decode(text.strip(), validate=True)
    if len(key) != BYTES:
        raise ValueError("a key is 32 bytes in base64")
    return key


def name_of(key: bytes) -> str:
    """By which a key is known without being told: eight characters of its hash."""
    return hashlib.sha256(b"casustafel ring\n" + key).hexdigest()[:8]


def place_of(case_id: UUID) -> str:
    """Where the key of a case is stored."""
    return f"case_key/{case_id}"
