"""Secrets that are handed out once and kept only as a hash."""

import base64
import hashlib
import hmac
import secrets


def new_secret() -> str:
    """256 random bits, safe in a URL (43 characters)."""
    return secrets.token_urlsafe(32)


def fingerprint(secret: str) -> str:
    """SHA-256 in hex. The secrets are random in full, so a slow hash would add nothing."""
    return hashlib.sha256(secret.encode()).hexdigest()


def signature(secret: str, text: str) -> str:
    """80 bits that only who knows the secret can make: 16 letters and digits that survive any change of case."""
    whole = hmac.digest(secret.encode(), text.encode(), "sha256")
    return base64.b32encode(whole[:10]).decode().lower()


def derived(secret: str, text: str) -> str:
    """256 bits that only who knows the secret can make, safe in a URL (43 characters)."""
    return (
        base64.urlsafe_b64encode(hmac.digest(secret.encode(), text.encode(), "sha256")).rstrip(b"=").decode()
    )
