"""The access log has the fields of NEN 7513, is only added to, and is sealed.

Revision ID: 0009
Revises: 0008
"""

import json

import sqlalchemy as sa
from alembic import op

import api.core.db
from api.core.clock import SystemClock

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None
online = (
    "the closed sets of access.deed and role_assignment.role got a word more, and lost none; the new columns have"
    " a default or may be empty"
)

DEEDS = ("read", "search", "create", "change", "delete", "export")
ROLES = ("administrator", "coordinator", "manager")
CLOSED = (
    ("outcome", "outcome", ("ok", "refused", "failed")),
    ("point", "access_point", ("site", "link", "api", "calendar", "mail", "command_line", "scheduler")),
)
LOG = ("access", "access_seal", "access_head")
PLACE = "access-log-sealed"

REFUSE = """
CREATE FUNCTION only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are only added', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$
"""


def upgrade() -> None:
    _choices("access", "deed", "ck_access_deed", DEEDS, (*DEEDS, "print"))
    _choices("role_assignment", "role", "ck_role_assignment_role", ROLES, (*ROLES, "officer"))
    with op.batch_alter_table("access") as batch_op:
        batch_op.add_column(sa.Column("outcome", sa.String(40), nullable=False, server_default="ok"))
        batch_op.add_column(sa.Column("reason", sa.String(80), nullable=True))
        batch_op.add_column(sa.Column("behalf_id", sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column("point", sa.String(40), nullable=True))
        batch_op.add_column(sa.Column("txid", sa.BigInteger(), nullable=False, server_default=sa.text("0")))
        for column, name, members in CLOSED:
            batch_op.create_check_constraint(op.f(f"ck_access_{name}"), sa.column(column).in_(members))
    if _is_postgres():  # a constant first: so the rows that are there need not be written anew
        op.alter_column("access", "txid", server_default=sa.text("pg_current_xact_id()::text::bigint"))
    op.create_index("ix_access_seal", "access", ["txid", "seq"])
    op.create_index("ix_access_at", "access", ["at", "seq"])
    op.create_index("ix_access_actor", "access", ["actor", "at"])
    op.create_table(
        "access_seal",
        sa.Column("seq", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("chain", sa.Integer(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_access_seal")),
        sa.UniqueConstraint("chain", "number", name=op.f("uq_access_seal_chain_number")),
    )
    op.create_table(
        "access_head",
        sa.Column("number", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("ends", api.core.db.Json(object), nullable=False),
        sa.Column("key", sa.String(44), nullable=False),
        sa.Column("signature", sa.String(88), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_access_head")),
    )
    _begin_at_the_first_line()
    _only_add()


def downgrade() -> None:
    _allow_all()
    op.execute("DELETE FROM mark WHERE name = 'access-log-sealed'")
    op.drop_table("access_head")
    op.drop_table("access_seal")
    for index in ("ix_access_actor", "ix_access_at", "ix_access_seal"):
        op.drop_index(index, "access")
    with op.batch_alter_table("access") as batch_op:
        for _column, name, _members in CLOSED:
            batch_op.drop_constraint(op.f(f"ck_access_{name}"), type_="check")
        for column in ("txid", "point", "behalf_id", "reason", "outcome"):
            batch_op.drop_column(column)
    op.execute("UPDATE access SET deed = 'read' WHERE deed = 'print'")
    op.execute("DELETE FROM role_assignment WHERE role = 'officer'")
    _choices("role_assignment", "role", "ck_role_assignment_role", (*ROLES, "officer"), ROLES)
    _choices("access", "deed", "ck_access_deed", (*DEEDS, "print"), DEEDS)


def _begin_at_the_first_line() -> None:
    """What was written before this is sealed as it stands."""
    columns: list[sa.ColumnClause[object]] = [
        sa.column("name", sa.String),
        sa.column("value", sa.String),
        sa.column("at", api.core.db.UtcDateTime()),
    ]
    values = {"name": PLACE, "value": json.dumps([0, 0]), "at": SystemClock().now()}
    op.execute(sa.table("mark", *columns).insert().values(**values))


def _only_add() -> None:
    """A migration that makes one of these tables anew on SQLite has to make its triggers anew too."""
    if _is_postgres():
        op.execute(REFUSE)
    for table in LOG:
        if _is_postgres():
            op.execute(
                f"CREATE TRIGGER only_added BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}"
                " FOR EACH STATEMENT EXECUTE FUNCTION only_added()"
            )
            continue
        for deed in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER {table}_{deed} BEFORE {deed.upper()} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, 'rows of {table} are only added'); END"
            )


def _allow_all() -> None:
    for table in LOG:
        if _is_postgres():
            op.execute(f"DROP TRIGGER only_added ON {table}")
            continue
        for deed in ("update", "delete"):
            op.execute(f"DROP TRIGGER {table}_{deed}")
    if _is_postgres():
        op.execute("DROP FUNCTION only_added()")


def _is_postgres() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def _choices(table: str, column: str, check: str, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    if _is_postgres():
        op.drop_constraint(op.f(check), table)
        op.create_check_constraint(op.f(check), table, sa.column(column).in_(after))
        return
    with op.batch_alter_table(table) as batch_op:  # SQLite makes the table anew
        batch_op.alter_column(
            column,
            existing_type=_choice(column, before),
            type_=_choice(column, after),
            existing_nullable=False,
        )


def _choice(name: str, members: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*members, name=name, native_enum=False, create_constraint=True, length=40)
