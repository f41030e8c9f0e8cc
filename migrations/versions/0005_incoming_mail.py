"""incoming mail"""

import re
from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

import api.core.db

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None
online = "the closed sets of delivery.kind and client_grant.scope got a word more, and lost none"

ADDED = [
    ("delivery", "kind", "delivery_kind", "mail_answer"),
    ("client_grant", "scope", "scope", "mail:hand-over"),
]


def upgrade() -> None:
    for table, column, name, word in ADDED:
        _choose(table, column, name, add=word)
    op.create_table(
        "incoming_mail",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=True),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column(
            "outcome",
            sa.Enum(
                "correction",
                "rsvp",
                "bounce",
                "too_late",
                "empty",
                "too_long",
                "too_large",
                "not_own",
                "not_minutes",
                "stale_rsvp",
                "rsvp_closed",
                name="mail_outcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("attachments", sa.Integer(), nullable=False),
        sa.Column("arrived_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("taken_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("said_at", api.core.db.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_incoming_mail_meeting_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_incoming_mail_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incoming_mail")),
        sa.UniqueConstraint("digest", name=op.f("uq_incoming_mail_digest")),
    )
    for column in ("meeting_id", "person_id", "subject_id"):
        op.create_index(op.f(f"ix_incoming_mail_{column}"), "incoming_mail", [column])
    op.create_table(
        "calendar_feed",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("revoked_at", api.core.db.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_calendar_feed_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_calendar_feed")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_calendar_feed_token_hash")),
    )
    op.create_index(op.f("ix_calendar_feed_person_id"), "calendar_feed", ["person_id"])
    op.create_index(
        "uq_calendar_feed_valid",
        "calendar_feed",
        ["person_id"],
        unique=True,
        postgresql_where=sa.text("revoked_at IS NULL"),
        sqlite_where=sa.text("revoked_at IS NULL"),
    )
    op.add_column("person", sa.Column("mail_failed_at", api.core.db.UtcDateTime(), nullable=True))
    op.add_column("person", sa.Column("mail_failed_code", sa.String(40), nullable=True))
    op.add_column(
        "person", sa.Column("mail_failed_for_good", sa.Boolean(), nullable=False, server_default=sa.false())
    )


def downgrade() -> None:
    for column in ("mail_failed_for_good", "mail_failed_code", "mail_failed_at"):
        op.drop_column("person", column)
    op.drop_table("calendar_feed")
    op.drop_table("incoming_mail")
    op.execute("DELETE FROM delivery WHERE kind = 'mail_answer'")
    op.execute("DELETE FROM client_grant WHERE scope = 'mail:hand-over'")
    for table, column, name, word in ADDED:
        _choose(table, column, name, drop=word)


def _choose(table: str, column: str, name: str, *, add: str | None = None, drop: str | None = None) -> None:
    """One word more or less in a closed set, whatever the other words are by now."""
    constraint = f"ck_{table}_{name}"
    if op.get_bind().dialect.name == "sqlite":
        _choose_anew(table, constraint, add, drop)
        return
    asked = sa.text("SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = :name")
    told = str(op.get_bind().execute(asked, {"name": constraint}).scalar_one())
    words = _changed(re.findall(r"'([^']+)'", told), add, drop)
    op.drop_constraint(op.f(constraint), table)
    op.create_check_constraint(op.f(constraint), table, f"{column} IN ({words})")


def _choose_anew(table: str, constraint: str, add: str | None, drop: str | None) -> None:
    """SQLite cannot change a constraint: the same table anew, with its rows and indexes.

    Made beside the old one, which makes room afterwards, so that what refers to the table goes on doing so.
    """
    bind = op.get_bind()
    stored = sa.text("SELECT type, sql FROM sqlite_master WHERE tbl_name = :table AND sql IS NOT NULL")
    parts = bind.execute(stored, {"table": table}).all()
    (made,) = (sql for kind, sql in parts if kind == "table")
    begin = made.index("IN (", made.index(f"CONSTRAINT {constraint} "))
    told = made[begin : made.index(")", begin)]
    words = _changed(re.findall(r"'([^']+)'", told), add, drop)
    anew = re.sub(rf'^CREATE TABLE "?{table}"?', f"CREATE TABLE {table}_anew", made)
    bind.exec_driver_sql(anew.replace(told, f"IN ({words}"))
    op.execute(f"INSERT INTO {table}_anew SELECT * FROM {table}")  # noqa: S608  # names of our own tables
    op.execute(f"DROP TABLE {table}")
    op.execute(f"ALTER TABLE {table}_anew RENAME TO {table}")
    for kind, sql in parts:
        if kind == "index":
            bind.exec_driver_sql(sql)


def _changed(words: list[str], add: str | None, drop: str | None) -> str:
    kept = [word for word in words if word not in {add, drop}] + ([add] if add else [])
    return ", ".join(f"'{word}'" for word in kept)
