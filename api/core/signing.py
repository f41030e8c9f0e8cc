"""Signatures with Ed25519: who holds the secret key signs, everybody with the public key can see that it was so."""

import base64
import binascii
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey


@dataclass(frozen=True)
class Signer:
    """A secret key. Its text is 32 bytes in base64."""

    secret: Ed25519PrivateKey

    @classmethod
    def fresh(cls) -> "Signer":
        """A key that nobody had before."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def of(cls, text: str) -> "Signer":
        """The key in a setting. ValueError when it is none."""
        return cls(Ed25519PrivateKey.from_private_bytes(_bytes(text)))

    @property
    def text(self) -> str:
        """As it stands in a setting."""
        return _text(self.secret.private_bytes_raw())

    @property
    def public(self) -> str:
        """The public half, by which signatures are checked; no secret."""
        return _text(self.secret.public_key().public_bytes_raw())

    def sign(self, content: bytes) -> str:
        """The signature of this content."""
        return _text(self.secret.sign(content))


def is_signed(content: bytes, signature: str, public: str) -> bool:
    """Whether the content was signed with the secret half of this public key."""
    try:
        Ed25519PublicKey.from_public_bytes(_bytes(public)).verify(_bytes(signature), content)
    except (InvalidSignature, ValueError):
        return False
    return True


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("no base64") from error


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode()
