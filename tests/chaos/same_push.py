"""The same push five times at once, to two API processes that are killed in turn: one case, one answer."""

import asyncio
import itertools
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass

import httpx
import sqlalchemy as sa

from api.models.access import Access, Deed
from api.models.event import Event
from tests.chaos.ground import Ground, ground
from tests.chaos.outcome import Outcome, Place, Scenario, all_of, at_least, none
from tests.chaos.processes import BUSY, PATIENCE, Api, api
from tests.chaos.pushing import asked, machine, stored

AT_ONCE = 5
PUSHES_AT_ONCE = 4
TOLD = ("etag", "location", "content-type")


@dataclass(frozen=True)
class Size:
    """How many pushes, and how often an API process is killed meanwhile."""

    pushes: int
    kills: int


def run(place: Place, size: Size) -> Outcome:
    """As many cases as pushes, and everybody who asked the same heard the same."""
    with ground(place) as here, ExitStack() as running:
        headers = machine(here)
        serving = [running.enter_context(api(here.settings, here.clock)) for _ in range(2)]
        with ThreadPoolExecutor(1) as aside:  # where no loop runs: a browser of other tests may have one here
            pushing = aside.submit(lambda: asyncio.run(_push_all(serving, headers, size)))
            answers, asked_again, kills = pushing.result()
        found = stored(here.works)
        return Outcome(
            f"{size.pushes:,} pushes, each {AT_ONCE} times at once over two API processes, of which one was"
            f" killed {kills} times; {asked_again:,} times a client had to ask again",
            [
                at_least("kills of an API", kills, size.kills),
                all_of("cases", len(found), size.pushes),
                all_of("events of a new case", _events(here), size.pushes),
                all_of("lines in the access log", _looks(here), size.pushes),
                none("pushes with answers that differ", sum(len(set(heard)) != 1 for heard in answers)),
                none("answers that were not 201", sum(one[0] != 201 for heard in answers for one in heard)),
            ],
        )


async def _push_all(
    serving: list[Api], headers: dict[str, str], size: Size
) -> tuple[list[list[tuple[object, ...]]], int, int]:
    """All answers by push, how often somebody had to ask again, and the number of kills."""
    client = Client([one.address for one in serving], headers)
    some, done, kills = asyncio.Semaphore(PUSHES_AT_ONCE), itertools.count(1), 0

    async def one(reference: int) -> list[tuple[object, ...]]:
        nonlocal kills
        async with some:
            heard = await asyncio.gather(*(client.push(str(reference), turn) for turn in range(AT_ONCE)))
            if next(done) * (size.kills + 1) // size.pushes > kills and kills < size.kills:
                kills += 1
                again = serving[kills % len(serving)]
                await asyncio.to_thread(again.kill)
                again.start()
        return list(heard)

    async with client.http:
        answers = await asyncio.gather(*(one(number) for number in range(size.pushes)))
    return list(answers), client.again, kills


class Client:
    """Asks until there is an answer, of the other process when one is silent."""

    def __init__(self, addresses: list[str], headers: dict[str, str]) -> None:
        self.addresses, self.again = addresses, 0
        self.http = httpx.AsyncClient(headers=headers, timeout=30)

    async def push(self, reference: str, turn: int) -> tuple[object, ...]:
        """The answer to one push: status, the headers that tell something, and the body."""
        async with asyncio.timeout(PATIENCE):
            for attempt in itertools.count(turn):
                address = self.addresses[attempt % len(self.addresses)]
                with suppress(httpx.TransportError):
                    answer = await self.http.request(**asked(address, reference))
                    if answer.status_code not in BUSY:
                        told = (answer.headers.get(name) for name in TOLD)
                        return (answer.status_code, *told, answer.content)
                self.again += 1
                await asyncio.sleep(0.02)
        raise AssertionError("the numbers came to an end")


def _events(here: Ground) -> int:
    return _count(here, Event, Event.type == "case-registered")


def _looks(here: Ground) -> int:
    return _count(here, Access, Access.deed == Deed.CREATE)


def _count(here: Ground, kind: type, which: bool) -> int:
    with here.works.open(write=False) as work:
        query = sa.select(sa.func.count()).select_from(kind).where(which)  # type: ignore[arg-type]  # a condition
        return int(work.session.execute(query).scalar_one())


SCENARIO = Scenario("same-push", "The same push at once, twice served", run, Size(60, 2), Size(5_000, 20))
