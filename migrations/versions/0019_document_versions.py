"""Earlier versions of a document are kept, with their bytes beside those of the newest.

Revision ID: 0019
Revises: 0018
"""

import sqlalchemy as sa
from alembic import op

import api.core.db

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BYTES = ("document_content", "document_object")


def upgrade() -> None:
    op.create_table(
        "document_version",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("number", BIG, nullable=False),
        sa.Column("file_name", sa.String(200), nullable=False),
        sa.Column("media_type", sa.String(100), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("uploaded_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("uploaded_by", sa.String(200), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_document_version_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", "number", name=op.f("pk_document_version")),
    )
    op.add_column("document", sa.Column("uploaded_by", sa.String(200), nullable=True))
    op.add_column("document", _first("version_number", sa.Integer()))
    for table in BYTES:
        with op.batch_alter_table(table) as changed:
            changed.add_column(_first("number", BIG))
            changed.drop_constraint(op.f(f"pk_{table}"), type_="primary")
            changed.create_primary_key(op.f(f"pk_{table}"), ["document_id", "number"])


def downgrade() -> None:
    later = sa.text("SELECT count(*) FROM document WHERE version_number > 1")
    if op.get_bind().execute(later).scalar():
        raise RuntimeError("Er zijn documenten met meer versies: die kan een eerdere casustafel niet openen.")
    for table in BYTES:
        with op.batch_alter_table(table) as changed:
            changed.drop_constraint(op.f(f"pk_{table}"), type_="primary")
            changed.create_primary_key(op.f(f"pk_{table}"), ["document_id"])
            changed.drop_column("number")
    op.drop_column("document", "version_number")
    op.drop_column("document", "uploaded_by")
    op.drop_table("document_version")


def _first(name: str, kind: sa.types.TypeEngine[int]) -> sa.Column[int]:
    """What was delivered so far, also by a process of the version before this one, is the first version."""
    return sa.Column(name, kind, nullable=False, server_default="1")
