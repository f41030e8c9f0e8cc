"""Whether everybody was told, once: what stands in the database beside what came in at the mail server."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from email import message_from_string, policy
from uuid import UUID

from sqlmodel import func, select

from api.models.deadline import DeadlineStage
from api.models.delivery import Delivery, DeliveryStatus
from api.scheduler import DELIVERERS
from tests.chaos.ground import Ground
from tests.chaos.outcome import Finding, at_most, none

AROUND = 10
"""Seconds from a fault in which a mail may have gone that could not be noted; generous, for a busy machine."""


@dataclass(frozen=True)
class Mail:
    """When a mail came in, in seconds since 1970, and for whom."""

    id: str
    to: str
    at: float


def mails(ground: Ground) -> list[Mail]:
    """Everything that came in, the oldest first."""
    found = []
    for path in sorted(ground.box.folder.glob("*.json")):
        told = json.loads(path.read_text())
        head = message_from_string(told["content"].partition("\r\n\r\n")[0], policy=policy.default)
        found.append(Mail(str(head["Message-ID"]), told["to"][0], path.stat().st_mtime))
    return found


def everybody_once(
    ground: Ground, people: Iterable[UUID], faults: Sequence[datetime] = (), schedulers: int = 1
) -> list[Finding]:
    """Each of these people has one delivery, sent, and its mail; repeats only around a fault, as the same mail.

    Who occurs more often among the people is to be told as often.
    """
    expected = Counter(people)
    with ground.works.open(write=False) as work:
        rows = work.session.exec(select(Delivery)).all()
    intended = Counter(row.receiver_id for row in rows if row.receiver_id)
    came: dict[tuple[str, str], list[Mail]] = defaultdict(list)
    for mail in mails(ground):
        came[mail.to, mail.id].append(mail)
    ours = {(row.address, f"<{row.id}@regio.example>"): row for row in rows}
    sent = [row for key, row in ours.items() if row.status is DeliveryStatus.SENT and key in came]
    repeated = [received for received in came.values() if len(received) > 1]
    return [
        none(
            "lost: what somebody was not told",
            (expected - Counter(row.receiver_id for row in sent if row.receiver_id)).total(),
        ),
        none("double intents", (intended - expected).total()),
        none("mails with another Message-ID than their intent", len(came.keys() - ours.keys())),
        none(
            "repeats that are not around a fault", sum(not _near(received, faults) for received in repeated)
        ),
        at_most("mails that came again", _again(repeated), len(faults) * DELIVERERS * schedulers),
    ]


def progress(ground: Ground) -> int:
    """How far telling is: stages recorded, intents written and mails sent, together."""
    with ground.works.open(write=False) as work:
        stages = work.session.exec(select(func.count()).select_from(DeadlineStage)).one()
        intents = work.session.exec(select(func.count()).select_from(Delivery)).one()
    return stages + intents + ground.arrived


def waiting(ground: Ground) -> int:
    """How many deliveries are still to be sent."""
    with ground.works.open(write=False) as work:
        query = select(func.count()).select_from(Delivery).where(Delivery.status == DeliveryStatus.WAITING)
        return work.session.exec(query).one()


def sent(ground: Ground) -> int:
    """How many deliveries were sent."""
    with ground.works.open(write=False) as work:
        query = select(func.count()).select_from(Delivery).where(Delivery.status == DeliveryStatus.SENT)
        return work.session.exec(query).one()


def attempts(ground: Ground) -> int:
    """The most attempts that any delivery has cost."""
    with ground.works.open(write=False) as work:
        return work.session.exec(select(func.max(Delivery.attempts))).one() or 0


def _again(repeated: Iterable[list[Mail]]) -> int:
    return sum(len(received) - 1 for received in repeated)


def _near(received: list[Mail], faults: Sequence[datetime]) -> bool:
    """Whether one of the copies came just before or after a fault: it went out and could not be noted."""
    return any(abs(fault.timestamp() - mail.at) <= AROUND for fault in faults for mail in received)
