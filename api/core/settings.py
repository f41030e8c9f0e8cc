"""Settings, read from the environment (and an ``.env`` file) once at start-up."""

from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AliasChoices, Field, SecretStr, StringConstraints, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
Address = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+$")]


class Settings(BaseSettings):
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
        10, ge=1, le=200, description="database connections, and requests worked on at once"
    )
    body_limit: int = Field(1_000_000, ge=1_000, description="largest JSON body in bytes")
    document_limit: int = Field(20_000_000, ge=1_000, description="largest document in bytes")
    rate_limit: int = Field(1200, ge=0, description="requests a minute for one caller; 0 switches it off")
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
    mail_folder: Path | None = Field(
        None, description="write mail as files into this folder, and send nothing"
    )
    mail_per_minute: int = Field(60, ge=0, description="mails a minute to one domain; 0 for no limit")
    outbox_seconds: int = Field(5, ge=1, le=3600, description="pause between two looks at what is to be sent")
    outbox_days: int = Field(
        180, ge=0, le=3650, description="days after which what was sent is cleared from the outbox; 0: never"
    )
    log_format: Literal["json", "text"] = "json"
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    frontend_dir: Path = Field(Path("frontend/dist"), description="built site, served at / where it exists")

    @field_validator("allowed_origins", mode="before")
    @classmethod
    def split(cls, value: object) -> object:
        """Origins come as one comma-separated variable."""
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
        return self

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
