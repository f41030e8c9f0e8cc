"""caseload"""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

import api.core.db

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "caseload_team",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("organisation_id", sa.Uuid(), nullable=True),
        sa.Column("purpose", sa.String(), nullable=True),
        sa.Column("function_groups", api.core.db.Json(object), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("region_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisation.id"],
            name=op.f("fk_caseload_team_organisation_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["region_id"], ["region.id"], name=op.f("fk_caseload_team_region_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_team")),
    )
    with op.batch_alter_table("caseload_team", schema=None) as batch_op:
        batch_op.create_index("ix_caseload_team_name", ["name", "id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_caseload_team_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index("ix_caseload_team_region_name", ["region_id", "name", "id"], unique=False)

    op.create_table(
        "caseload_definition",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("explanation", sa.String(), nullable=True),
        sa.Column("choices", api.core.db.Json(object), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "draft",
                "agreed",
                "replaced",
                name="definition_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("in_use", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id"],
            ["caseload_team.id"],
            name=op.f("fk_caseload_definition_team_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_definition")),
    )
    with op.batch_alter_table("caseload_definition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_definition_team_id"), ["team_id"], unique=False)
        batch_op.create_index(
            "uq_caseload_definition_in_use",
            ["team_id"],
            unique=True,
            postgresql_where=sa.text("in_use"),
            sqlite_where=sa.text("in_use = 1"),
        )

    op.create_table(
        "caseload_factor_list",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("factors", api.core.db.Json(object), nullable=False),
        sa.Column("retired_at", api.core.db.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["team_id"],
            ["caseload_team.id"],
            name=op.f("fk_caseload_factor_list_team_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_factor_list")),
        sa.UniqueConstraint("team_id", "number", name=op.f("uq_caseload_factor_list_team_id_number")),
    )
    with op.batch_alter_table("caseload_factor_list", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_factor_list_team_id"), ["team_id"], unique=False)

    op.create_table(
        "caseload_process",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=False),
        sa.Column("guide", sa.String(), nullable=True),
        sa.Column("guide_reason", sa.String(), nullable=True),
        sa.Column("hours_asked", sa.Float(), nullable=True),
        sa.Column(
            "plan",
            sa.Enum(
                "three_days",
                "eight_meetings",
                "own",
                name="plan_template",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("previous_id", sa.Uuid(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "running",
                "closed",
                name="process_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("sketch", api.core.db.Json(object), nullable=False),
        sa.Column("closed_at", api.core.db.UtcDateTime(), nullable=True),
        sa.Column("lessons", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_caseload_process_owner_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["previous_id"],
            ["caseload_process.id"],
            name=op.f("fk_caseload_process_previous_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_process_team_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_process")),
    )
    with op.batch_alter_table("caseload_process", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_process_owner_id"), ["owner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_process_previous_id"), ["previous_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_process_team_id"), ["team_id"], unique=False)

    op.create_table(
        "caseload_reference",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "model",
                "other_team",
                "own",
                name="reference_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("week_hours", sa.Float(), nullable=False),
        sa.Column("cases_low", sa.Float(), nullable=False),
        sa.Column("cases_high", sa.Float(), nullable=False),
        sa.Column("hours_low", sa.Float(), nullable=True),
        sa.Column("hours_high", sa.Float(), nullable=True),
        sa.Column("direct_percent", sa.Float(), nullable=True),
        sa.Column("months", sa.Float(), nullable=True),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("team_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_reference_team_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_reference")),
    )
    with op.batch_alter_table("caseload_reference", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_reference_team_id"), ["team_id"], unique=False)

    op.create_table(
        "caseload_worker",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("function_group", sa.String(), nullable=False),
        sa.Column("contract_hours", sa.Float(), nullable=False),
        sa.Column("lead", sa.Boolean(), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("until_day", sa.Date(), nullable=True),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "contract_hours > 0 AND contract_hours <= 168", name=op.f("ck_caseload_worker_a_week_of_hours")
        ),
        sa.CheckConstraint(
            "until_day IS NULL OR until_day >= from_day", name=op.f("ck_caseload_worker_ends_after_begin")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_caseload_worker_person_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_worker_team_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_worker")),
    )
    with op.batch_alter_table("caseload_worker", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_worker_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_worker_team_id"), ["team_id"], unique=False)

    op.create_table(
        "caseload_argument",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column(
            "points_to",
            sa.Enum(
                "fewer_cases",
                "more_cases",
                "neither",
                name="argument_for",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum(
                "sketch",
                "purpose",
                "weeks",
                "references",
                "factors",
                "budget",
                "experience",
                name="argument_source",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("process_id", sa.Uuid(), nullable=False),
        sa.Column("by", sa.String(200), nullable=False),
        sa.Column("recognised_by", api.core.db.Json(object), nullable=False),
        sa.ForeignKeyConstraint(
            ["process_id"],
            ["caseload_process.id"],
            name=op.f("fk_caseload_argument_process_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_argument_team_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_argument")),
    )
    with op.batch_alter_table("caseload_argument", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_argument_process_id"), ["process_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_argument_team_id"), ["team_id"], unique=False)

    op.create_table(
        "caseload_carry",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("worker_id", sa.Uuid(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum(
                "regular",
                "crisis",
                "safety_report",
                "monitoring",
                "collective",
                name="carry_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "intensity",
            sa.Enum(
                "light",
                "usual",
                "intensive",
                name="intensity",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "phase",
            sa.Enum("waiting", "running", name="phase", native_enum=False, create_constraint=True, length=40),
            nullable=False,
        ),
        sa.Column("heavy_factors", api.core.db.Json(object), nullable=False),
        sa.Column("from_day", sa.Date(), nullable=False),
        sa.Column("until_day", sa.Date(), nullable=True),
        sa.Column("case_id", sa.Uuid(), nullable=False),
        sa.Column("attention_on", sa.Date(), nullable=False),
        sa.Column("heavy", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "phase = 'waiting' OR worker_id IS NOT NULL", name=op.f("ck_caseload_carry_somebody_works_on_it")
        ),
        sa.CheckConstraint(
            "until_day IS NULL OR until_day >= from_day", name=op.f("ck_caseload_carry_ends_after_begin")
        ),
        sa.ForeignKeyConstraint(
            ["case_id"], ["cases.id"], name=op.f("fk_caseload_carry_case_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_carry_team_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["worker_id"],
            ["caseload_worker.id"],
            name=op.f("fk_caseload_carry_worker_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_carry")),
    )
    with op.batch_alter_table("caseload_carry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_carry_case_id"), ["case_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_carry_team_id"), ["team_id"], unique=False)
        batch_op.create_index(
            "ix_caseload_carry_waiting",
            ["team_id"],
            unique=False,
            postgresql_where=sa.text("phase IN ('waiting')"),
            sqlite_where=sa.text("phase IN ('waiting')"),
        )
        batch_op.create_index("ix_caseload_carry_worker", ["worker_id", "from_day"], unique=False)

    op.create_table(
        "caseload_discussion",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("worker_id", sa.Uuid(), nullable=True),
        sa.Column("week_of", sa.Date(), nullable=False),
        sa.Column(
            "level",
            sa.Enum(
                "team",
                "function_group",
                "worker",
                name="level",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("subject", sa.String(200), nullable=False),
        sa.Column("full_time", sa.Float(), nullable=False),
        sa.Column("lower", sa.Float(), nullable=False),
        sa.Column("upper", sa.Float(), nullable=False),
        sa.Column("deviation_percent", sa.Float(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "open",
                "answered",
                name="discussion_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("why", sa.String(), nullable=True),
        sa.Column("agreed", sa.String(), nullable=True),
        sa.Column("look_again_on", sa.Date(), nullable=True),
        sa.Column("answered_by", sa.String(200), nullable=True),
        sa.Column("answered_at", api.core.db.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["team_id"],
            ["caseload_team.id"],
            name=op.f("fk_caseload_discussion_team_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["worker_id"],
            ["caseload_worker.id"],
            name=op.f("fk_caseload_discussion_worker_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_discussion")),
    )
    with op.batch_alter_table("caseload_discussion", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_discussion_team_id"), ["team_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_discussion_worker_id"), ["worker_id"], unique=False)
        batch_op.create_index(
            "uq_caseload_discussion_open",
            ["team_id", "subject"],
            unique=True,
            postgresql_where=sa.text("status = 'open'"),
            sqlite_where=sa.text("status = 'open'"),
        )

    op.create_table(
        "caseload_member",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column(
            "part",
            sa.Enum(
                "project_group",
                "team",
                "stakeholder",
                "client_organisation",
                "guide",
                name="member_part",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("why", sa.String(), nullable=True),
        sa.Column("process_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_caseload_member_person_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["process_id"],
            ["caseload_process.id"],
            name=op.f("fk_caseload_member_process_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_member_team_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_member")),
        sa.UniqueConstraint("process_id", "person_id", name=op.f("uq_caseload_member_process_id_person_id")),
    )
    with op.batch_alter_table("caseload_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_member_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_member_process_id"), ["process_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_member_team_id"), ["team_id"], unique=False)

    op.create_table(
        "caseload_proposal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("bands", api.core.db.Json(object), nullable=False),
        sa.Column("conditions", api.core.db.Json(object), nullable=False),
        sa.Column("process_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version_of", sa.Uuid(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "open",
                "voting",
                "carried",
                "not_carried",
                "replaced",
                name="proposal_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("present", api.core.db.Json(object), nullable=False),
        sa.Column("voted_at", api.core.db.UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["process_id"],
            ["caseload_process.id"],
            name=op.f("fk_caseload_proposal_process_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_proposal_team_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["version_of"],
            ["caseload_proposal.id"],
            name=op.f("fk_caseload_proposal_version_of"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_proposal")),
    )
    with op.batch_alter_table("caseload_proposal", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_proposal_process_id"), ["process_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_proposal_team_id"), ["team_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_proposal_version_of"), ["version_of"], unique=False)

    op.create_table(
        "caseload_reflection",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column(
            "level",
            sa.Enum(
                "individual",
                "team",
                "organisation",
                name="reflection_level",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("angle", sa.String(), nullable=True),
        sa.Column("worker_id", sa.Uuid(), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "open",
                "closed",
                name="reflection_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("conclusion", sa.String(), nullable=True),
        sa.Column("closed_at", api.core.db.UtcDateTime(), nullable=True),
        sa.CheckConstraint(
            "(level = 'individual') = (worker_id IS NOT NULL)", name=op.f("ck_caseload_reflection_whose")
        ),
        sa.CheckConstraint(
            "(status = 'closed') = (closed_at IS NOT NULL)", name=op.f("ck_caseload_reflection_closed")
        ),
        sa.ForeignKeyConstraint(
            ["team_id"],
            ["caseload_team.id"],
            name=op.f("fk_caseload_reflection_team_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["worker_id"],
            ["caseload_worker.id"],
            name=op.f("fk_caseload_reflection_worker_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_reflection")),
    )
    with op.batch_alter_table("caseload_reflection", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_reflection_team_id"), ["team_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_reflection_worker_id"), ["worker_id"], unique=False)

    op.create_table(
        "caseload_scores",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("factor_list_id", sa.Uuid(), nullable=False),
        sa.Column("worker_id", sa.Uuid(), nullable=False),
        sa.Column("scores", api.core.db.Json(object), nullable=False),
        sa.ForeignKeyConstraint(
            ["factor_list_id"],
            ["caseload_factor_list.id"],
            name=op.f("fk_caseload_scores_factor_list_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_scores_team_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["worker_id"],
            ["caseload_worker.id"],
            name=op.f("fk_caseload_scores_worker_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_scores")),
        sa.UniqueConstraint(
            "factor_list_id", "worker_id", name=op.f("uq_caseload_scores_factor_list_id_worker_id")
        ),
    )
    with op.batch_alter_table("caseload_scores", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_caseload_scores_factor_list_id"), ["factor_list_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_caseload_scores_team_id"), ["team_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_scores_worker_id"), ["worker_id"], unique=False)

    op.create_table(
        "caseload_session",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("hours", sa.Float(), nullable=False),
        sa.Column("steps", api.core.db.Json(object), nullable=False),
        sa.Column("on_day", sa.Date(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("prepare", sa.String(), nullable=True),
        sa.Column("prepared_by", sa.String(), nullable=True),
        sa.Column("minutes", sa.String(), nullable=True),
        sa.Column("process_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["process_id"],
            ["caseload_process.id"],
            name=op.f("fk_caseload_session_process_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_session_team_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_session")),
    )
    with op.batch_alter_table("caseload_session", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_session_process_id"), ["process_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_session_team_id"), ["team_id"], unique=False)

    op.create_table(
        "caseload_snapshot",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("worker_id", sa.Uuid(), nullable=True),
        sa.Column("week_of", sa.Date(), nullable=False),
        sa.Column(
            "level",
            sa.Enum(
                "team",
                "function_group",
                "worker",
                name="level",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("subject", sa.String(200), nullable=False),
        sa.Column("veiled", sa.Boolean(), nullable=False),
        sa.Column("workers", sa.Integer(), nullable=False),
        sa.Column("hours", sa.Float(), nullable=False),
        sa.Column("cases", sa.Integer(), nullable=False),
        sa.Column("load", sa.Float(), nullable=False),
        sa.Column("full_time", sa.Float(), nullable=True),
        sa.Column("lower", sa.Float(), nullable=True),
        sa.Column("upper", sa.Float(), nullable=True),
        sa.Column(
            "standing",
            sa.Enum(
                "below",
                "within",
                "above",
                "no_band",
                "no_hours",
                name="standing",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("deviation_percent", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_snapshot_team_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["worker_id"],
            ["caseload_worker.id"],
            name=op.f("fk_caseload_snapshot_worker_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_snapshot")),
        sa.UniqueConstraint(
            "team_id", "subject", "week_of", name=op.f("uq_caseload_snapshot_team_id_subject_week_of")
        ),
    )
    with op.batch_alter_table("caseload_snapshot", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_snapshot_worker_id"), ["worker_id"], unique=False)

    op.create_table(
        "caseload_step",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("owner_id", sa.Uuid(), nullable=True),
        sa.Column("prepare", sa.String(), nullable=True),
        sa.Column("prepared_by", sa.String(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("process_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(10), nullable=True),
        sa.Column(
            "status",
            sa.Enum(
                "open",
                "in_progress",
                "done",
                name="step_status",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.CheckConstraint("number BETWEEN 1 AND 3", name=op.f("ck_caseload_step_three_steps")),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_caseload_step_owner_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["process_id"],
            ["caseload_process.id"],
            name=op.f("fk_caseload_step_process_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_step_team_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_step")),
    )
    with op.batch_alter_table("caseload_step", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_step_owner_id"), ["owner_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_step_process_id"), ["process_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_step_team_id"), ["team_id"], unique=False)

    op.create_table(
        "caseload_week",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("week_of", sa.Date(), nullable=False),
        sa.Column("contract_hours", sa.Float(), nullable=False),
        sa.Column("other_hours", sa.Float(), nullable=False),
        sa.Column("direct_percent", sa.Float(), nullable=False),
        sa.Column("indirect_percent", sa.Float(), nullable=False),
        sa.Column("lines", api.core.db.Json(object), nullable=False),
        sa.Column("worker_id", sa.Uuid(), nullable=False),
        sa.Column("shared_at", api.core.db.UtcDateTime(), nullable=True),
        sa.CheckConstraint(
            "abs(direct_percent + indirect_percent - 100) < 0.01", name=op.f("ck_caseload_week_shares")
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_week_team_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["worker_id"],
            ["caseload_worker.id"],
            name=op.f("fk_caseload_week_worker_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_week")),
        sa.UniqueConstraint("week_of", "worker_id", name=op.f("uq_caseload_week_week_of_worker_id")),
    )
    with op.batch_alter_table("caseload_week", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_week_team_id"), ["team_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_week_worker_id"), ["worker_id"], unique=False)

    op.create_table(
        "caseload_weight",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("definition_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "regular",
                "crisis",
                "safety_report",
                "monitoring",
                "collective",
                name="carry_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "intensity",
            sa.Enum(
                "light",
                "usual",
                "intensive",
                name="intensity",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("base", sa.Float(), nullable=False),
        sa.Column("step", sa.Float(), nullable=False),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        sa.Column("inactive_days", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["definition_id"],
            ["caseload_definition.id"],
            name=op.f("fk_caseload_weight_definition_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_weight")),
        sa.UniqueConstraint(
            "definition_id", "kind", "intensity", name=op.f("uq_caseload_weight_definition_id_kind_intensity")
        ),
    )
    op.create_table(
        "caseload_decision",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("start_on", sa.Date(), nullable=True),
        sa.Column("review_days", api.core.db.Json(object), nullable=False),
        sa.Column("deviation_percent", sa.Float(), nullable=True),
        sa.Column("cases", sa.Float(), nullable=True),
        sa.Column("costs_each", sa.Float(), nullable=True),
        sa.Column("budget", sa.Float(), nullable=True),
        sa.Column("watched_by", sa.String(), nullable=True),
        sa.Column("adjust", sa.String(), nullable=True),
        sa.Column("approved", sa.Boolean(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("process_id", sa.Uuid(), nullable=False),
        sa.Column("proposal_id", sa.Uuid(), nullable=False),
        sa.Column("bands", api.core.db.Json(object), nullable=False),
        sa.CheckConstraint(
            "start_on IS NULL OR (approved AND deviation_percent IS NOT NULL)",
            name=op.f("ck_caseload_decision_started"),
        ),
        sa.ForeignKeyConstraint(
            ["process_id"],
            ["caseload_process.id"],
            name=op.f("fk_caseload_decision_process_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["proposal_id"],
            ["caseload_proposal.id"],
            name=op.f("fk_caseload_decision_proposal_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_decision_team_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_decision")),
    )
    with op.batch_alter_table("caseload_decision", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_decision_process_id"), ["process_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_decision_proposal_id"), ["proposal_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_decision_team_id"), ["team_id"], unique=False)

    op.create_table(
        "caseload_note",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("reflection_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "goes_well",
                "needs_attention",
                name="note_kind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("cluster", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_caseload_note_person_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["reflection_id"],
            ["caseload_reflection.id"],
            name=op.f("fk_caseload_note_reflection_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_note_team_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_note")),
    )
    with op.batch_alter_table("caseload_note", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_note_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_note_reflection_id"), ["reflection_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_note_team_id"), ["team_id"], unique=False)

    op.create_table(
        "caseload_vote",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_at", api.core.db.UtcDateTime(), nullable=False),
        sa.Column("updated_by", sa.String(200), nullable=False),
        sa.Column("team_id", sa.Uuid(), nullable=False),
        sa.Column("proposal_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("in_favour", sa.Boolean(), nullable=False),
        sa.Column("need", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_caseload_vote_person_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["proposal_id"],
            ["caseload_proposal.id"],
            name=op.f("fk_caseload_vote_proposal_id"),
            ondelete="RESTRICT",
        ),
        sa.ForeignKeyConstraint(
            ["team_id"], ["caseload_team.id"], name=op.f("fk_caseload_vote_team_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_caseload_vote")),
        sa.UniqueConstraint("proposal_id", "person_id", name=op.f("uq_caseload_vote_proposal_id_person_id")),
    )
    with op.batch_alter_table("caseload_vote", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_caseload_vote_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_vote_proposal_id"), ["proposal_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_caseload_vote_team_id"), ["team_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("caseload_vote", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_vote_team_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_vote_proposal_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_vote_person_id"))

    op.drop_table("caseload_vote")
    with op.batch_alter_table("caseload_note", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_note_team_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_note_reflection_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_note_person_id"))

    op.drop_table("caseload_note")
    with op.batch_alter_table("caseload_decision", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_decision_team_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_decision_proposal_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_decision_process_id"))

    op.drop_table("caseload_decision")
    op.drop_table("caseload_weight")
    with op.batch_alter_table("caseload_week", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_week_worker_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_week_team_id"))

    op.drop_table("caseload_week")
    with op.batch_alter_table("caseload_step", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_step_team_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_step_process_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_step_owner_id"))

    op.drop_table("caseload_step")
    with op.batch_alter_table("caseload_snapshot", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_snapshot_worker_id"))

    op.drop_table("caseload_snapshot")
    with op.batch_alter_table("caseload_session", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_session_team_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_session_process_id"))

    op.drop_table("caseload_session")
    with op.batch_alter_table("caseload_scores", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_scores_worker_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_scores_team_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_scores_factor_list_id"))

    op.drop_table("caseload_scores")
    with op.batch_alter_table("caseload_reflection", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_reflection_worker_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_reflection_team_id"))

    op.drop_table("caseload_reflection")
    with op.batch_alter_table("caseload_proposal", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_proposal_version_of"))
        batch_op.drop_index(batch_op.f("ix_caseload_proposal_team_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_proposal_process_id"))

    op.drop_table("caseload_proposal")
    with op.batch_alter_table("caseload_member", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_member_team_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_member_process_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_member_person_id"))

    op.drop_table("caseload_member")
    with op.batch_alter_table("caseload_discussion", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_caseload_discussion_open",
            postgresql_where=sa.text("status = 'open'"),
            sqlite_where=sa.text("status = 'open'"),
        )
        batch_op.drop_index(batch_op.f("ix_caseload_discussion_worker_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_discussion_team_id"))

    op.drop_table("caseload_discussion")
    with op.batch_alter_table("caseload_carry", schema=None) as batch_op:
        batch_op.drop_index("ix_caseload_carry_worker")
        batch_op.drop_index("ix_caseload_carry_waiting")
        batch_op.drop_index(batch_op.f("ix_caseload_carry_team_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_carry_case_id"))

    op.drop_table("caseload_carry")
    with op.batch_alter_table("caseload_argument", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_argument_team_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_argument_process_id"))

    op.drop_table("caseload_argument")
    with op.batch_alter_table("caseload_worker", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_worker_team_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_worker_person_id"))

    op.drop_table("caseload_worker")
    with op.batch_alter_table("caseload_reference", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_reference_team_id"))

    op.drop_table("caseload_reference")
    with op.batch_alter_table("caseload_process", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_process_team_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_process_previous_id"))
        batch_op.drop_index(batch_op.f("ix_caseload_process_owner_id"))

    op.drop_table("caseload_process")
    with op.batch_alter_table("caseload_factor_list", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_caseload_factor_list_team_id"))

    op.drop_table("caseload_factor_list")
    with op.batch_alter_table("caseload_definition", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_caseload_definition_in_use",
            postgresql_where=sa.text("in_use"),
            sqlite_where=sa.text("in_use = 1"),
        )
        batch_op.drop_index(batch_op.f("ix_caseload_definition_team_id"))

    op.drop_table("caseload_definition")
    with op.batch_alter_table("caseload_team", schema=None) as batch_op:
        batch_op.drop_index("ix_caseload_team_region_name")
        batch_op.drop_index(batch_op.f("ix_caseload_team_organisation_id"))
        batch_op.drop_index("ix_caseload_team_name")

    op.drop_table("caseload_team")
