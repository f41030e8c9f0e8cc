"""Promises can be snoozed; an addendum to final minutes is told by mail.

Revision ID: 0006
Revises: 0003
"""

import sqlalchemy as sa
from alembic import op

import api.core.db

revision = "0006"
down_revision = "0005"
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
)
AFTER = (*BEFORE, "addendum")


def upgrade() -> None:
    op.create_table(
        "snooze",
        sa.Column("until_day", sa.Date(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("deadline_id", sa.Uuid(), nullable=False),
        sa.Column("at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("by", sa.String(200), nullable=False),
        sa.ForeignKeyConstraint(
            ["deadline_id"], ["deadline.id"], name=op.f("fk_snooze_deadline_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snooze")),
    )
    op.create_index(op.f("ix_snooze_deadline_id"), "snooze", ["deadline_id"])
    op.add_column("deadline", sa.Column("snoozed_until", api.core.db.UtcDateTime(), nullable=True))
    op.create_index("ix_deadline_subject", "deadline", ["subject_id"])
    _kinds(BEFORE, AFTER)


def downgrade() -> None:
    op.execute("DELETE FROM delivery WHERE kind = 'addendum'")
    _kinds(AFTER, BEFORE)
    op.drop_index("ix_deadline_subject", "deadline")
    with op.batch_alter_table("deadline") as batch_op:
        batch_op.drop_column("snoozed_until")
    op.drop_index(op.f("ix_snooze_deadline_id"), "snooze")
    op.drop_table("snooze")


def _kinds(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(op.f("ck_delivery_delivery_kind"), "delivery")
        op.create_check_constraint(
            op.f("ck_delivery_delivery_kind"), "delivery", sa.column("kind").in_(after)
        )
        return
    with op.batch_alter_table("delivery") as batch_op:  # SQLite makes the table anew
        batch_op.alter_column(
            "kind", existing_type=_kind(before), type_=_kind(after), existing_nullable=False
        )


def _kind(members: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*members, name="delivery_kind", native_enum=False, create_constraint=True, length=40)
