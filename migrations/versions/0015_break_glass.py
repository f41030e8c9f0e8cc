"""Break-glass: a case opened in need, told to everybody, looked back at.

Revision ID: 0015
Revises: 0010
"""

import sqlalchemy as sa
from alembic import op

import api.core.db

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None
online = "the closed set of delivery.kind got a word more, and lost none"

BEFORE = (
    "cancellation",
    "change",
    "invitation",
    "actions",
    "minutes",
    "correction",
    "correction_answer",
    "mail_answer",
    "documents",
    "minutes_final",
    "digest",
    "ping",
    "event",
    "addendum",
    "consent_request",
    "consent_ended",
)
AFTER = (*BEFORE, "break_glass")
NEEDS = ("acute_danger", "coordinator_absent", "care_tonight", "other")
VERDICTS = ("justified", "not_justified")


def upgrade() -> None:
    op.create_table(
        "break_glass",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("kind", _choice("break_glass_kind", NEEDS), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("ends_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("ended_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("verdict", _choice("break_glass_verdict", VERDICTS), nullable=True),
        sa.Column("verdict_note", sa.String(), nullable=True),
        sa.Column("reviewed_by", sa.String(200), nullable=True),
        sa.Column("reviewed_at", api.core.db.UtcDateTime(), nullable=True),
        sa.CheckConstraint("(verdict IS NULL) = (reviewed_at IS NULL)", name=op.f("ck_break_glass_verdict")),
        sa.CheckConstraint("ends_at > created_at", name=op.f("ck_break_glass_ends_at")),
        *(
            sa.ForeignKeyConstraint(
                [column], [target], name=op.f(f"fk_break_glass_{column}"), ondelete="RESTRICT"
            )
            for column, target in (("case_id", "cases.id"), ("person_id", "person.id"))
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_break_glass")),
    )
    op.create_index(op.f("ix_break_glass_case_id"), "break_glass", ["case_id"])
    op.create_index("ix_break_glass_person_ends", "break_glass", ["person_id", "ends_at"])
    op.create_index("ix_break_glass_created", "break_glass", ["created_at", "id"])
    op.add_column("region", sa.Column("break_glass_hours", sa.Integer(), nullable=False, server_default="4"))
    _kinds(BEFORE, AFTER)


def downgrade() -> None:
    op.execute("DELETE FROM delivery WHERE kind = 'break_glass'")
    _kinds(AFTER, BEFORE)
    op.drop_column("region", "break_glass_hours")
    op.drop_index("ix_break_glass_created", "break_glass")
    op.drop_index("ix_break_glass_person_ends", "break_glass")
    op.drop_index(op.f("ix_break_glass_case_id"), "break_glass")
    op.drop_table("break_glass")


def _kinds(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    constraint = op.f("ck_delivery_delivery_kind")
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(constraint, "delivery")
        op.create_check_constraint(constraint, "delivery", sa.column("kind").in_(after))
        return
    # SQLite makes the table anew, and the calls that were made for a delivery go with the old one.
    op.execute("CREATE TEMPORARY TABLE calls AS SELECT * FROM delivery_attempt")
    with op.batch_alter_table("delivery") as batch_op:
        batch_op.alter_column(
            "kind",
            existing_type=_choice("delivery_kind", before),
            type_=_choice("delivery_kind", after),
            existing_nullable=False,
        )
    op.execute("INSERT INTO delivery_attempt SELECT * FROM calls")
    op.execute("DROP TABLE calls")


def _choice(name: str, words: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)
