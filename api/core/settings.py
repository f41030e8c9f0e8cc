"""Settings, read from the environment (and an ``.env`` file) once at start-up."""

from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AliasChoices, Field, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class Settings(BaseSettings):
    """Everything an installation may choose. Names are prefixed CASUSTAFEL_ in the environment."""

    model_config = SettingsConfigDict(env_prefix="CASUSTAFEL_", env_file=".env", extra="ignore")

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
    log_format: Literal["json", "text"] = "json"
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    frontend_dir: Path = Field(Path("frontend/dist"), description="built site, served at / where it exists")

    @field_validator("allowed_origins", mode="before")
    @classmethod
    def split(cls, value: object) -> object:
        """Origins come as one comma-separated variable."""
        return tuple(value.split(",")) if isinstance(value, str) else value

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
