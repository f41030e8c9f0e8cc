"""A question for consent that nobody answers is put once more (W7): by the scheduler, after some days."""

from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from api.models.case import Case, CaseStatus
from api.models.consent_request import ConsentRequest, ConsentRequestStatus
from api.work import Work, Works

_WAITS = sa.text("consent_request.status = 'open' AND consent_request.reminded_at IS NULL")
AT_ONCE = 100


def remind(works: Works, days: int) -> int:
    """Put every question again that waits for so many days, once; how many. The mail follows from the event.

    Each is locked, and looked at under the lock: two schedulers remind nobody twice. What was answered, taken back or
    is over, and what is asked in a case that is not worked on, is left alone.
    """
    done = 0
    with works.open() as work:
        for request in work.session.exec(_waiting(work, days)):
            region_id = work.session.get_one(Case, request.case_id).region_id
            work.change(request, reminded_at=work.now)
            work.record("consent-reminded", request, region_id=region_id)
            done += 1
    return done


def _waiting(work: Work, days: int) -> SelectOfScalar[ConsentRequest]:
    active = sa.exists().where(
        col(Case.id) == col(ConsentRequest.case_id), col(Case.status) == CaseStatus.ACTIVE
    )
    return (
        select(ConsentRequest)
        .where(
            _WAITS,
            ConsentRequest.status == ConsentRequestStatus.OPEN,
            col(ConsentRequest.created_at) <= work.now - timedelta(days=days),
            col(ConsentRequest.valid_until) > work.now,
            active,
        )
        .order_by(col(ConsentRequest.created_at))
        .limit(AT_ONCE)
        .with_for_update(skip_locked=True, of=ConsentRequest)
    )
