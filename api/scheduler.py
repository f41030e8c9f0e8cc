"""The one list of what runs when. APScheduler only ticks: what is due stands in the database (S5, time.md).

A tick that was missed is made up for by the next one (``coalesce``, no limit to lateness), a tick never overtakes the
one before it (``max_instances``), and nothing about ticks is stored. Any number of schedulers may run beside each
other.
"""

import logging
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, timedelta
from typing import Any

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler

from api.core.clock import Clock, SystemClock
from api.core.db import connect
from api.core.settings import Settings
from api.core.signing import Signer
from api.flows import (
    caseload_snapshots,
    consent_reminders,
    export_making,
    fan_out,
    key_rotation,
    keys,
    log_seals,
    marks,
    measures,
    outbox,
    retention,
    stored_bytes,
    sweep,
)
from api.outbound import mail
from api.outbound.collect import Collector
from api.outbound.deliver import Deliverer
from api.outbound.erased import keep_ledger
from api.outbound.notify import Notifier
from api.outbound.receiver import Receivers
from api.work import Works

log = logging.getLogger("casustafel.scheduler")

MEASURE_SECONDS = 60
CLEAR_SECONDS = 3600
CASELOAD_SECONDS = 900
SEAL_SECONDS = 300
REMIND_SECONDS = 300
DELIVERERS = 4
"""So many send at once in one process; each that is stuck with a slow receiver leaves the others to it."""
NOTIFIERS = 8
"""So many receivers of webhooks are called at once in one process."""
PATIENCE = timedelta(seconds=60)
"""How much later than three ticks a heartbeat may be: a sweep after a long downtime takes a while."""


@dataclass(frozen=True)
class Job:
    """Something that is done again and again."""

    name: str
    seconds: int
    do: Callable[[Works], Any]


def jobs(settings: Settings, stop: threading.Event | None = None) -> list[Job]:
    """Everything that runs by itself, and how often. What takes long ends early once ``stop`` is set."""
    stop = stop or threading.Event()
    post = mail.post(settings)
    senders = [Deliverer(settings, post, stop)] * DELIVERERS if post else []
    boxes = [Collector(settings, stop)] if settings.imap_host else []
    receivers = Receivers(settings.webhook_seconds, loopback=settings.webhook_loopback)
    notifier = Notifier(settings, receivers, stop)
    return [
        Job("sweep", settings.sweep_seconds, lambda works: sweep.sweep(works, settings.sweep_batch)),
        Job("exports", settings.outbox_seconds, export_making.make_waiting),
        Job("fan-out", settings.outbox_seconds, fan_out.fan_out),
        *(
            Job(f"deliver-{number}", settings.outbox_seconds, sender.deliver)
            for number, sender in enumerate(senders, 1)
        ),
        *(Job("collect", settings.imap_seconds, box.collect) for box in boxes),
        *(
            Job(f"notify-{number}", settings.outbox_seconds, notifier.notify)
            for number in range(1, NOTIFIERS + 1)
        ),
        Job("clear", CLEAR_SECONDS, lambda works: outbox.forget_old(works, settings.outbox_days)),
        Job("checkpoint", CLEAR_SECONDS, lambda works: works.database.checkpoint()),
        *_where_asked(settings),
        Job("seal-plain", SEAL_SECONDS, lambda works: key_rotation.seal_plain(works, stop)),
        Job("caseload", CASELOAD_SECONDS, caseload_snapshots.take),
        Job("retention", CLEAR_SECONDS, retention.tell),
        Job("measure", MEASURE_SECONDS, lambda works: measures.measure(works, post.name if post else "off")),
    ]


def _where_asked(settings: Settings) -> list[Job]:
    """What an installation may leave out."""
    storing = [Job("stored-bytes", CLEAR_SECONDS, stored_bytes.sweep)] if settings.document_store else []
    return [*_reminding(settings), *storing, *_ledger(settings), *_sealing(settings)]


def _reminding(settings: Settings) -> list[Job]:
    days = settings.consent_reminder_days
    remind = Job("remind", REMIND_SECONDS, lambda works: consent_reminders.remind(works, days))
    return [remind] if days else []


def _ledger(settings: Settings) -> list[Job]:
    file = settings.erasure_ledger
    return [Job("ledger", settings.sweep_seconds, lambda works: keep_ledger(works, file))] if file else []


def _sealing(settings: Settings) -> list[Job]:
    key = settings.audit_key.get_secret_value()
    if not key:
        log.warning("the access log is not sealed: CASUSTAFEL_AUDIT_KEY is empty")
        return []
    signer = Signer.of(key)
    return [Job("seal", settings.audit_seconds, lambda works: log_seals.seal(works, signer))]


def run(settings: Settings, clock: Clock | None = None) -> None:
    """Tick in this process until SIGTERM or SIGINT; what is being done is finished first."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    with start_embedded(settings, clock):
        log.info("the scheduler runs")
        stop.wait()
    log.info("the scheduler stopped")


@contextmanager
def start_embedded(settings: Settings, clock: Clock | None = None) -> Iterator[None]:
    """Tick in threads of this process for as long as the context lasts, over connections of its own."""
    database = connect(settings)
    works = Works(database, clock or SystemClock())
    try:
        keys.demand(works)
    except keys.UnfitKeys:
        database.dispose()
        raise
    stop = threading.Event()
    ticking = _ticking(works, jobs(settings, stop))
    ticking.start()
    try:
        yield
    finally:
        stop.set()
        ticking.shutdown(wait=True)
        database.dispose()


def healthy(settings: Settings, clock: Clock | None = None) -> bool:
    """Whether a sweep ended not long ago. Raises when the database cannot say."""
    database = connect(settings)
    try:
        works = Works(database, clock or SystemClock())
        with works.open(write=False) as work:
            mark = marks.find(work, sweep.HEARTBEAT)
            return mark is not None and work.now - mark.at <= _longest_silence(settings)
    finally:
        database.dispose()


def _longest_silence(settings: Settings) -> timedelta:
    return timedelta(seconds=3 * settings.sweep_seconds) + PATIENCE


def _ticking(works: Works, todo: list[Job]) -> BackgroundScheduler:
    ticking = BackgroundScheduler(
        timezone=UTC,
        executors={"default": ThreadPoolExecutor(max_workers=len(todo))},
        job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
    )
    clock = SystemClock()  # ticks follow the machine's clock, never a test's
    for job in todo:
        ticking.add_job(
            _guarded(job),
            "interval",
            [works],
            seconds=job.seconds,
            id=job.name,
            next_run_time=clock.now(),
        )
    return ticking


def _guarded(job: Job) -> Callable[[Works], None]:
    """The job, but a failure is logged and left for the next tick: the database may be back by then."""

    def tick(works: Works) -> None:
        try:
            job.do(works)
        except Exception:
            log.exception("%s failed, and will be tried again", job.name)

    return tick
