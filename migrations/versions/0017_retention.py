"""Terms: how long a region keeps what, and of which cases its coordinators were told that the term ends.

Revision ID: 0017
Revises: 0016
"""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
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
    "break_glass",
)
AFTER = (*BEFORE, "retention")
CHOICES = {"closed_case_years": "5", "idle_case_months": "12", "retention_notice_days": "60"}


def upgrade() -> None:
    op.create_table(
        "retention_signal",
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_retention_signal_case_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_retention_signal")),
    )
    for name, value in CHOICES.items():
        op.add_column("region", sa.Column(name, sa.Integer(), nullable=False, server_default=value))
    _kinds(BEFORE, AFTER)


def downgrade() -> None:
    op.execute("DELETE FROM delivery WHERE kind = 'retention'")
    _kinds(AFTER, BEFORE)
    for name in CHOICES:
        op.drop_column("region", name)
    op.drop_table("retention_signal")


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
