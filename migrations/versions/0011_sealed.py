"""What identifies people is sealed: keys of cases, marks to find equal values by, and a day of birth that is text.

Nothing is sealed here. The scheduler does that afterwards in small steps, and so does ``casustafel keys rotate``.

Revision ID: 0011
Revises: 0010
"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None
offline = "stop API and scheduler: the version before shows what is sealed as it is stored"

KEPT = "SELECT count(*) FROM case_key"


def upgrade() -> None:
    op.create_table(
        "case_key",
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("wrapped", sa.String(120), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_case_key_case_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_case_key")),
    )
    for column in ("name_mark", "birth_mark"):
        op.add_column("cases", sa.Column(column, sa.String(20), nullable=True))
    op.add_column("person", sa.Column("email_mark", sa.String(20), nullable=True))
    marked = sa.text("email_mark IS NOT NULL")
    op.create_index(
        "ix_person_email_mark", "person", ["email_mark"], postgresql_where=marked, sqlite_where=marked
    )
    _birth_date(sa.Date(), sa.String(), "to_char(birth_date, 'YYYY-MM-DD')")


def downgrade() -> None:
    """Refused once something is sealed: the version before could not read it."""
    if op.get_bind().execute(sa.text(KEPT)).scalar_one():
        raise RuntimeError("Er zijn gegevens versleuteld. Zet een back-up van voor deze versie terug.")
    _birth_date(sa.String(), sa.Date(), "birth_date::date")
    op.drop_index("ix_person_email_mark", "person")
    op.drop_column("person", "email_mark")
    for column in ("birth_mark", "name_mark"):
        op.drop_column("cases", column)
    op.drop_table("case_key")
    op.execute("DELETE FROM mark WHERE name IN ('house-key', 'sealed')")


def _birth_date(old: sa.Date | sa.String, new: sa.Date | sa.String, how: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("cases", "birth_date", existing_type=old, type_=new, postgresql_using=how)
        return
    # SQLite keeps days as text. It would make the table anew, and what refers to a case forbids that.
    op.add_column("cases", sa.Column("born", new, nullable=True))
    op.execute("UPDATE cases SET born = birth_date")
    op.drop_column("cases", "birth_date")
    op.execute("ALTER TABLE cases RENAME COLUMN born TO birth_date")
