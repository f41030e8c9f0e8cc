"""The job that calls receivers: claim, sign, call outside any transaction, note what became of it (S3, S6).

Any number of these run beside each other, in this process and in others. Each receiver is a lane of its own: one that
hangs keeps one of them until its time is up, and is then left alone for a while. Killed between calling and noting it,
the same event goes once more after the lease, with the same ``webhook-id``.
"""

import logging
import threading
from dataclasses import dataclass, field

from api.core.settings import Settings
from api.flows import webhooks
from api.flows.webhooks import Notice
from api.outbound import cloud_event
from api.outbound.receiver import Receivers
from api.work import Works

log = logging.getLogger("casustafel.outbound")

SLICE = 50
"""So many to one receiver before the most urgent lane is looked for again."""


@dataclass
class Notifier:
    """Calls receivers, until nothing can go now or it is told to stop.

    Threads that share one leave each other's lanes alone, so that they do not queue up for the database in vain.
    """

    settings: Settings
    receivers: Receivers
    stop: threading.Event = field(default_factory=threading.Event)
    _busy: set[str] = field(default_factory=set)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def notify(self, works: Works) -> int:
        """Send what can go now; the number of calls."""
        count = 0
        while went := sum(self._lane(works, lane) for lane in self._lanes(works)):
            count += went
        return count

    def _lanes(self, works: Works) -> list[str]:
        with works.open(write=False) as work:
            return webhooks.free_lanes(work)

    def _lane(self, works: Works, lane: str) -> int:
        with self._turn:
            if lane in self._busy:
                return 0
            self._busy.add(lane)
        try:
            return self._calls(works, lane)
        finally:
            self._busy.discard(lane)

    def _calls(self, works: Works, lane: str) -> int:
        """Call one receiver, one notice after another."""
        for count in range(SLICE):
            if self.stop.is_set():
                return 0
            with works.open() as work:
                notice = webhooks.claim(work, lane)
            if notice is None:
                return count
            self._call(works, notice)
        return SLICE

    def _call(self, works: Works, notice: Notice) -> None:
        content = cloud_event.body(notice.event, self.settings)
        headers = cloud_event.headers(notice, content, works.clock.now())
        call = self.receivers.call(notice.url, headers, content)
        if call.code is not None:
            facts = {"delivery": str(notice.delivery.id), "code": call.code, "ms": call.ms}
            log.warning("a webhook was not taken", extra={"facts": facts})
        note = webhooks.taken if call.code is None else webhooks.refused
        with works.open() as work:
            note(work, notice, call)
