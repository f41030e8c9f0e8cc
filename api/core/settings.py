"""Settings, read from the environment (and an ``.env`` file) once at start-up."""

import base64
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AliasChoices, Field, SecretStr, StringConstraints, field_validator, model_validator
from pydantic_settings import NoDecode, SettingsConfigDict

from api.core.addresses import LOOPBACK
from api.core.oidc_settings import OidcSettings
from api.core.sealing import Ring
from api.core.store_settings import StoreSettings

LONGEST_BOX = 20
"""With a signed word behind it the name of a box stays within the 64 characters that mail allows."""
Address = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$")]


class Settings(OidcSettings, StoreSettings):
    """Everything an installation may choose. Names are prefixed CASUSTAFEL_ in the environment."""

    model_config = SettingsConfigDict(
        env_prefix="CASUSTAFEL_", env_file=".env", env_ignore_empty=True, extra="ignore"
    )

    database_url: str = Field(
        "sqlite:///var/casustafel.db",
        validation_alias=AliasChoices("database_url", "DATABASE_URL", "CASUSTAFEL_DATABASE_URL"),
        description="sqlite:///path or postgresql+psycopg://user:password@host/name",
    )
    host: str = Field("127.0.0.1", description="address the API listens on")
    port: int = Field(8000, ge=0, le=65535, description="port the API listens on")
    public_url: str = Field("", description="address by which people reach the site; used in links and CORS")
    allowed_origins: Annotated[tuple[str, ...], NoDecode] = Field((), description="other sites that may call")
    dev_sign_in: bool = Field(
        False, description="sign in as a demo person without a password; refused outside loopback + demo data"
    )
    pool_size: int = Field(
        10,
        ge=1,
        le=200,
        description="requests worked on at once, and database connections to write and to read",
    )
    body_limit: int = Field(1_000_000, ge=1_000, description="largest JSON body in bytes")
    document_limit: int = Field(20_000_000, ge=1_000, description="largest document in bytes")
    clamd_address: str = Field(
        "",
        pattern=r"^(unix:/.+|tcp:.+:[0-9]{1,5})?$",
        description="virus scanner for documents: unix:/path or tcp:host:port; without its answer no file is taken",
    )
    rate_limit: int = Field(1200, ge=0, description="requests a minute for one caller; 0 switches it off")
    security_contact: str = Field(
        "",
        pattern=r"^$|^(mailto:|https://)[!-~]+$",
        description="where weaknesses are reported, in security.txt: mailto: or https:",
    )
    sweep_seconds: int = Field(30, ge=1, le=3600, description="pause between two sweeps of the scheduler")
    sweep_batch: int = Field(
        500, ge=1, le=10_000, description="promises handled in one transaction of a sweep"
    )
    smtp_host: str = Field("", description="server that takes our mail; empty: no mail is sent")
    smtp_port: int = Field(587, ge=1, le=65535, description="its port")
    smtp_security: Literal["starttls", "tls", "none"] = Field(
        "starttls",
        description="how the connection is encrypted; none only to a server on a network of your own",
    )
    smtp_user: str = Field("", description="name to log in with; empty: no login")
    smtp_password: SecretStr = Field(SecretStr(""), description="password to log in with")
    smtp_ca_file: Path | None = Field(
        None, description="certificates to trust instead of those of the system"
    )
    smtp_timeout: int = Field(20, ge=1, le=30, description="seconds to wait for each answer of the server")
    mail_from: Address = Field("casustafel@localhost.localdomain", description="address our mail comes from")
    mail_reply_to: Address | None = Field(None, description="address for answers, read by a person")
    mail_in_address: Address | None = Field(
        None, description="box that casustafel reads itself: answers to minutes and to invitations go there"
    )
    mail_in_secret: SecretStr = Field(
        SecretStr(""),
        description="signs addresses such as box+word@domain; empty: that server knows no such addresses",
    )
    mail_in_server: str = Field(
        "", description="mail server whose word we take on who sent a mail (Authentication-Results)"
    )
    mail_in_limit: int = Field(10_000_000, ge=10_000, description="largest mail that is read, in bytes")
    imap_host: str = Field("", description="server with the box we read; empty: no box is read")
    imap_port: int = Field(993, ge=1, le=65535, description="its port")
    imap_security: Literal["tls", "starttls"] = Field("tls", description="how that connection is encrypted")
    imap_user: str = Field("", description="name to log in with")
    imap_password: SecretStr = Field(SecretStr(""), description="password to log in with")
    imap_ca_file: Path | None = Field(None, description="certificates to trust for it")
    imap_timeout: int = Field(20, ge=1, le=60, description="seconds to wait for each answer of that server")
    imap_folder: str = Field("INBOX", description="folder in which mail comes in")
    imap_done_folder: str = Field("", description="folder for what was read; empty: it is marked as seen")
    imap_seconds: int = Field(60, ge=1, le=3600, description="pause between two looks into that box")
    mail_folder: Path | None = Field(
        None, description="write mail as files into this folder, and send nothing"
    )
    mail_per_minute: int = Field(60, ge=0, description="mails a minute to one domain; 0 for no limit")
    event_source: str = Field(
        "urn:casustafel:events",
        pattern=r"^urn:[a-z0-9][a-z0-9-]{1,31}:[!-~]{1,200}$",
        description="who we are in webhooks: a urn, for instance urn:nld:oin:<number>:systeem:casustafel",
    )
    webhook_seconds: int = Field(10, ge=1, le=30, description="seconds that one call of a webhook may take")
    webhook_loopback: bool = Field(
        False, description="let webhooks go to this machine itself, to try things out; needs a loopback host"
    )
    outbox_seconds: int = Field(5, ge=1, le=3600, description="pause between two looks at what is to be sent")
    outbox_days: int = Field(
        180, ge=0, le=3650, description="days after which what was sent is cleared from the outbox; 0: never"
    )
    consent_reminder_days: int = Field(
        5, ge=0, le=90, description="days after which an open question for consent is put once more; 0: never"
    )
    audit_key: SecretStr = Field(
        SecretStr(""),
        description="secret key that signs the access log, of `casustafel audit key`; empty: it is not sealed",
    )
    audit_trusted: Annotated[tuple[str, ...], NoDecode] = Field(
        (), description="public keys that signed before, separated by commas"
    )
    audit_seconds: int = Field(60, ge=1, le=3600, description="pause between two sealings of the access log")
    keys: SecretStr = Field(
        SecretStr(""),
        description="secret keys that open what is sealed, of `casustafel keys new`, by commas: the first one seals",
    )
    erasure_ledger: Path | None = Field(
        None, description="file outside the database to which the scheduler adds what was erased"
    )
    app_role: str = Field(
        "",
        pattern=r"^([a-z_][a-z0-9_]{0,62})?$",
        description="PostgreSQL role that `migrate` lets serve: all but changing the access log; empty: none",
    )
    app_password: SecretStr = Field(SecretStr(""), description="password that `migrate` gives to that role")
    log_format: Literal["json", "text"] = "json"
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    frontend_dir: Path = Field(Path("frontend/dist"), description="built site, served at / where it exists")

    @field_validator("allowed_origins", "audit_trusted", mode="before")
    @classmethod
    def split(cls, value: object) -> object:
        """Several values come as one comma-separated variable."""
        return tuple(value.split(",")) if isinstance(value, str) else value

    @model_validator(mode="after")
    def demand_sound_mail(self) -> Self:
        """Refuse half a mail set-up, and a password over a connection that anybody can read."""
        if self.smtp_host and "mail_from" not in self.model_fields_set:
            raise ValueError(
                "CASUSTAFEL_SMTP_HOST needs CASUSTAFEL_MAIL_FROM, the address our mail comes from"
            )
        if self.smtp_user and self.smtp_security == "none":
            raise ValueError("CASUSTAFEL_SMTP_USER needs an encrypted connection: starttls or tls")
        if self.imap_host and not self.mail_in_address:
            raise ValueError("CASUSTAFEL_IMAP_HOST needs CASUSTAFEL_MAIL_IN_ADDRESS, the address of that box")
        if 0 < len(self.mail_in_secret.get_secret_value()) < 32:
            raise ValueError("CASUSTAFEL_MAIL_IN_SECRET needs 32 characters or more")
        if self.mail_in_secret and len((self.mail_in_address or "").partition("@")[0]) > LONGEST_BOX:
            raise ValueError(f"CASUSTAFEL_MAIL_IN_ADDRESS needs a name of at most {LONGEST_BOX} characters")
        return self

    @field_validator("audit_key")
    @classmethod
    def demand_key(cls, value: SecretStr) -> SecretStr:
        """Refuse what is no key at start-up, not at the first sealing."""
        if value.get_secret_value() and len(base64.b64decode(value.get_secret_value(), validate=True)) != 32:
            raise ValueError(
                "CASUSTAFEL_AUDIT_KEY needs 32 bytes in base64: make one with `casustafel audit key`"
            )
        return value

    @field_validator("keys")
    @classmethod
    def demand_keys(cls, value: SecretStr) -> SecretStr:
        """Refuse what are no keys at start-up; the message must not tell them."""
        texts = [text for text in value.get_secret_value().split(",") if text.strip()]
        try:
            fit = not texts or len(Ring(texts).names) == len(texts)
        except ValueError:
            fit = False
        if not fit:
            raise ValueError(
                "CASUSTAFEL_KEYS needs different keys of 32 bytes in base64: make one with `casustafel keys new`"
            )
        return value

    @model_validator(mode="after")
    def demand_loopback(self) -> Self:
        """Refuse webhooks to this machine where others can reach the API: they would reach it through us."""
        if self.webhook_loopback and self.host not in LOOPBACK:
            raise ValueError("CASUSTAFEL_WEBHOOK_LOOPBACK is only for an API that listens on 127.0.0.1")
        return self

    @property
    def ring(self) -> Ring | None:
        """The keys that open what is sealed; None when none were given."""
        texts = [text for text in self.keys.get_secret_value().split(",") if text.strip()]
        return Ring(texts) if texts else None

    @cached_property
    def is_sqlite(self) -> bool:
        """Whether the embedded database is used."""
        return self.database_url.startswith("sqlite")

    @cached_property
    def site_url(self) -> str:
        """The address people use, without a trailing slash."""
        return (self.public_url or f"http://{self.host}:{self.port}").rstrip("/")

    @cached_property
    def origins(self) -> frozenset[str]:
        """Origins whose pages may change things with a session cookie."""
        given = {part.strip().rstrip("/") for part in self.allowed_origins if part.strip()}
        return frozenset(given | {self.site_url})
