"""Anonymised variants of cases, a scope that reads those that were approved, and the smallest group of a region.

Revision ID: 0014
Revises: 0010
"""

import re

import sqlalchemy as sa
from alembic import op

import api.core.db

revision = "0014"
down_revision = "0010"
branch_labels = None
depends_on = None
online = "the closed set of client_grant.scope got a word more, and lost none"

SCOPE = "learning:read"
CHOICES = {
    "age_band": ("0-11", "12-17", "18-29", "30-49", "50-64", "65-79", "80+"),
    "area": ("north", "east", "west", "south"),
    "care_law": ("wlz", "wmo", "zvw", "jw", "other"),
    "stuck_for": ("under_half_year", "under_two_years", "longer"),
    "around": ("few", "several", "many"),
}


def upgrade() -> None:
    op.create_table(
        "anonymised_variant",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        *(sa.Column(name, _choice(name, words), nullable=True) for name, words in CHOICES.items()),
        sa.Column("registered_month", sa.String(7), nullable=True),
        sa.Column("care_profile", sa.String(20), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("region_id", sa.Uuid(), nullable=False),
        sa.Column(
            "status",
            _choice("variant_status", ("draft", "awaiting", "approved", "withdrawn")),
            nullable=False,
        ),
        sa.Column("texts", api.core.db.Json(object), nullable=False),
        sa.Column("original_print", sa.String(64), nullable=False),
        sa.Column("maker_id", sa.Uuid(), nullable=False),
        sa.Column("made_by", sa.String(200), nullable=False),
        sa.Column("worked_by", api.core.db.Json(object), nullable=False),
        sa.Column("asked_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("decider_id", sa.Uuid(), nullable=True),
        sa.Column("decided_by", sa.String(200), nullable=True),
        sa.Column("decided_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.CheckConstraint(
            "status <> 'approved' OR (decider_id IS NOT NULL AND decider_id <> maker_id)",
            name=op.f("ck_anonymised_variant_second_person"),
        ),
        *(
            sa.ForeignKeyConstraint(
                [column], [target], name=op.f(f"fk_anonymised_variant_{column}"), ondelete="RESTRICT"
            )
            for column, target in (
                ("case_id", "cases.id"),
                ("region_id", "region.id"),
                ("maker_id", "person.id"),
                ("decider_id", "person.id"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anonymised_variant")),
    )
    for column in ("case_id", "region_id", "maker_id", "decider_id"):
        op.create_index(op.f(f"ix_anonymised_variant_{column}"), "anonymised_variant", [column])
    approved = sa.text("status = 'approved'")
    op.create_index(
        "uq_anonymised_variant_approved",
        "anonymised_variant",
        ["case_id"],
        unique=True,
        postgresql_where=approved,
        sqlite_where=approved,
    )
    op.add_column("region", sa.Column("smallest_group", sa.Integer(), server_default="3", nullable=False))
    _scopes(add=SCOPE)


def downgrade() -> None:
    op.execute(f"DELETE FROM client_grant WHERE scope = '{SCOPE}'")  # noqa: S608  # a word of our own
    _scopes(drop=SCOPE)
    op.drop_column("region", "smallest_group")
    op.drop_table("anonymised_variant")


def _scopes(*, add: str | None = None, drop: str | None = None) -> None:
    """One word more or less in the closed set of scopes, whatever the other words are by now."""
    constraint, bind = "ck_client_grant_scope", op.get_bind()
    if bind.dialect.name == "postgresql":
        asked = sa.text("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = :name")
        told = str(bind.execute(asked, {"name": constraint}).scalar_one())
    else:
        made = sa.text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'client_grant'")
        told = (
            str(bind.execute(made).scalar_one()).partition(f"CONSTRAINT {constraint} ")[2].partition(")")[0]
        )
    before = re.findall(r"'([^']+)'", told)
    after = [word for word in before if word not in {add, drop}] + ([add] if add else [])
    if bind.dialect.name == "postgresql":
        op.drop_constraint(op.f(constraint), "client_grant")
        op.create_check_constraint(op.f(constraint), "client_grant", sa.column("scope").in_(after))
        return
    with op.batch_alter_table("client_grant") as batch_op:  # SQLite makes the table anew
        batch_op.alter_column(
            "scope",
            existing_type=_choice("scope", before),
            type_=_choice("scope", after),
            existing_nullable=False,
        )


def _choice(name: str, words: "tuple[str, ...] | list[str]") -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)
