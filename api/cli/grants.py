"""Two roles on PostgreSQL: the owner migrates, another one serves, and that one cannot change the access log (S8)."""

from typing import TYPE_CHECKING, Any

from api.cli.shared import fail

if TYPE_CHECKING:
    from api.core.settings import Settings
    from api.work import Work

ONLY_ADDED = ("access", "access_seal", "access_head")


def give(work: "Work", settings: "Settings") -> None:
    """Let the role of the settings serve, in the transaction of the migration; make it where it is not there."""
    if not settings.app_role or work.connection.dialect.name != "postgresql":
        return
    raw: Any = work.connection.connection.driver_connection
    owner = raw.info.user
    if owner == settings.app_role:
        fail(
            f"CASUSTAFEL_APP_ROLE is {owner}, maar dat is ook de rol die nu migreert. Laat een andere rol migreren, of"
            " noem een andere rol om mee te werken."
        )
    with raw.cursor() as cursor:
        for statement in _statements(cursor, settings):
            cursor.execute(statement)


def _statements(cursor: Any, settings: "Settings") -> list[Any]:
    from psycopg import sql

    role = sql.Identifier(settings.app_role)
    log = sql.SQL(", ").join(map(sql.Identifier, ONLY_ADDED))
    schema = sql.Identifier(cursor.execute("SELECT current_schema()").fetchone()[0])
    known = cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [settings.app_role]).fetchone()
    password = settings.app_password.get_secret_value()
    return [
        *([] if known else [sql.SQL("CREATE ROLE {}").format(role)]),
        *(
            [sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(role, sql.Literal(password))]
            if password
            else []
        ),
        sql.SQL("GRANT USAGE ON SCHEMA {} TO {}").format(schema, role),
        sql.SQL("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {} TO {}").format(schema, role),
        sql.SQL("GRANT USAGE ON ALL SEQUENCES IN SCHEMA {} TO {}").format(schema, role),
        sql.SQL("REVOKE UPDATE, DELETE ON {} FROM {}").format(log, role),
        sql.SQL("REVOKE INSERT, UPDATE, DELETE ON alembic_version FROM {}").format(role),
    ]
