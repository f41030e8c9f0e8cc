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
"""Seconds before a kill in which a mail may have gone that was not noted any more; generous on a busy machine."""


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
    ground: Ground, people: Iterable[UUID], kills: Sequence[datetime] = (), schedulers: int = 1
) -> list[Finding]:
    """Each of these people has one delivery, sent, and its mail; repeats only around a kill, as the same mail."""
    with ground.works.open(write=False) as work:
        rows = work.session.exec(select(Delivery)).all()
    intents = Counter(row.receiver_id for row in rows)
    came: dict[str, list[Mail]] = defaultdict(list)
    for mail in mails(ground):
        came[mail.to].append(mail)
    sent = {
        row.receiver_id
        for row in rows
        if row.status is DeliveryStatus.SENT
        and row.address
        and {mail.id for mail in came[row.address]} == {f"<{row.id}@regio.example>"}
    }
    repeated = [received for received in came.values() if len(received) > 1]
    return [
        none("lost: people who were not told", len(set(people) - sent)),
        none("double intents", intents.total() - len(intents)),
        none("repeats with another Message-ID", _otherwise(repeated)),
        none("repeats that are not around a kill", sum(not _near(mail, kills) for mail in _again(repeated))),
        at_most("mails that came twice", len(_again(repeated)), len(kills) * DELIVERERS * schedulers),
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


def _otherwise(repeated: Iterable[list[Mail]]) -> int:
    return sum(len({mail.id for mail in received}) - 1 for received in repeated)


def _again(repeated: Iterable[list[Mail]]) -> list[Mail]:
    """Of every mail that came again, the one before it: that one was not noted."""
    return [mail for received in repeated for mail in received[:-1]]


def _near(mail: Mail, kills: Sequence[datetime]) -> bool:
    return any(-1 <= kill.timestamp() - mail.at <= AROUND for kill in kills)
