"""deliveries"""

import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

import api.core.db
from api.core.clock import SystemClock

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "delivery",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "channel",
            sa.Enum("mail", name="channel", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "cancellation",
                "change",
                "invitation",
                "actions",
                "minutes",
                "correction",
                "correction_answer",
                "documents",
                "minutes_final",
                "digest",
                name="delivery_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("receiver_id", sa.Uuid(), nullable=False),
        sa.Column("lane", sa.String(254), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=True),
        sa.Column("meeting_id", sa.Uuid(), nullable=True),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "waiting",
                "sent",
                "parked",
                "dropped",
                name="delivery_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("not_before", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("next_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("attempted_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("lease_until", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("sent_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("address", sa.String(254), nullable=True),
        sa.Column("last_error", sa.String(80), nullable=True),
        sa.CheckConstraint("(status = 'sent') = (sent_at IS NOT NULL)", name=op.f("ck_delivery_sent_at")),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_delivery_case_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_delivery_meeting_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["receiver_id"], ["person.id"], name=op.f("fk_delivery_receiver_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
        sa.UniqueConstraint(
            "event_id",
            "channel",
            "receiver_id",
            "kind",
            name=op.f("uq_delivery_event_id_channel_receiver_id_kind"),
        ),
    )
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.create_index("ix_delivery_attempted", ["lane", "attempted_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_delivery_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_delivery_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(
            "ix_delivery_parked",
            ["id"],
            unique=False,
            postgresql_where=sa.text("status IN ('parked')"),
            sqlite_where=sa.text("status IN ('parked')"),
        )
        batch_op.create_index(batch_op.f("ix_delivery_receiver_id"), ["receiver_id"], unique=False)
        batch_op.create_index(
            "ix_delivery_waiting",
            ["lane", "priority", "next_at", "id"],
            unique=False,
            postgresql_where=sa.text("status IN ('waiting')"),
            sqlite_where=sa.text("status IN ('waiting')"),
        )
        batch_op.create_index(
            "uq_delivery_day",
            ["channel", "kind", "receiver_id", "day"],
            unique=True,
            postgresql_where=sa.text("day IS NOT NULL"),
            sqlite_where=sa.text("day IS NOT NULL"),
        )

    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.create_index("ix_event_feed", ["txid", "seq"], unique=False)

    _begin_at_the_newest_event()


def _begin_at_the_newest_event() -> None:
    """Nobody is told of what happened before there were deliveries."""
    columns: list[sa.ColumnClause[Any]] = [
        sa.column("name", sa.String),
        sa.column("value", sa.String),
        sa.column("at", api.core.db.UtcDateTime()),
    ]
    newest = sa.text("SELECT txid, seq FROM event ORDER BY txid DESC, seq DESC LIMIT 1")
    place = op.get_bind().execute(newest).one_or_none() or (0, 0)
    values = {"name": "fan-out", "value": json.dumps(list(place)), "at": SystemClock().now()}
    op.execute(sa.table("mark", *columns).insert().values(**values))


def downgrade() -> None:
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.drop_index("ix_event_feed")

    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_delivery_day",
            postgresql_where=sa.text("day IS NOT NULL"),
            sqlite_where=sa.text("day IS NOT NULL"),
        )
        batch_op.drop_index(
            "ix_delivery_waiting",
            postgresql_where=sa.text("status IN ('waiting')"),
            sqlite_where=sa.text("status IN ('waiting')"),
        )
        batch_op.drop_index(batch_op.f("ix_delivery_receiver_id"))
        batch_op.drop_index(
            "ix_delivery_parked",
            postgresql_where=sa.text("status IN ('parked')"),
            sqlite_where=sa.text("status IN ('parked')"),
        )
        batch_op.drop_index(batch_op.f("ix_delivery_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_delivery_case_id"))
        batch_op.drop_index("ix_delivery_attempted")

    op.drop_table("delivery")
    op.execute("DELETE FROM mark WHERE name = 'fan-out'")
