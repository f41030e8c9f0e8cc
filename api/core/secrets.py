"""Secrets that are handed out once and kept only as a hash."""

import hashlib
import secrets


def new_secret() -> str:
    """256 random bits, safe in a URL (43 characters)."""
    return secrets.token_urlsafe(32)


def fingerprint(secret: str) -> str:
    """SHA-256 in hex. The secrets are random in full, so a slow hash would add nothing."""
    return hashlib.sha256(secret.encode()).hexdigest()
