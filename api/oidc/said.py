"""What the provider says about somebody, as far as we use it, from the claims under their names there."""

from typing import Any

from api.core.oidc_settings import OidcSettings
from api.flows.provisioning import Claims


def read(settings: OidcSettings, claims: dict[str, Any]) -> Claims:
    """Claims as we know them. An address counts when the provider, or the settings, say that it can be trusted."""
    trusted = settings.oidc_trust_email or claims.get("email_verified") is True
    return Claims(
        issuer=str(claims["iss"]),
        subject=str(claims["sub"]),
        sid=_text(claims.get("sid")),
        name=_text(claims.get(settings.oidc_name_claim)),
        email=_text(claims.get(settings.oidc_email_claim)) if trusted else None,
        acr=_text(claims.get("acr")),
        amr=_words(claims.get("amr")),
        groups=_words(claims.get(settings.oidc_roles_claim)),
    )


def _text(value: Any) -> str | None:
    return value.strip()[:255] or None if isinstance(value, str) else None


def _words(value: Any) -> frozenset[str]:
    """One word, or a list of them."""
    found = [value] if isinstance(value, str) else value if isinstance(value, list) else []
    return frozenset(word for word in found if isinstance(word, str))
