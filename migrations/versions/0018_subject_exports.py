"""Everything about one person as a file, for as long as it stands; and when a question for consent was repeated.

Revision ID: 0018
Revises: 0017
"""

import sqlalchemy as sa
from alembic import op

import api.core.db

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

WAITS = sa.text("status = 'open' AND reminded_at IS NULL")
STANDS = sa.text("status IN ('asked', 'ready')")


def upgrade() -> None:
    op.create_table(
        "subject_export",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("ground", _choice("export_ground", "person", "representative", "other"), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=True),
        sa.Column("region_id", sa.Uuid(), nullable=True),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("status", _choice("export_status", "asked", "ready", "ended"), nullable=False),
        sa.Column("expires_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("ready_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("downloads", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "person_id IS NOT NULL OR case_id IS NOT NULL", name=op.f("ck_subject_export_somebody")
        ),
        *(
            sa.ForeignKeyConstraint(
                [column], [target], name=op.f(f"fk_subject_export_{column}"), ondelete="RESTRICT"
            )
            for column, target in (
                ("person_id", "person.id"),
                ("case_id", "cases.id"),
                ("region_id", "region.id"),
                ("asked_by", "person.id"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subject_export")),
    )
    for column in ("person_id", "case_id", "region_id"):
        op.create_index(op.f(f"ix_subject_export_{column}"), "subject_export", [column])
    op.create_index("ix_subject_export_created", "subject_export", ["created_at", "id"])
    op.create_index("ix_subject_export_asker", "subject_export", ["asked_by", "created_at"])
    op.create_index(
        "ix_subject_export_stands",
        "subject_export",
        ["expires_at"],
        postgresql_where=STANDS,
        sqlite_where=STANDS,
    )
    op.create_table(
        "subject_export_content",
        sa.Column("subject_export_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["subject_export_id"],
            ["subject_export.id"],
            name=op.f("fk_subject_export_content_subject_export_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("subject_export_id", name=op.f("pk_subject_export_content")),
    )
    op.add_column("consent_request", sa.Column("reminded_at", api.core.db.UtcDateTime(), nullable=True))
    op.create_index(
        "ix_consent_request_waits",
        "consent_request",
        ["created_at"],
        postgresql_where=WAITS,
        sqlite_where=WAITS,
    )


def downgrade() -> None:
    op.drop_index("ix_consent_request_waits", "consent_request")
    op.drop_column("consent_request", "reminded_at")
    op.drop_table("subject_export_content")
    op.drop_table("subject_export")


def _choice(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)
