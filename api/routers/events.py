"""/events: what happened, in an order in which a reader misses nothing (S3)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import events
from api.flows.events import EventQuery
from api.guards import VisibleEvent
from api.models.event import EventRead
from api.models.page import Page
from api.policies import acts
from api.work import Work

router = Router("events")


@router.read("/events", acts.EVENTS_LIST)
def list_events(work: Work, wanted: Annotated[EventQuery, Query()]) -> Page[EventRead]:
    """Events of the caller's regions, oldest first: codes and ids, never names. Read the row for more.

    Page with `next` until it is null; ask again later with `after`, the id of the last event that was handled. The
    same event may come twice, so drop what was seen by its `id`. Numbers in `seq` are unique; the order is that of
    the answer.
    """
    return events.find(work, wanted)


@router.read("/events/{eventId}", acts.EVENTS_LIST)
def read_event(event: VisibleEvent) -> EventRead:
    """One event; where the `dataref` of a webhook leads."""
    return events.read(event)
