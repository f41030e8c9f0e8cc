"""subscriptions"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from alembic.operations.base import BatchOperations

import api.core.db

revision: str = "0004"
down_revision: str | None = "0003"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None
online = "the new rules of delivery allow all that was allowed before: a mail always had a receiver and no subscription"

MAIL_KINDS = [
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
]
RECEIVER = (
    "(channel = 'webhook') = (subscription_id IS NOT NULL)"
    " AND (receiver_id IS NULL) = (subscription_id IS NOT NULL)"
)


def upgrade() -> None:
    op.create_table(
        "subscription",
        sa.Column("url", sa.String(500), nullable=False),
        sa.Column("types", api.core.db.Json(object), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "active",
                "paused",
                "disabled",
                name="subscription_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("reason", sa.String(40), nullable=True),
        sa.Column("stopped_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("retry_at", api.core.db.UtcDateTime(), nullable=True),
        sa.CheckConstraint(
            "(status = 'active') = (stopped_at IS NULL)", name=op.f("ck_subscription_stopped_at")
        ),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_subscription_client_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscription")),
        sa.UniqueConstraint("client_id", "url", name=op.f("uq_subscription_client_id_url")),
    )
    op.create_index(op.f("ix_subscription_client_id"), "subscription", ["client_id"], unique=False)
    op.create_table(
        "subscription_key",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("subscription_id", sa.Uuid(), nullable=False),
        sa.Column("secret", sa.String(200), nullable=False),
        sa.Column("expires_at", api.core.db.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["subscription_id"],
            ["subscription.id"],
            name=op.f("fk_subscription_key_subscription_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_subscription_key")),
    )
    op.create_index(
        op.f("ix_subscription_key_subscription_id"), "subscription_key", ["subscription_id"], unique=False
    )
    _widen_delivery()
    op.create_table(
        "delivery_attempt",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("delivery_id", sa.Uuid(), nullable=False),
        sa.Column("at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("ms", sa.Integer(), nullable=False),
        sa.Column("http_status", sa.Integer(), nullable=True),
        sa.Column("code", sa.String(80), nullable=True),
        sa.Column("response", sa.String(200), nullable=True),
        sa.ForeignKeyConstraint(
            ["delivery_id"],
            ["delivery.id"],
            name=op.f("fk_delivery_attempt_delivery_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery_attempt")),
    )
    op.create_index(
        op.f("ix_delivery_attempt_delivery_id"), "delivery_attempt", ["delivery_id"], unique=False
    )


def _widen_delivery() -> None:
    """A delivery goes to a person by mail, or to a subscription by webhook."""
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.add_column(sa.Column("subscription_id", sa.Uuid(), nullable=True))
        batch_op.alter_column("receiver_id", existing_type=sa.Uuid(), nullable=True)
        _choices(batch_op, ["mail", "webhook"], [*MAIL_KINDS, "ping", "event"])
        batch_op.create_check_constraint(op.f("ck_delivery_receiver"), RECEIVER)
        batch_op.create_foreign_key(
            op.f("fk_delivery_subscription_id"),
            "subscription",
            ["subscription_id"],
            ["id"],
            ondelete="CASCADE",
        )
        batch_op.create_unique_constraint(
            op.f("uq_delivery_event_id_subscription_id"), ["event_id", "subscription_id"]
        )
    op.create_index(op.f("ix_delivery_subscription_id"), "delivery", ["subscription_id"], unique=False)


def downgrade() -> None:
    op.drop_table("delivery_attempt")
    op.execute("DELETE FROM delivery WHERE channel = 'webhook'")
    op.drop_index(op.f("ix_delivery_subscription_id"), table_name="delivery")
    with op.batch_alter_table("delivery", schema=None) as batch_op:
        batch_op.drop_constraint(op.f("uq_delivery_event_id_subscription_id"), type_="unique")
        batch_op.drop_constraint(op.f("fk_delivery_subscription_id"), type_="foreignkey")
        batch_op.drop_constraint(op.f("ck_delivery_receiver"), type_="check")
        batch_op.drop_column("subscription_id")
        batch_op.alter_column("receiver_id", existing_type=sa.Uuid(), nullable=False)
        _choices(batch_op, ["mail"], MAIL_KINDS)
    op.drop_table("subscription_key")
    op.drop_table("subscription")


def _choices(batch_op: BatchOperations, channels: list[str], kinds: list[str]) -> None:
    for column, words, name in (("channel", channels, "channel"), ("kind", kinds, "delivery_kind")):
        batch_op.drop_constraint(op.f(f"ck_delivery_{name}"), type_="check")
        batch_op.create_check_constraint(op.f(f"ck_delivery_{name}"), _among(column, words))


def _among(column: str, words: list[str]) -> str:
    return f"{column} IN ({', '.join(repr(word) for word in words)})"
