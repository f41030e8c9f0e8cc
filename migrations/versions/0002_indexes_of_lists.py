"""An index for the order of every list, so that no page is sorted out of all rows.

Revision ID: 0002
Revises: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

OPEN = sa.text("ended_at IS NULL")


def upgrade() -> None:
    op.create_index("ix_organisation_name", "organisation", ["name", "id"])
    op.create_index("ix_person_name", "person", ["name", "id"])
    op.create_index("ix_meeting_starts", "meeting", ["starts_at", "id"])
    op.create_index("ix_action_due", "action", ["due_at", "id"])
    op.create_index("ix_deadline_due", "deadline", ["due_at", "id"], postgresql_where=OPEN, sqlite_where=OPEN)


def downgrade() -> None:
    op.drop_index("ix_deadline_due", "deadline")
    op.drop_index("ix_action_due", "action")
    op.drop_index("ix_meeting_starts", "meeting")
    op.drop_index("ix_person_name", "person")
    op.drop_index("ix_organisation_name", "organisation")
