"""People at their identity provider, tokens of machine clients, and up to which level those were granted.

Revision ID: 0008
Revises: 0007
"""

import sqlalchemy as sa
from alembic import op

import api.core.db

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None
online = "the closed set of client_grant.confidentiality has a default: what was granted before stays whole"

LEVELS = (
    "public",
    "restricted_public",
    "internal",
    "case_confidential",
    "confidential",
    "strictly_confidential",
    "secret",
    "top_secret",
)


def upgrade() -> None:
    op.create_table(
        "person_identity",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("issuer", sa.String(300), nullable=False),
        sa.Column("subject", sa.String(255), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_person_identity_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_identity")),
        sa.UniqueConstraint("issuer", "subject", name=op.f("uq_person_identity_issuer_subject")),
        sa.UniqueConstraint("person_id", "issuer", name=op.f("uq_person_identity_person_id_issuer")),
    )
    op.create_index(op.f("ix_person_identity_person_id"), "person_identity", ["person_id"])
    op.create_table(
        "sign_in_attempt",
        sa.Column("state_hash", sa.String(64), nullable=False),
        sa.Column("browser_hash", sa.String(64), nullable=False),
        sa.Column("expires_at", api.core.db.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("state_hash", name=op.f("pk_sign_in_attempt")),
    )
    op.create_index(op.f("ix_sign_in_attempt_expires_at"), "sign_in_attempt", ["expires_at"])
    op.create_table(
        "provider_session",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("identity_id", sa.Uuid(), nullable=False),
        sa.Column("sid", sa.String(255), nullable=True),
        sa.ForeignKeyConstraint(
            ["identity_id"],
            ["person_identity.id"],
            name=op.f("fk_provider_session_identity_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["token_hash"],
            ["sign_in.token_hash"],
            name=op.f("fk_provider_session_token_hash"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_provider_session")),
    )
    op.create_index(op.f("ix_provider_session_identity_id"), "provider_session", ["identity_id"])
    op.create_index(op.f("ix_provider_session_sid"), "provider_session", ["sid"])
    op.create_table(
        "try_count",
        sa.Column("key", sa.String(120), nullable=False),
        sa.Column("since", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_try_count")),
    )
    op.create_index(op.f("ix_try_count_since"), "try_count", ["since"])
    op.create_table(
        "client_token",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("key_id", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.String(400), nullable=True),
        sa.Column("expires_at", api.core.db.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["key_id"], ["client_key.id"], name=op.f("fk_client_token_key_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_client_token")),
    )
    op.create_index(op.f("ix_client_token_key_id"), "client_token", ["key_id"])
    op.create_index(op.f("ix_client_token_expires_at"), "client_token", ["expires_at"])
    with op.batch_alter_table("client_grant") as batch_op:
        level = sa.Column("confidentiality", sa.String(40), nullable=False, server_default="top_secret")
        batch_op.add_column(level)
        batch_op.create_check_constraint(
            op.f("ck_client_grant_confidentiality"), sa.column("confidentiality").in_(LEVELS)
        )


def downgrade() -> None:
    with op.batch_alter_table("client_grant") as batch_op:
        batch_op.drop_constraint(op.f("ck_client_grant_confidentiality"), type_="check")
        batch_op.drop_column("confidentiality")
    op.drop_table("client_token")
    op.drop_table("try_count")
    op.drop_table("provider_session")
    op.drop_table("sign_in_attempt")
    op.drop_table("person_identity")
