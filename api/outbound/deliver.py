"""The job that sends: claim, write the letter, send it outside any transaction, note what became of it (S6).

Any number of these run beside each other, in this process and in others. One that is stuck with a slow receiver keeps
that lane and nothing else. Killed between sending and noting it, the same mail goes once more after the lease, with
the same Message-ID: mail cannot be had more exactly than that.
"""

import logging
import threading
from dataclasses import dataclass, field

from sqlalchemy.exc import InterfaceError, OperationalError

from api.core.settings import Settings
from api.flows import mail_bounces, outbox
from api.models.delivery import Delivery
from api.outbound import letters
from api.outbound.letter import Letter, Moot, Unwanted
from api.outbound.mail import Line, NotTaken, Post, Unreachable
from api.outbound.message import AddressRefused, message
from api.paper.press import Unprintable
from api.work import Work, Works

log = logging.getLogger("casustafel.outbound")

SLICE = 50
"""So many from one lane before the most urgent lane is looked for again."""


@dataclass
class Deliverer:
    """Sends what is due by one way, until nothing can go now or it is told to stop."""

    settings: Settings
    post: Post
    stop: threading.Event = field(default_factory=threading.Event)

    def deliver(self, works: Works) -> int:
        """Send what can go now; the number that was sent. A way that does not work leaves everything waiting."""
        if not self._lanes(works):
            return 0
        count = 0
        try:
            with self.post.line() as line:
                while went := sum(self._lane(works, line, lane) for lane in self._lanes(works)):
                    count += went
        except Unreachable as trouble:
            log.warning(
                "mail cannot be sent now", extra={"facts": {"way": self.post.name, "code": trouble.code}}
            )
        return count

    def _lanes(self, works: Works) -> list[str]:
        with works.open(write=False) as work:
            return outbox.free_lanes(work)

    def _lane(self, works: Works, line: Line, lane: str) -> int:
        """Send from one lane, one after another."""
        for count in range(SLICE):
            if self.stop.is_set():
                return 0
            prepared = self._prepare(works, lane)
            if prepared is None:
                return count
            self._send(works, line, *prepared)
        return SLICE

    def _prepare(self, works: Works, lane: str) -> tuple[Delivery, Letter] | None:
        """Claim the next one that still has something to tell, with its letter; in one transaction."""
        with works.open() as work:
            while delivery := outbox.claim(work, lane, self.settings.mail_per_minute):
                if letter := self._letter(work, delivery):
                    return delivery, letter
        return None

    def _letter(self, work: Work, delivery: Delivery) -> Letter | None:
        try:
            with work.attempt():
                return letters.compose(work, delivery, self.settings)
        except Moot as reason:
            outbox.drop(work, delivery, reason.code)
        except Unwanted as reason:
            outbox.fail(work, delivery, reason.code, for_good=True)
        except (OperationalError, InterfaceError):
            raise  # not a matter of this letter: the database is gone, full or busy
        except Exception:
            log.exception("a letter cannot be written", extra={"facts": _facts(delivery)})
            outbox.fail(work, delivery, "letter")
        return None

    def _send(self, works: Works, line: Line, delivery: Delivery, letter: Letter) -> None:
        try:
            mail = message(letter, delivery.id, works.clock.now(), self.settings)
            line.send(delivery.id, mail, letter.to)
        except AddressRefused:
            self._failed(works, delivery, "address", for_good=True)
        except Unprintable:
            log.exception("a paper cannot be made", extra={"facts": _facts(delivery)})
            self._failed(works, delivery, "paper")
        except NotTaken as trouble:
            self._failed(works, delivery, trouble.code, for_good=trouble.for_good, refused=trouble.refused)
        except Unreachable as trouble:
            self._failed(works, delivery, trouble.code)
            raise
        else:
            with works.open() as work:
                outbox.sent(work, delivery, letter.to)

    def _failed(
        self,
        works: Works,
        delivery: Delivery,
        code: str,
        *,
        for_good: bool = False,
        refused: str | None = None,
    ) -> None:
        log.warning("a mail was not taken", extra={"facts": {**_facts(delivery), "code": code}})
        with works.open() as work:
            if outbox.fail(work, delivery, code, for_good=for_good) and refused:
                mail_bounces.refused(work, delivery, refused)


def _facts(delivery: Delivery) -> dict[str, str]:
    return {"delivery": str(delivery.id), "kind": delivery.kind}
