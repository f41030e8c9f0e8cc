"""What can be done once is done once, however many try it at the same moment (S1, S7, W7)."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any
from uuid import UUID

import httpx

from api.core.errors import NotPermitted
from api.flows import provider_sign_in
from tests.faults.conftest import Live
from tests.support.moving_clock import MovingClock
from tests.support.preparing import Preparing, fine
from tests.support.world import As

MANY = 50
ROUNDS = int(os.environ.get("PROOF_RACES", "1"))
"""So often each race is run; ``make proof`` runs more."""


def at_once(act: Callable[[], Any]) -> Counter[Any]:
    """What many hear who all do the same at the same moment, and how many of them."""
    start = Barrier(MANY)

    def one() -> Any:
        start.wait(60)
        return act()

    with ThreadPoolExecutor(MANY) as pool:
        return Counter(asked.result() for asked in [pool.submit(one) for _ in range(MANY)])


def test_a_sign_in_that_was_begun_is_finished_once(live: Live) -> None:
    """Its code came over the screen of somebody; who looked along is too late."""
    works = live.world.works

    def finish() -> str:
        try:
            with works.open() as work:
                provider_sign_in.take(work, begun.state, begun.browser)
        except NotPermitted as refused:
            return refused.slug
        return "in"

    for _ in range(ROUNDS):
        with works.open() as work:
            begun = provider_sign_in.begin(work)
        assert at_once(finish) == {"in": 1, "sign-in-expired": MANY - 1}


def test_a_question_of_consent_is_answered_once(live: Live, clock: MovingClock) -> None:
    """Over as many connections to the running API, half of them yes and half of them no."""
    prep = Preparing(live.world, clock)
    prep.everybody()
    mother = prep.person("Moeder Mia", organisation_id=None, case_id=UUID(prep.case_id))
    seat = prep.seat(mother, "representative")
    link = prep.link(seat)
    asked = {"participantId": seat["id"], "purpose": "Samen zoeken", "validUntil": "2027-01-31T23:00:00Z"}
    connections = httpx.Limits(max_connections=MANY)
    with httpx.Client(base_url=live.http.base_url, timeout=60, limits=connections) as http:
        who = As(http, link.headers)
        for _ in range(ROUNDS):
            row = fine(prep.presenter.post(f"{prep.case}/consent-requests", asked))
            said, before = iter([True, False] * MANY), live.stored()["consent"]

            def answer(
                path: str = f"/consent-requests/{row['id']}/answer", said: Iterator[bool] = said
            ) -> int:
                return who.post(path, {"given": next(said)}).status_code

            assert at_once(answer) == {200: 1, 409: MANY - 1}
            done = fine(link.get(f"/consent-requests/{row['id']}"))
            assert live.stored()["consent"] - before == (done["status"] == "given")
