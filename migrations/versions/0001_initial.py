"""initial"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

import api.core.db

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "access",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column(
            "deed",
            sa.Enum(
                "read",
                "search",
                "create",
                "change",
                "delete",
                "export",
                name="deed",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("case_id", sa.Uuid(), nullable=True),
        sa.Column("region_id", sa.Uuid(), nullable=True),
        sa.Column("subject", sa.String(40), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("actor", sa.String(80), nullable=False),
        sa.Column("actor_name", sa.String(200), nullable=False),
        sa.Column("ground", sa.String(80), nullable=False),
        sa.Column("policy", sa.String(80), nullable=False),
        sa.Column("request_id", sa.String(80), nullable=False),
        sa.Column("address", sa.String(60), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_access")),
    )
    with op.batch_alter_table("access", schema=None) as batch_op:
        batch_op.create_index("ix_access_case", ["case_id", "seq"], unique=False)

    op.create_table(
        "event",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("txid", sa.BigInteger(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("type", sa.String(80), nullable=False),
        sa.Column("at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("region_id", sa.Uuid(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=True),
        sa.Column("meeting_id", sa.Uuid(), nullable=True),
        sa.Column("subject", sa.String(40), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=True),
        sa.Column("actor", sa.String(80), nullable=False),
        sa.Column("data", api.core.db.Json(object), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_event")),
        sa.UniqueConstraint("id", name=op.f("uq_event_id")),
    )
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.create_index("ix_event_case", ["case_id", "seq"], unique=False)
        batch_op.create_index("ix_event_meeting", ["meeting_id", "seq"], unique=False)
        batch_op.create_index("ix_event_region", ["region_id", "txid", "seq"], unique=False)

    op.create_table(
        "mark",
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("value", sa.String(400), nullable=False),
        sa.Column("at", api.core.db.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_mark")),
    )
    op.create_table(
        "region",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("holder", sa.String(), nullable=True),
        sa.Column("good_friday", sa.Boolean(), nullable=False),
        sa.Column(
            "liberation_day",
            sa.Enum(
                "yearly",
                "lustrum",
                "never",
                name="liberation_day",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("equated_days", sa.Boolean(), nullable=False),
        sa.Column("closed_days", api.core.db.Json(object), nullable=False),
        sa.Column("open_days", api.core.db.Json(object), nullable=False),
        sa.Column("roll_minutes", sa.Boolean(), nullable=False),
        sa.Column("group_size_warning", sa.Integer(), nullable=False),
        sa.Column("reminders", api.core.db.Json(object), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_region")),
        sa.UniqueConstraint("code", name=op.f("uq_region_code")),
    )
    op.create_table(
        "stamp",
        sa.Column("topic", sa.String(80), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("topic", name=op.f("pk_stamp")),
    )
    op.create_table(
        "stored_answer",
        sa.Column("caller", sa.String(80), nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("request_hash", sa.String(64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("headers", api.core.db.Json(object), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("caller", "key", name=op.f("pk_stored_answer")),
    )
    with op.batch_alter_table("stored_answer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stored_answer_created_at"), ["created_at"], unique=False)

    op.create_table(
        "cases",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("client_name", sa.String(), nullable=True),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("municipality", sa.String(), nullable=True),
        sa.Column("about", sa.String(), nullable=True),
        sa.Column("good_surroundings", sa.String(), nullable=True),
        sa.Column("needs", sa.String(), nullable=True),
        sa.Column("situation", sa.String(), nullable=True),
        sa.Column("tried_before", sa.String(), nullable=True),
        sa.Column("current_provider", sa.String(), nullable=True),
        sa.Column("care_profile", sa.String(), nullable=True),
        sa.Column(
            "care_law",
            sa.Enum(
                "wlz",
                "wmo",
                "zvw",
                "jw",
                "other",
                name="care_law",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column(
            "urgency",
            sa.Enum(
                "low",
                "normal",
                "high",
                "crisis",
                name="urgency",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "confidentiality",
            sa.Enum(
                "public",
                "restricted_public",
                "internal",
                "case_confidential",
                "confidential",
                "strictly_confidential",
                "secret",
                "top_secret",
                name="confidentiality",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("registered_on", sa.Date(), nullable=True),
        sa.Column("organisations_involved", sa.Integer(), nullable=True),
        sa.Column("life_domains", sa.Integer(), nullable=True),
        sa.Column("acute_risk", sa.Boolean(), nullable=True),
        sa.Column("stuck_months", sa.Integer(), nullable=True),
        sa.Column("earlier_attempts", sa.Integer(), nullable=True),
        sa.Column("shared_picture", sa.Boolean(), nullable=True),
        sa.Column("conflicting_interests", sa.Boolean(), nullable=True),
        sa.Column("region_id", sa.Uuid(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("reference", sa.String(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "registered",
                "active",
                "declined",
                "closed",
                name="case_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("status_reason", sa.String(), nullable=True),
        sa.Column("accepted_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("closed_at", api.core.db.UtcDateTime(), nullable=True),
        sa.CheckConstraint(
            "(source IS NULL) = (reference IS NULL)", name=op.f("ck_cases_source_with_reference")
        ),
        sa.ForeignKeyConstraint(
            ["region_id"], ["region.id"], name=op.f("fk_cases_region_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sa.UniqueConstraint("source", "reference", name=op.f("uq_cases_source_reference")),
    )
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.create_index("ix_cases_region_updated", ["region_id", "updated_at", "id"], unique=False)
        batch_op.create_index("ix_cases_updated", ["updated_at", "id"], unique=False)

    op.create_table(
        "organisation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "care_provider",
                "care_office",
                "municipality",
                "client_support",
                "coordination_team",
                "health_insurer",
                "housing",
                "education",
                "justice",
                "other",
                name="organisation_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("region_id", sa.Uuid(), nullable=True),
        sa.Column("task", sa.String(), nullable=True),
        sa.Column("way_of_working", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["region_id"], ["region.id"], name=op.f("fk_organisation_region_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation")),
    )
    with op.batch_alter_table("organisation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_organisation_region_id"), ["region_id"], unique=False)
        batch_op.create_index("ix_organisation_name", ["name", "id"], unique=False)

    op.create_table(
        "template",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("region_id", sa.Uuid(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "form",
                "agenda",
                "ground_rules",
                "checklist",
                name="template_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("key", sa.String(80), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", api.core.db.Json(object), nullable=False),
        sa.Column("retired_at", api.core.db.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["region_id"], ["region.id"], name=op.f("fk_template_region_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_template")),
        sa.UniqueConstraint("region_id", "key", "number", name=op.f("uq_template_region_id_key_number")),
    )
    with op.batch_alter_table("template", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_template_region_id"), ["region_id"], unique=False)
        batch_op.create_index(
            "uq_template_everywhere",
            ["key", "number"],
            unique=True,
            postgresql_where=sa.text("region_id IS NULL"),
            sqlite_where=sa.text("region_id IS NULL"),
        )

    op.create_table(
        "client",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_client_organisation_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client")),
    )
    with op.batch_alter_table("client", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_client_organisation_id"), ["organisation_id"], unique=False)

    op.create_table(
        "consent",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column(
            "giver",
            sa.Enum(
                "client",
                "representative",
                name="consent_giver",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("giver_name", sa.String(), nullable=False),
        sa.Column(
            "form",
            sa.Enum(
                "written",
                "spoken",
                "online",
                name="consent_form",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("wording_version", sa.String(), nullable=False),
        sa.Column("document_ids", api.core.db.Json(object), nullable=False),
        sa.Column("organisation_ids", api.core.db.Json(object), nullable=False),
        sa.Column("valid_from", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("valid_until", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("withdrawn_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("withdrawal_note", sa.String(), nullable=True),
        sa.CheckConstraint("valid_until > valid_from", name=op.f("ck_consent_period")),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_consent_case_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consent")),
    )
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_consent_case_id"), ["case_id"], unique=False)

    op.create_table(
        "person",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("function", sa.String(), nullable=True),
        sa.Column(
            "language",
            sa.Enum("nl", "en", name="language", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_person_case_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_person_organisation_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_person_organisation_id"), ["organisation_id"], unique=False)
        batch_op.create_index("ix_person_name", ["name", "id"], unique=False)

    op.create_table(
        "round",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "form",
            sa.Enum(
                "solution_coffee",
                "double_round",
                name="round_form",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("form_reason", sa.String(), nullable=True),
        sa.Column(
            "advised_form",
            sa.Enum(
                "solution_coffee",
                "double_round",
                name="advised_form",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("advice_reasons", api.core.db.Json(object), nullable=False),
        sa.Column("template_id", sa.Uuid(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "open",
                "evaluated",
                "stopped",
                name="round_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("status_reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_round_case_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["template_id"], ["template.id"], name=op.f("fk_round_template_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round")),
        sa.UniqueConstraint("case_id", "number", name=op.f("uq_round_case_id_number")),
    )
    with op.batch_alter_table("round", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_round_template_id"), ["template_id"], unique=False)

    op.create_table(
        "client_grant",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column(
            "scope",
            sa.Enum(
                "cases:write",
                "cases:read",
                "actions:read",
                "actions:overdue",
                "events:read",
                name="scope",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("region_id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_client_grant_client_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["region_id"], ["region.id"], name=op.f("fk_client_grant_region_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_grant")),
        sa.UniqueConstraint(
            "client_id", "scope", "region_id", name=op.f("uq_client_grant_client_id_scope_region_id")
        ),
    )
    with op.batch_alter_table("client_grant", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_client_grant_client_id"), ["client_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_client_grant_region_id"), ["region_id"], unique=False)

    op.create_table(
        "client_key",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("prefix", sa.String(20), nullable=False),
        sa.Column("secret_hash", sa.String(64), nullable=False),
        sa.Column("expires_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("revoked_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("last_used_at", api.core.db.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["client_id"], ["client.id"], name=op.f("fk_client_key_client_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_key")),
        sa.UniqueConstraint("prefix", name=op.f("uq_client_key_prefix")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_client_key_secret_hash")),
    )
    with op.batch_alter_table("client_key", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_client_key_client_id"), ["client_id"], unique=False)

    op.create_table(
        "document",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "care_plan",
                "done_before",
                "other",
                name="document_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("dated_on", sa.Date(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("file_name", sa.String(200), nullable=True),
        sa.Column("media_type", sa.String(100), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("sha256", sa.String(64), nullable=True),
        sa.Column("uploaded_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("anonymised_by", sa.Uuid(), nullable=True),
        sa.Column("anonymised_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("anonymised_note", sa.String(), nullable=True),
        sa.Column("first_shared_at", api.core.db.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["anonymised_by"], ["person.id"], name=op.f("fk_document_anonymised_by"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_document_case_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_document_anonymised_by"), ["anonymised_by"], unique=False)
        batch_op.create_index(batch_op.f("ix_document_case_id"), ["case_id"], unique=False)

    op.create_table(
        "goal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "urgent_solution",
                "bridging_care",
                "waiting_list_place",
                "long_term_solution",
                "learning",
                "other",
                name="goal_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("involved", api.core.db.Json(object), nullable=False),
        sa.Column("involvement", sa.String(), nullable=True),
        sa.Column("not_involved_reason", sa.String(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("round_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_goal_case_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["round_id"], ["round.id"], name=op.f("fk_goal_round_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goal")),
    )
    with op.batch_alter_table("goal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_goal_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_goal_round_id"), ["round_id"], unique=False)

    op.create_table(
        "meeting",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("shared_diagnosis", sa.String(), nullable=True),
        sa.Column("no_solution_reason", sa.String(), nullable=True),
        sa.Column("escalation_route", sa.String(), nullable=True),
        sa.Column("bridging_care", api.core.db.Json(object), nullable=True),
        sa.Column("private_notes", sa.String(), nullable=True),
        sa.Column("starts_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("ends_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("online_url", sa.String(), nullable=True),
        sa.Column(
            "story_form",
            sa.Enum(
                "in_person",
                "presentation",
                "film",
                "otherwise",
                name="story_form",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("story_note", sa.String(), nullable=True),
        sa.Column("client_absence_reason", sa.String(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("round_id", sa.Uuid(), nullable=False),
        sa.Column("region_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "solution_coffee",
                "diagnosis",
                "solution",
                "evaluation",
                "follow_up",
                name="meeting_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "planned",
                "invited",
                "opened",
                "closed",
                "cancelled",
                name="meeting_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("documents_due_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("ground_rules", api.core.db.Json(object), nullable=False),
        sa.Column("invited_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("opened_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("closed_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("cancelled_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("cancel_reason", sa.String(), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.CheckConstraint("status <> 'closed' OR closed_at IS NOT NULL", name=op.f("ck_meeting_closed_at")),
        sa.CheckConstraint("status <> 'opened' OR opened_at IS NOT NULL", name=op.f("ck_meeting_opened_at")),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_meeting_ends_after_start")),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_meeting_case_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["region_id"], ["region.id"], name=op.f("fk_meeting_region_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["round_id"], ["round.id"], name=op.f("fk_meeting_round_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
    )
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_region_id"), ["region_id"], unique=False)
        batch_op.create_index("ix_meeting_starts", ["starts_at", "id"], unique=False)
        batch_op.create_index(batch_op.f("ix_meeting_round_id"), ["round_id"], unique=False)

    op.create_table(
        "party",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "coordinator",
                "presenter",
                "client",
                "network",
                "representative",
                "case_manager",
                "file_holder",
                "care_provider",
                "care_office",
                "municipality",
                "client_support",
                "other",
                name="party_role",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("until_day", sa.Date(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "organisation_id IS NOT NULL OR person_id IS NOT NULL", name=op.f("ck_party_somebody")
        ),
        sa.CheckConstraint(
            "until_day IS NULL OR until_day >= from_day", name=op.f("ck_party_ends_after_begin")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_party_case_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_party_organisation_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_party_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_party")),
    )
    with op.batch_alter_table("party", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_party_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_party_organisation_id"), ["organisation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_party_person_id"), ["person_id"], unique=False)

    op.create_table(
        "role_assignment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "administrator",
                "coordinator",
                "manager",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("region_id", sa.Uuid(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_role_assignment_person_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["region_id"], ["region.id"], name=op.f("fk_role_assignment_region_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_assignment")),
    )
    with op.batch_alter_table("role_assignment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_role_assignment_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_role_assignment_region_id"), ["region_id"], unique=False)

    op.create_table(
        "sign_in",
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("seen_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("ended_at", api.core.db.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_sign_in_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sign_in")),
    )
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_sign_in_person_id"), ["person_id"], unique=False)

    op.create_table(
        "agenda_item",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "opening",
                "earlier_actions",
                "sharing",
                "questions",
                "analysis",
                "generating",
                "choosing",
                "consensus",
                "evaluation",
                "closing",
                "other",
                name="agenda_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("min_minutes", sa.Integer(), nullable=False),
        sa.Column("max_minutes", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("started_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("running_since", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("ended_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("spent_seconds", sa.Integer(), nullable=False),
        sa.CheckConstraint("max_minutes >= min_minutes", name=op.f("ck_agenda_item_box")),
        sa.CheckConstraint(
            "running_since IS NULL OR started_at IS NOT NULL", name=op.f("ck_agenda_item_started")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_agenda_item_meeting_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_item")),
    )
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_agenda_item_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(
            "uq_agenda_item_running",
            ["meeting_id"],
            unique=True,
            postgresql_where=sa.text("running_since IS NOT NULL"),
            sqlite_where=sa.text("running_since IS NOT NULL"),
        )

    op.create_table(
        "checklist_item",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "organiser",
                "presenter",
                "chair",
                "minute_taker",
                name="meeting_role",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("blocks", sa.Boolean(), nullable=False),
        sa.Column("done_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("done_by", sa.String(200), nullable=True),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_checklist_item_meeting_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checklist_item")),
    )
    with op.batch_alter_table("checklist_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_checklist_item_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "deadline",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "documents",
                "minutes",
                "corrections",
                "action",
                "evaluation",
                name="promise_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=True),
        sa.Column("region_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=True),
        sa.Column("due_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("stages", api.core.db.Json(object), nullable=False),
        sa.Column(
            "next_stage",
            sa.Enum(
                "reminder",
                "due",
                "overdue",
                "escalation",
                name="stage",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("next_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("ended_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column(
            "ended_as",
            sa.Enum(
                "kept",
                "late",
                "broken",
                "moved",
                "cancelled",
                name="deadline_end",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_deadline_case_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_deadline_meeting_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_deadline_person_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["region_id"], ["region.id"], name=op.f("fk_deadline_region_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadline")),
    )
    with op.batch_alter_table("deadline", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deadline_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            "ix_deadline_due",
            ["due_at", "id"],
            unique=False,
            postgresql_where=sa.text("ended_at IS NULL"),
            sqlite_where=sa.text("ended_at IS NULL"),
        )
        batch_op.create_index(batch_op.f("ix_deadline_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(
            "ix_deadline_next",
            ["next_at", "id"],
            unique=False,
            postgresql_where=sa.text("ended_at IS NULL AND next_at IS NOT NULL"),
            sqlite_where=sa.text("ended_at IS NULL AND next_at IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_deadline_person_due",
            ["person_id", "due_at", "id"],
            unique=False,
            postgresql_where=sa.text("ended_at IS NULL"),
            sqlite_where=sa.text("ended_at IS NULL"),
        )
        batch_op.create_index(batch_op.f("ix_deadline_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "ix_deadline_region_due",
            ["region_id", "due_at", "id"],
            unique=False,
            postgresql_where=sa.text("ended_at IS NULL"),
            sqlite_where=sa.text("ended_at IS NULL"),
        )
        batch_op.create_index(
            "uq_deadline_open",
            ["kind", "subject_id"],
            unique=True,
            postgresql_where=sa.text("ended_at IS NULL"),
            sqlite_where=sa.text("ended_at IS NULL"),
        )

    op.create_table(
        "document_content",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_document_content_document_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_document_content")),
    )
    op.create_table(
        "document_share",
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("shared_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("shared_by", sa.String(200), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_document_share_document_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_document_share_meeting_id")),
        sa.PrimaryKeyConstraint("document_id", "meeting_id", name=op.f("pk_document_share")),
    )
    op.create_table(
        "evaluation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("round_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column(
            "verdict",
            sa.Enum(
                "sufficient",
                "insufficient",
                name="verdict",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("actions", api.core.db.Json(object), nullable=False),
        sa.Column("goals", api.core.db.Json(object), nullable=False),
        sa.Column("next_steps", sa.String(), nullable=True),
        sa.Column("follow_up_meeting_id", sa.Uuid(), nullable=True),
        sa.Column("no_follow_up_reason", sa.String(), nullable=True),
        sa.CheckConstraint(
            "verdict = 'sufficient' OR follow_up_meeting_id IS NOT NULL OR no_follow_up_reason IS NOT NULL",
            name=op.f("ck_evaluation_follow_up"),
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_evaluation_case_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["follow_up_meeting_id"],
            ["meeting.id"],
            name=op.f("fk_evaluation_follow_up_meeting_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_evaluation_meeting_id")),
        sa.ForeignKeyConstraint(
            ["round_id"], ["round.id"], name=op.f("fk_evaluation_round_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evaluation")),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_evaluation_meeting_id")),
    )
    with op.batch_alter_table("evaluation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evaluation_case_id"), ["case_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_evaluation_follow_up_meeting_id"), ["follow_up_meeting_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_evaluation_round_id"), ["round_id"], unique=False)

    op.create_table(
        "finding",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "challenge",
                "opportunity",
                "lesson",
                name="finding_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("theme", sa.String(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_finding_case_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_finding_meeting_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding")),
    )
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_finding_meeting_id"), ["meeting_id"], unique=False)

    op.create_table(
        "minutes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("introduction", sa.String(), nullable=True),
        sa.Column("remarks", sa.String(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("region_id", sa.Uuid(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "draft",
                "sent",
                "final",
                name="minutes_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("due_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("sent_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("correct_until", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("final_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("content", api.core.db.Json(object), nullable=True),
        sa.CheckConstraint("(status = 'draft') = (content IS NULL)", name=op.f("ck_minutes_frozen")),
        sa.CheckConstraint("status <> 'final' OR final_at IS NOT NULL", name=op.f("ck_minutes_final")),
        sa.CheckConstraint(
            "status = 'draft' OR (sent_at IS NOT NULL AND correct_until IS NOT NULL)",
            name=op.f("ck_minutes_sent"),
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_minutes_case_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_minutes_meeting_id")),
        sa.ForeignKeyConstraint(
            ["region_id"], ["region.id"], name=op.f("fk_minutes_region_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minutes")),
        sa.UniqueConstraint("meeting_id", name=op.f("uq_minutes_meeting_id")),
    )
    with op.batch_alter_table("minutes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_minutes_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_minutes_region_id"), ["region_id"], unique=False)

    op.create_table(
        "participant",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column(
            "layer",
            sa.Enum(
                "professional",
                "manager",
                "director",
                "client",
                "network",
                "representative",
                "expert",
                name="layer",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column(
            "mandate",
            sa.Enum(
                "yes",
                "knows_offer",
                "no",
                name="mandate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("mandate_note", sa.String(), nullable=True),
        sa.Column("may_bring", sa.Integer(), nullable=False),
        sa.Column("roles", api.core.db.Json(object), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "rsvp",
            sa.Enum(
                "pending",
                "accepted",
                "tentative",
                "declined",
                name="rsvp",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("rsvp_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("rsvp_note", sa.String(), nullable=True),
        sa.Column("guests", sa.Integer(), nullable=False),
        sa.Column("invited_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("attended", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_participant_case_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_participant_meeting_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_participant_organisation_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_participant_person_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participant")),
        sa.UniqueConstraint("meeting_id", "person_id", name=op.f("uq_participant_meeting_id_person_id")),
    )
    with op.batch_alter_table("participant", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_participant_organisation_id"), ["organisation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_participant_person_id"), ["person_id"], unique=False)

    op.create_table(
        "addendum",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("minutes_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("author", sa.String(200), nullable=False),
        sa.ForeignKeyConstraint(
            ["minutes_id"], ["minutes.id"], name=op.f("fk_addendum_minutes_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addendum")),
    )
    with op.batch_alter_table("addendum", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_addendum_minutes_id"), ["minutes_id"], unique=False)

    op.create_table(
        "correction",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("minutes_id", sa.Uuid(), nullable=False),
        sa.Column("participant_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "open",
                "accepted",
                "rejected",
                name="correction_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("answered_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("answered_by", sa.String(200), nullable=True),
        sa.CheckConstraint("(status = 'open') = (answered_at IS NULL)", name=op.f("ck_correction_answered")),
        sa.CheckConstraint("status <> 'rejected' OR answer IS NOT NULL", name=op.f("ck_correction_reason")),
        sa.ForeignKeyConstraint(
            ["minutes_id"], ["minutes.id"], name=op.f("fk_correction_minutes_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
            name=op.f("fk_correction_participant_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_correction_minutes_id"), ["minutes_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_correction_participant_id"), ["participant_id"], unique=False)

    op.create_table(
        "deadline_stage",
        sa.Column("deadline_id", sa.Uuid(), nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("planned_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("recorded_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("superseded", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["deadline_id"], ["deadline.id"], name=op.f("fk_deadline_stage_deadline_id")),
        sa.PrimaryKeyConstraint("deadline_id", "stage", name=op.f("pk_deadline_stage")),
    )
    op.create_table(
        "participant_link",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("participant_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.String(64), nullable=False),
        sa.Column("expires_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("revoked_at", api.core.db.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
            name=op.f("fk_participant_link_participant_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participant_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_participant_link_token_hash")),
    )
    with op.batch_alter_table("participant_link", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_participant_link_participant_id"), ["participant_id"], unique=False
        )

    op.create_table(
        "position",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column(
            "stance",
            sa.Enum(
                "agrees",
                "reservation",
                "disagrees",
                name="stance",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.String(), nullable=True),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("participant_id", sa.Uuid(), nullable=False),
        sa.Column("recorded_at", api.core.db.UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_position_meeting_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
            name=op.f("fk_position_participant_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_position")),
        sa.UniqueConstraint(
            "meeting_id", "participant_id", name=op.f("uq_position_meeting_id_participant_id")
        ),
    )
    with op.batch_alter_table("position", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_position_participant_id"), ["participant_id"], unique=False)

    op.create_table(
        "role_holder",
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "organiser",
                "presenter",
                "chair",
                "minute_taker",
                name="meeting_role",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("participant_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["meeting_id"], ["meeting.id"], name=op.f("fk_role_holder_meeting_id")),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["participant.id"],
            name=op.f("fk_role_holder_participant_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("meeting_id", "role", name=op.f("pk_role_holder")),
    )
    with op.batch_alter_table("role_holder", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_role_holder_participant_id"), ["participant_id"], unique=False)

    op.create_table(
        "solution",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "better_care_here",
                "waiting_list_elsewhere",
                "new_place",
                "other",
                name="solution_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "term",
            sa.Enum("short", "long", name="term", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=True),
        sa.Column("pros", api.core.db.Json(object), nullable=False),
        sa.Column("cons", api.core.db.Json(object), nullable=False),
        sa.Column("proposer_id", sa.Uuid(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=False),
        sa.Column("chosen_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("argument", sa.String(), nullable=True),
        sa.CheckConstraint(
            "(chosen_at IS NULL) = (argument IS NULL)", name=op.f("ck_solution_chosen_with_argument")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_solution_case_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_solution_meeting_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["proposer_id"], ["participant.id"], name=op.f("fk_solution_proposer_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_solution")),
    )
    with op.batch_alter_table("solution", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_solution_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_solution_proposer_id"), ["proposer_id"], unique=False)

    op.create_table(
        "action",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("how", sa.String(), nullable=True),
        sa.Column(
            "term",
            sa.Enum("short", "long", name="term", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("solution_id", sa.Uuid(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("region_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=True),
        sa.Column("due_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "open",
                "in_progress",
                "done",
                "dropped",
                "not_done",
                name="action_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("status_reason", sa.String(), nullable=True),
        sa.Column("ended_at", api.core.db.UtcDateTime(), nullable=True),
        sa.CheckConstraint(
            "(status IN ('open', 'in_progress')) = (ended_at IS NULL)", name=op.f("ck_action_ended_at")
        ),
        sa.CheckConstraint(
            "status IN ('open', 'in_progress') OR status_reason IS NOT NULL", name=op.f("ck_action_reason")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_action_case_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_action_meeting_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_action_owner_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["region_id"], ["region.id"], name=op.f("fk_action_region_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["solution_id"], ["solution.id"], name=op.f("fk_action_solution_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_action")),
    )
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_action_case_id"), ["case_id"], unique=False)
        batch_op.create_index("ix_action_due", ["due_at", "id"], unique=False)
        batch_op.create_index(
            "ix_action_live_due",
            ["due_at", "id"],
            unique=False,
            postgresql_where=sa.text("status IN ('in_progress', 'open')"),
            sqlite_where=sa.text("status IN ('in_progress', 'open')"),
        )
        batch_op.create_index(
            "ix_action_live_region",
            ["region_id", "due_at", "id"],
            unique=False,
            postgresql_where=sa.text("status IN ('in_progress', 'open')"),
            sqlite_where=sa.text("status IN ('in_progress', 'open')"),
        )
        batch_op.create_index(batch_op.f("ix_action_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_owner_id"), ["owner_id"], unique=False)
        batch_op.create_index("ix_action_region_due", ["region_id", "due_at", "id"], unique=False)
        batch_op.create_index("ix_action_region_updated", ["region_id", "updated_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_action_solution_id"), ["solution_id"], unique=False)

    op.create_table(
        "call",
        sa.Column(
            "outcome",
            sa.Enum(
                "reached",
                "no_answer",
                "call_back",
                name="call_outcome",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("expectations", sa.String(), nullable=True),
        sa.Column("committed", sa.Boolean(), nullable=True),
        sa.Column("questions", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("meeting_id", sa.Uuid(), nullable=True),
        sa.Column("participant_id", sa.Uuid(), nullable=True),
        sa.Column("action_id", sa.Uuid(), nullable=True),
        sa.Column("called_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("called_by", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(participant_id IS NULL) <> (action_id IS NULL)", name=op.f("ck_call_one_subject")
        ),
        sa.ForeignKeyConstraint(
            ["action_id"], ["action.id"], name=op.f("fk_call_action_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["case_id"], ["cases.id"], name=op.f("fk_call_case_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_call_meeting_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["participant_id"], ["participant.id"], name=op.f("fk_call_participant_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call")),
    )
    with op.batch_alter_table("call", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_call_action_id"), ["action_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_call_meeting_id"), ["meeting_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_call_participant_id"), ["participant_id"], unique=False)

    op.create_table(
        "progress",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("action_id", sa.Uuid(), nullable=False),
        sa.Column("at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("by", sa.String(200), nullable=False),
        sa.Column("move", sa.String(40), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["action_id"], ["action.id"], name=op.f("fk_progress_action_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress")),
    )
    with op.batch_alter_table("progress", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_progress_action_id"), ["action_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("progress", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_progress_action_id"))

    op.drop_table("progress")
    with op.batch_alter_table("call", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_call_participant_id"))
        batch_op.drop_index(batch_op.f("ix_call_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_call_action_id"))

    op.drop_table("call")
    with op.batch_alter_table("action", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_action_solution_id"))
        batch_op.drop_index("ix_action_region_updated")
        batch_op.drop_index("ix_action_region_due")
        batch_op.drop_index(batch_op.f("ix_action_owner_id"))
        batch_op.drop_index(batch_op.f("ix_action_meeting_id"))
        batch_op.drop_index(
            "ix_action_live_region",
            postgresql_where=sa.text("status IN ('in_progress', 'open')"),
            sqlite_where=sa.text("status IN ('in_progress', 'open')"),
        )
        batch_op.drop_index(
            "ix_action_live_due",
            postgresql_where=sa.text("status IN ('in_progress', 'open')"),
            sqlite_where=sa.text("status IN ('in_progress', 'open')"),
        )
        batch_op.drop_index("ix_action_due")
        batch_op.drop_index(batch_op.f("ix_action_case_id"))

    op.drop_table("action")
    with op.batch_alter_table("solution", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_solution_proposer_id"))
        batch_op.drop_index(batch_op.f("ix_solution_meeting_id"))

    op.drop_table("solution")
    with op.batch_alter_table("role_holder", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_role_holder_participant_id"))

    op.drop_table("role_holder")
    with op.batch_alter_table("position", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_position_participant_id"))

    op.drop_table("position")
    with op.batch_alter_table("participant_link", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_participant_link_participant_id"))

    op.drop_table("participant_link")
    op.drop_table("deadline_stage")
    with op.batch_alter_table("correction", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_correction_participant_id"))
        batch_op.drop_index(batch_op.f("ix_correction_minutes_id"))

    op.drop_table("correction")
    with op.batch_alter_table("addendum", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_addendum_minutes_id"))

    op.drop_table("addendum")
    with op.batch_alter_table("participant", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_participant_person_id"))
        batch_op.drop_index(batch_op.f("ix_participant_organisation_id"))

    op.drop_table("participant")
    with op.batch_alter_table("minutes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_minutes_region_id"))
        batch_op.drop_index(batch_op.f("ix_minutes_case_id"))

    op.drop_table("minutes")
    with op.batch_alter_table("finding", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_finding_meeting_id"))

    op.drop_table("finding")
    with op.batch_alter_table("evaluation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evaluation_round_id"))
        batch_op.drop_index(batch_op.f("ix_evaluation_follow_up_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_evaluation_case_id"))

    op.drop_table("evaluation")
    op.drop_table("document_share")
    op.drop_table("document_content")
    with op.batch_alter_table("deadline", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_deadline_open",
            postgresql_where=sa.text("ended_at IS NULL"),
            sqlite_where=sa.text("ended_at IS NULL"),
        )
        batch_op.drop_index(
            "ix_deadline_region_due",
            postgresql_where=sa.text("ended_at IS NULL"),
            sqlite_where=sa.text("ended_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_deadline_person_id"))
        batch_op.drop_index(
            "ix_deadline_person_due",
            postgresql_where=sa.text("ended_at IS NULL"),
            sqlite_where=sa.text("ended_at IS NULL"),
        )
        batch_op.drop_index(
            "ix_deadline_next",
            postgresql_where=sa.text("ended_at IS NULL AND next_at IS NOT NULL"),
            sqlite_where=sa.text("ended_at IS NULL AND next_at IS NOT NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_deadline_meeting_id"))
        batch_op.drop_index(
            "ix_deadline_due",
            postgresql_where=sa.text("ended_at IS NULL"),
            sqlite_where=sa.text("ended_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_deadline_case_id"))

    op.drop_table("deadline")
    with op.batch_alter_table("checklist_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_checklist_item_meeting_id"))

    op.drop_table("checklist_item")
    with op.batch_alter_table("agenda_item", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_agenda_item_running",
            postgresql_where=sa.text("running_since IS NOT NULL"),
            sqlite_where=sa.text("running_since IS NOT NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_agenda_item_meeting_id"))

    op.drop_table("agenda_item")
    with op.batch_alter_table("sign_in", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_person_id"))

    op.drop_table("sign_in")
    with op.batch_alter_table("role_assignment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_role_assignment_region_id"))
        batch_op.drop_index(batch_op.f("ix_role_assignment_person_id"))

    op.drop_table("role_assignment")
    with op.batch_alter_table("party", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_party_person_id"))
        batch_op.drop_index(batch_op.f("ix_party_organisation_id"))
        batch_op.drop_index(batch_op.f("ix_party_case_id"))

    op.drop_table("party")
    with op.batch_alter_table("meeting", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_round_id"))
        batch_op.drop_index("ix_meeting_starts")
        batch_op.drop_index(batch_op.f("ix_meeting_region_id"))
        batch_op.drop_index(batch_op.f("ix_meeting_case_id"))

    op.drop_table("meeting")
    with op.batch_alter_table("goal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_goal_round_id"))
        batch_op.drop_index(batch_op.f("ix_goal_case_id"))

    op.drop_table("goal")
    with op.batch_alter_table("document", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_document_case_id"))
        batch_op.drop_index(batch_op.f("ix_document_anonymised_by"))

    op.drop_table("document")
    with op.batch_alter_table("client_key", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_client_key_client_id"))

    op.drop_table("client_key")
    with op.batch_alter_table("client_grant", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_client_grant_region_id"))
        batch_op.drop_index(batch_op.f("ix_client_grant_client_id"))

    op.drop_table("client_grant")
    with op.batch_alter_table("round", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_round_template_id"))

    op.drop_table("round")
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.drop_index("ix_person_name")
        batch_op.drop_index(batch_op.f("ix_person_organisation_id"))
        batch_op.drop_index(batch_op.f("ix_person_case_id"))

    op.drop_table("person")
    with op.batch_alter_table("consent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_consent_case_id"))

    op.drop_table("consent")
    with op.batch_alter_table("client", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_client_organisation_id"))

    op.drop_table("client")
    with op.batch_alter_table("template", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_template_everywhere",
            postgresql_where=sa.text("region_id IS NULL"),
            sqlite_where=sa.text("region_id IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_template_region_id"))

    op.drop_table("template")
    with op.batch_alter_table("organisation", schema=None) as batch_op:
        batch_op.drop_index("ix_organisation_name")
        batch_op.drop_index(batch_op.f("ix_organisation_region_id"))

    op.drop_table("organisation")
    with op.batch_alter_table("cases", schema=None) as batch_op:
        batch_op.drop_index("ix_cases_updated")
        batch_op.drop_index("ix_cases_region_updated")

    op.drop_table("cases")
    with op.batch_alter_table("stored_answer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_stored_answer_created_at"))

    op.drop_table("stored_answer")
    op.drop_table("stamp")
    op.drop_table("region")
    op.drop_table("mark")
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.drop_index("ix_event_region")
        batch_op.drop_index("ix_event_meeting")
        batch_op.drop_index("ix_event_case")

    op.drop_table("event")
    with op.batch_alter_table("access", schema=None) as batch_op:
        batch_op.drop_index("ix_access_case")

    op.drop_table("access")
