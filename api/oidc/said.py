"""What the provider says about somebody, as far as we use it, from the claims under their names there."""

from typing import Any

from api.core.oidc_settings import OidcSettings
from api.flows.provisioning import Claims


def read(settings: OidcSettings, signed: dict[str, Any], more: dict[str, Any]) -> Claims:
    """Claims as we know them. What was signed goes before what was told beside it (``more``), and how somebody proved
    who they are counts only where it was signed.
    """
    claims = {**more, **signed}
    return Claims(
        issuer=str(signed["iss"]),
        subject=str(signed["sub"]),
        sid=_text(signed.get("sid")),
        name=_text(claims.get(settings.oidc_name_claim)),
        email=_mail(settings, claims),
        acr=_text(signed.get("acr")),
        amr=_words(signed.get("amr")),
        groups=_words(claims.get(settings.oidc_roles_claim)),
    )


def _mail(settings: OidcSettings, claims: dict[str, Any]) -> str | None:
    """An address that can be trusted, by the settings or by the provider, whose word is about ``email`` alone.

    Other letters than those of ASCII are left: some become an ordinary letter when cases are ignored.
    """
    verified = settings.oidc_email_claim == "email" and claims.get("email_verified") is True
    email = _text(claims.get(settings.oidc_email_claim)) if settings.oidc_trust_email or verified else None
    return email if email and email.isascii() else None


def _text(value: Any) -> str | None:
    return value.strip()[:255] or None if isinstance(value, str) else None


def _words(value: Any) -> frozenset[str]:
    """One word, or a list of them."""
    found = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return frozenset(word for word in found if isinstance(word, str))
