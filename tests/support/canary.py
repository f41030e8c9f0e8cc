"""What people typed in a story, looked for where it must not be (S8): the name of the place is what a test tells."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote_plus

import httpx
import pytest
import sqlalchemy as sa
from sqlmodel import AutoString, select

from api import models
from api.core.logs import JsonLines
from api.core.settings import Settings
from api.models.access import Access
from api.models.event import Event
from api.outbound import cloud_event
from api.work import Work
from tests.support.posting import Received

SHORTEST = 8
NOT_OF_PEOPLE = frozenset(
    "access access_head access_seal delivery event mark organisation region stored_answer template".split()
)
"""Tables of the system, and of what is no secret: organisations, regions, the words that everybody gets."""
NOT_TYPED = frozenset(
    "updated_by wording wording_version agenda_item.title checklist_item.text meeting.place".split()
)
"""Copies of the above. A place of meeting stands in the calendar of everybody who comes."""
LOOKED_FOR = 20
"""So many different words a story has at least; with fewer the test would look for nothing."""


@dataclass
class Canary:
    """Every address that was asked and every refusal, as they went by; and what the process logged."""

    settings: Settings
    log: pytest.LogCaptureFixture
    asked: list[str] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)

    def watch(self, http: httpx.Client) -> None:
        """Keep what goes over this connection."""

        def answered(response: httpx.Response) -> None:
            self.asked.append(unquote_plus(str(response.request.url)))
            self.asked.append(unquote_plus(response.headers.get("location", "")))
            if response.is_error:
                response.read()
                self.refusals.append(response.text)

        http.event_hooks["response"].append(answered)

    def found(self, work: Work, http: httpx.Client, mails: list[Received]) -> set[str]:
        """Where something that people typed stands, and which; empty when it stands nowhere."""
        metrics = http.get("/metrics")
        assert metrics.status_code == 200
        places = {
            "log": [JsonLines().format(record) for record in self.log.records],
            "address": self.asked,
            "refusal": self.refusals,
            "metrics": [metrics.text],
            "subject": [mail.subject for mail in mails],
            "event": [str(event.model_dump()) for event in work.session.exec(select(Event))],
            "webhook": [
                cloud_event.body(one, self.settings).decode() for one in work.session.exec(select(Event))
            ],
            "access": [
                str(line.model_dump(exclude={"actor_name"})) for line in work.session.exec(select(Access))
            ],
        }
        empty = {place for place, texts in places.items() if not texts}
        assert not empty, f"nothing to look through: {empty}"
        words = set(typed(work))
        assert len(words) >= LOOKED_FOR
        return {
            f"{place}: {word!r} in {text[:200]}"
            for place, texts in places.items()
            for text in texts
            for word in words
            if word.casefold() in text.casefold()
        }


def typed(work: Work) -> Iterator[str]:
    """Names, addresses and free texts as the database holds them."""
    for name, table in models.metadata.tables.items():
        if name in NOT_OF_PEOPLE:
            continue
        columns = [
            one for one in table.columns if _is_free(one) and not {one.name, f"{name}.{one.name}"} & NOT_TYPED
        ]
        for row in work.session.execute(sa.select(*columns)) if columns else ():
            yield from (text for text in row if isinstance(text, str) and _tells(text))


def _is_free(column: sa.Column[Any]) -> bool:
    return isinstance(column.type, sa.String | AutoString) and not isinstance(column.type, sa.Enum)


def _tells(text: str) -> bool:
    """Words or an address, and no code."""
    return len(text) >= SHORTEST and (" " in text or "@" in text)
