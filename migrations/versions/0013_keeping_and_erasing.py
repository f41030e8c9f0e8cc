"""A case can be proposed for erasure and held; a ledger keeps what was erased.

Revision ID: 0013
Revises: 0010
"""

import sqlalchemy as sa
from alembic import op

import api.core.db

revision = "0013"
down_revision = "0011"
branch_labels = None
depends_on = None

GROUNDS = ("term", "request", "unlawful", "mistake")


def upgrade() -> None:
    op.create_table(
        "erasure",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("region_id", sa.Uuid(), nullable=False),
        sa.Column("ground", _ground(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=True),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure")),
        sa.UniqueConstraint("case_id", name=op.f("uq_erasure_case_id")),
    )
    op.create_index("ix_erasure_at", "erasure", ["at", "id"])
    op.create_index("ix_erasure_region", "erasure", ["region_id", "at", "id"])
    op.create_table(
        "erasure_proposal",
        *_shared(),
        sa.Column("ground", _ground(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("region_id", sa.Uuid(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        *_references("erasure_proposal", case_id="cases.id", region_id="region.id", proposed_by="person.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasure_proposal")),
        sa.UniqueConstraint("case_id", name=op.f("uq_erasure_proposal_case_id")),
    )
    op.create_index("ix_erasure_proposal_created", "erasure_proposal", ["created_at", "id"])
    for column in ("region_id", "proposed_by"):
        op.create_index(op.f(f"ix_erasure_proposal_{column}"), "erasure_proposal", [column])
    op.create_table(
        "case_hold",
        *_shared(),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("until_day", sa.Date(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        *_references("case_hold", case_id="cases.id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_hold")),
    )
    op.create_index(op.f("ix_case_hold_case_id"), "case_hold", ["case_id"])


def downgrade() -> None:
    for table in ("case_hold", "erasure_proposal", "erasure"):
        op.drop_table(table)


def _shared() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
    )


def _references(table: str, **targets: str) -> tuple[sa.ForeignKeyConstraint, ...]:
    return tuple(
        sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"), ondelete="RESTRICT")
        for column, target in targets.items()
    )


def _ground() -> sa.Enum:
    return sa.Enum(*GROUNDS, name="erasure_ground", native_enum=False, create_constraint=True, length=40)
