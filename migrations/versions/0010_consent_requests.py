"""Consent is asked of the client; the words in which are a template.

Revision ID: 0010
Revises: 0009
"""

import sqlalchemy as sa
from alembic import op

import api.core.db

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None
online = "the closed sets of delivery.kind and template.kind got words more, and lost none"

DELIVERIES = (
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
)
TOLD = ("consent_request", "consent_ended")
TEMPLATES = ("form", "agenda", "ground_rules", "checklist")
WORDING = ("consent_wording",)


def upgrade() -> None:
    op.create_table(
        "consent_request",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("document_ids", api.core.db.Json(object), nullable=False),
        sa.Column("organisation_ids", api.core.db.Json(object), nullable=False),
        sa.Column("valid_until", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("giver", _choice("consent_giver", ("client", "representative")), nullable=False),
        sa.Column("wording", api.core.db.Json(object), nullable=False),
        sa.Column("wording_version", sa.String(200), nullable=False),
        sa.Column("asked_by", sa.String(200), nullable=False),
        sa.Column(
            "status",
            _choice("consent_request_status", ("open", "given", "refused", "withdrawn", "expired")),
            nullable=False,
        ),
        sa.Column("answered_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("answer_note", sa.String(), nullable=True),
        sa.Column("consent_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "(status = 'given') = (consent_id IS NOT NULL)", name=op.f("ck_consent_request_consent")
        ),
        sa.CheckConstraint(
            "(status IN ('given', 'refused')) = (answered_at IS NOT NULL)",
            name=op.f("ck_consent_request_answered"),
        ),
        *(
            sa.ForeignKeyConstraint(
                [column], [target], name=op.f(f"fk_consent_request_{column}"), ondelete="RESTRICT"
            )
            for column, target in (
                ("case_id", "cases.id"),
                ("meeting_id", "meeting.id"),
                ("person_id", "person.id"),
                ("consent_id", "consent.id"),
            )
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent_request")),
        sa.UniqueConstraint("consent_id", name=op.f("uq_consent_request_consent_id")),
    )
    for column in ("case_id", "meeting_id", "person_id"):
        op.create_index(op.f(f"ix_consent_request_{column}"), "consent_request", [column])
    op.execute("UPDATE consent SET wording_version = 'own' WHERE wording_version = '1'")
    _words("delivery", "delivery_kind", DELIVERIES, (*DELIVERIES, *TOLD))
    _words("template", "template_kind", TEMPLATES, (*TEMPLATES, *WORDING))


def downgrade() -> None:
    op.execute("DELETE FROM delivery WHERE kind IN ('consent_request', 'consent_ended')")
    op.execute("DELETE FROM template WHERE kind = 'consent_wording'")
    _words("template", "template_kind", (*TEMPLATES, *WORDING), TEMPLATES)
    _words("delivery", "delivery_kind", (*DELIVERIES, *TOLD), DELIVERIES)
    op.execute("UPDATE consent SET wording_version = '1' WHERE wording_version = 'own'")
    for column in ("person_id", "meeting_id", "case_id"):
        op.drop_index(op.f(f"ix_consent_request_{column}"), "consent_request")
    op.drop_table("consent_request")


def _words(table: str, name: str, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    constraint = op.f(f"ck_{table}_{name}")
    if op.get_bind().dialect.name == "postgresql":
        op.drop_constraint(constraint, table)
        op.create_check_constraint(constraint, table, sa.column("kind").in_(after))
        return
    with op.batch_alter_table(table) as batch_op:  # SQLite makes the table anew
        batch_op.alter_column(
            "kind", existing_type=_choice(name, before), type_=_choice(name, after), existing_nullable=False
        )


def _choice(name: str, words: tuple[str, ...]) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=40)
