"""Settings of signing in with the work account of an organisation (OpenID Connect)."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode

from api.core.addresses import is_safe

ADMINISTRATOR = "administrator"

Words = Annotated[tuple[str, ...], NoDecode]
"""Comma-separated in the environment."""


class OidcSettings(BaseSettings):
    """Which provider people sign in with, what it must say about them, and what follows from that."""

    oidc_issuer: str = Field("", description="address of the provider; empty: nobody signs in that way")
    oidc_name: str = Field(
        "", max_length=60, description="what people call that account; empty: your work account"
    )
    oidc_client_id: str = Field("", description="our name at the provider")
    oidc_client_secret: SecretStr = Field(SecretStr(""), description="our secret at the provider")
    oidc_scope: str = Field("openid profile email", description="what we ask for")
    oidc_acr: Words = Field(
        (), description="acr values of which one is needed: how somebody proved who they are"
    )
    oidc_amr: Words = Field((), description="amr values of which one is needed, such as mfa")
    oidc_provisioning: Literal["known", "claims"] = Field(
        "known", description="known: only people of the directory sign in; claims: others are added"
    )
    oidc_trust_email: bool = Field(
        False, description="believe addresses that the provider does not mark as verified"
    )
    oidc_name_claim: str = Field("name", description="claim with the name")
    oidc_email_claim: str = Field("email", description="claim with the mail address")
    oidc_roles_claim: str = Field("groups", description="claim with the words that give roles")
    oidc_roles: dict[str, str] = Field(
        {}, description='word of that claim to role and region: {"ct-09": "coordinator:ZK09"}'
    )
    oidc_ca_file: Path | None = Field(None, description="certificates to trust for the provider")
    oidc_timeout: int = Field(5, ge=1, le=15, description="seconds to wait for each answer of the provider")

    @field_validator("oidc_acr", "oidc_amr", mode="before")
    @classmethod
    def split_words(cls, value: object) -> object:
        """Lists come as one comma-separated variable."""
        return (
            tuple(part.strip() for part in value.split(",") if part.strip())
            if isinstance(value, str)
            else value
        )

    @field_validator("oidc_roles")
    @classmethod
    def demand_roles(cls, value: dict[str, str]) -> dict[str, str]:
        """A role has a region, but for that of administrator."""
        for target in value.values():
            role, _, region = target.partition(":")
            if role not in {ADMINISTRATOR, "coordinator", "manager"} or (role == ADMINISTRATOR) == bool(
                region
            ):
                raise ValueError(
                    f"CASUSTAFEL_OIDC_ROLES: '{target}' is not administrator, coordinator:REGION or manager:REGION"
                )
        return value

    @model_validator(mode="after")
    def demand_whole_provider(self) -> Self:
        """Refuse half a provider, and one that is called over a connection that anybody can change."""
        if not self.oidc_issuer:
            return self
        if not self.oidc_client_id or not self.oidc_client_secret.get_secret_value():
            raise ValueError(
                "CASUSTAFEL_OIDC_ISSUER needs CASUSTAFEL_OIDC_CLIENT_ID and CASUSTAFEL_OIDC_CLIENT_SECRET"
            )
        if not is_safe(self.oidc_issuer):
            raise ValueError("CASUSTAFEL_OIDC_ISSUER must be an https address")
        return self
