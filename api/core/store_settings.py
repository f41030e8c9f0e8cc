"""Settings of where the bytes of documents are kept."""

from pathlib import Path
from typing import Self

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings


class StoreSettings(BaseSettings):
    """A folder or a bucket beside the database, and how the bucket is reached."""

    document_store: str = Field(
        "",
        pattern=r"^(file:///.+|s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/.*)?)?$",
        description="where documents are kept: file:///path or s3://bucket/prefix; empty: in the database",
    )
    s3_endpoint: str = Field(
        "",
        pattern=r"^(https?://[!-~]+)?$",
        description="address of the S3-compatible storage; empty: that of Amazon",
    )
    s3_region: str = Field("eu-central-1", description="its region")
    s3_access_key: str = Field("", description="our name at that storage")
    s3_secret_key: SecretStr = Field(SecretStr(""), description="our secret at that storage")
    s3_ca_file: Path | None = Field(
        None, description="certificates to trust for it, beside those of the system"
    )
    s3_timeout: int = Field(20, ge=1, le=60, description="seconds that one call of that storage may take")

    @model_validator(mode="after")
    def demand_known_bucket(self) -> Self:
        """Refuse a bucket without a key for it: the storage would be asked without a name."""
        if self.document_store.startswith("s3:") and not (self.s3_access_key and self.s3_secret_key):
            raise ValueError(
                "CASUSTAFEL_DOCUMENT_STORE needs CASUSTAFEL_S3_ACCESS_KEY and CASUSTAFEL_S3_SECRET_KEY"
            )
        return self
