"""A machine client that hears of events, and what the scheduler does about it."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import col, select

from api.core.settings import Settings
from api.flows import fan_out
from api.models.case import Case
from api.models.delivery import Channel, Delivery
from api.outbound.notify import Notifier
from api.outbound.receiver import Receivers
from api.work import Works
from tests.support.preparing import fine
from tests.support.receiver import Receiver, receiving
from tests.support.world import As, World


@dataclass
class Hooks:
    """Subscriptions of the machine of the world, with real receivers behind them."""

    world: World
    settings: Settings
    stack: ExitStack = field(default_factory=ExitStack)
    seconds: float = 5

    @property
    def works(self) -> Works:
        """Units of work on the database of the world."""
        return self.world.works

    def receiver(self) -> Receiver:
        """Another receiver."""
        return self.stack.enter_context(receiving())

    def subscribe(self, receiver: Receiver, who: As | None = None, **fields: Any) -> dict[str, Any]:
        """A subscription of the machine, or of somebody else."""
        body = {"url": receiver.url, **fields}
        made: dict[str, Any] = fine((who or self.world.machine).post("/subscriptions", body))
        return made

    def happen(self, *types: str, region_id: Any = None) -> None:
        """Events in the home region, each in a transaction of its own."""
        for type_ in types:
            with self.works.open() as work:
                case = work.create(
                    Case, region_id=region_id or self.world.home, title="Mw. Geheim zoekt een plek"
                )
                work.record(type_, case)

    def run(self) -> None:
        """Tell and send everything that can go now."""
        fan_out.fan_out(self.works)
        Notifier(self.settings, Receivers(self.seconds, loopback=True)).notify(self.works)

    def stored(self) -> list[Delivery]:
        """Every webhook, in the order in which they were made."""
        with self.works.open(write=False) as work:
            query = select(Delivery).where(Delivery.channel == Channel.WEBHOOK)
            return list(work.session.exec(query.order_by(col(Delivery.id))))

    def outcomes(self) -> list[tuple[str, str | None]]:
        """Status and reason of every webhook."""
        return [(row.status.value, row.last_error) for row in self.stored()]

    def log(self, made: dict[str, Any], **query: Any) -> list[dict[str, Any]]:
        """The log of a subscription, newest first."""
        rows: list[dict[str, Any]] = fine(
            self.world.machine.get(f"/subscriptions/{made['id']}/deliveries", **query)
        )["items"]
        return rows

    def now(self, made: dict[str, Any]) -> dict[str, Any]:
        """A subscription as it stands."""
        seen: dict[str, Any] = fine(self.world.machine.get(f"/subscriptions/{made['id']}"))
        return seen


@contextmanager
def hooks(world: World, settings: Settings) -> Iterator[Hooks]:
    """Receivers for as long as the context lasts."""
    found = Hooks(world, settings)
    with found.stack:
        yield found
