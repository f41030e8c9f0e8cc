"""The list of actions, where scripts poll what is overdue (S2): columns to JSON, prebuilt statements, cheap 304.

Machines see the actions of regions that they were granted, so whether their list changed follows from a few numbers:
the change stamp of each region (and of the people whose names are shown), the version of its calendar, and the day.
Those make the ETag, and a poll with the same ETag is answered without reading any action. Due days end at local
midnight, so between two midnights nothing becomes overdue by itself. What people see also depends on seats and parts
in cases, which no stamp covers: their lists carry no ETag.
"""

import hashlib
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Annotated, Any, Literal
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field
from pydantic.alias_generators import to_camel

from api import __version__
from api.core import paging
from api.core.errors import Fault, InvalidInput, NotPermitted
from api.core.text import Day, Instant
from api.flows import action_limits, identity
from api.flows import regions as regions_
from api.flows.identity import TOPIC as PEOPLE
from api.models.action import LIVE, Action, ActionListed, ActionStatus
from api.models.base import table_of
from api.models.case import Case
from api.models.page import ListQuery
from api.models.person import Person
from api.models.region import Region
from api.models.stamp import Stamp, actions_of
from api.policies import visible
from api.rules.promises import overdue_workdays, start_of
from api.rules.workdays import WorkdayCalendar
from api.work import Work


class ActionQuery(ListQuery):
    """Filters of the list of actions. ``region`` is a code, ``owner`` the id of a person or ``me``.

    ``live`` are those that still have to be done, what is overdue first; ``live=false`` those that ended.
    ``dueBefore`` leaves out what may still be done in time on that day. ``updatedSince`` compares with the moment at
    which a change began: ask from a minute before the last answer, so that a slow change is not missed.
    """

    overdue: bool | None = None
    live: bool | None = None
    region: Annotated[str | None, Field(max_length=100)] = None
    owner: UUID | Literal["me"] | None = None
    case: UUID | None = None
    meeting: UUID | None = None
    status: ActionStatus | None = None
    due_before: Day | None = None
    updated_since: Instant | None = None


# Under names of their own: what a caller may see asks about cases too, and must not mean the one beside the action.
_ACTION, _CASE, _PERSON = (
    table_of(Action),
    table_of(Case).alias("its_case"),
    table_of(Person).alias("its_owner"),
)
_PLAIN = [
    # As words, not as members of an enumeration: that is what goes on the wire.
    sa.type_coerce(_ACTION.c[name], sa.String).label(name) if name in {"status", "term"} else _ACTION.c[name]
    for name in ActionListed.model_fields
    if name in _ACTION.c and name != "what"
]
_NAMED = [_ACTION.c.what, _PERSON.c.name.label("owner_name"), _CASE.c.title.label("case_title")]
_NAMES = tuple(column.key for column in (*_PLAIN, *_NAMED))
_KEYS = tuple(to_camel(name) for name in _NAMES)
_ID, _DUE, _REGION, _STATUS = (_NAMES.index(name) for name in ("id", "due_at", "region_id", "status"))
_LIVE = frozenset({ActionStatus.OPEN.value, ActionStatus.IN_PROGRESS.value})
_NOT_SHOWN = dict.fromkeys(_KEYS[len(_PLAIN) :])


def _given(name: str, column: sa.Column[Any], **options: Any) -> sa.BindParameter[Any]:
    return sa.bindparam(name, type_=column.type, **options)


_CONDITIONS: dict[str, sa.ColumnElement[bool]] = {
    "overdue": sa.and_(LIVE, _ACTION.c.due_at <= _given("now", _ACTION.c.due_at)),
    "not-overdue": sa.not_(sa.and_(LIVE, _ACTION.c.due_at <= _given("now", _ACTION.c.due_at))),
    "live": sa.literal_column(LIVE.text, sa.Boolean),
    "ended": sa.literal_column(f"NOT ({LIVE.text})", sa.Boolean),
    "region": _ACTION.c.region_id == _given("region", _ACTION.c.region_id),
    "regions": _ACTION.c.region_id.in_(_given("regions", _ACTION.c.region_id, expanding=True)),
    "owner": _ACTION.c.owner_id == _given("owner", _ACTION.c.owner_id),
    "case": _ACTION.c.case_id == _given("case", _ACTION.c.case_id),
    "meeting": _ACTION.c.meeting_id == _given("meeting", _ACTION.c.meeting_id),
    "due_before": _ACTION.c.due_at <= _given("due_before", _ACTION.c.due_at),
    "updated_since": _ACTION.c.updated_at >= _given("updated_since", _ACTION.c.updated_at),
    # The words stand in the SQL, so that the partial indexes are used.
    **{status: sa.literal_column(f"action.status = '{status}'", sa.Boolean) for status in ActionStatus},
}


@lru_cache(maxsize=256)
def _statement(conditions: frozenset[str], *, named: bool, limits: int = 0) -> sa.Select[Any]:
    """One statement for every set of filters, built once; the values come with each question.

    ``limits``: so many sets of regions in which only cases up to some level are shown.
    """
    chosen = [*_PLAIN, *_NAMED] if named else _PLAIN
    query = sa.select(*chosen).where(*(_CONDITIONS[name] for name in sorted(conditions)))
    if limits:
        query = query.where(action_limits.condition(_ACTION.c.region_id, _CASE.c.confidentiality, limits))
    if named:
        query = query.join(_PERSON, _PERSON.c.id == _ACTION.c.owner_id)
        query = query.join(_CASE, _CASE.c.id == _ACTION.c.case_id)
    return query.order_by(_ACTION.c.due_at, _ACTION.c.id).limit(sa.bindparam("most", type_=sa.Integer))


_STAMP, _PLACE = table_of(Stamp), table_of(Region)


@lru_cache(maxsize=256)
def _stamps_of(topics: int, regions: int) -> sa.CompoundSelect[Any]:
    """One statement for every number of topics and regions; a list of values would be written out at each question."""
    asked = [_given(f"topic_{number}", _STAMP.c.topic) for number in range(topics)]
    places = [_given(f"region_{number}", _PLACE.c.id) for number in range(regions)]
    return sa.union_all(
        sa.select(_STAMP.c.topic, _STAMP.c.count).where(_STAMP.c.topic.in_(asked)),
        sa.select(_PLACE.c.code, sa.cast(_PLACE.c.version, sa.BigInteger)).where(_PLACE.c.id.in_(places)),
    )


@dataclass(frozen=True)
class Listed:
    """A page, ready for JSON; ``items`` is None when the caller has this page already."""

    items: list[dict[str, Any]] | None
    cursor: str | None = None
    etag: str | None = None


@dataclass
class _Lateness:
    """Working days since due days, in one region on one day; kept between requests, since all ask for the same."""

    version: int
    today: date
    calendar: WorkdayCalendar
    days: dict[datetime, int] = field(default_factory=dict)

    def since(self, due_at: datetime, now: datetime) -> int:
        """Whole working days since the last day on which it could be done in time."""
        if due_at not in self.days:
            self.days[due_at] = overdue_workdays(due_at, now, self.calendar)
        return self.days[due_at]


def find(work: Work, wanted: ActionQuery, question: str = "", seen: str | None = None) -> Listed:
    """Visible actions, first due first. ``question`` is the query as it was sent, ``seen`` its If-None-Match."""
    if work.caller.kind == "machine":
        return _for_machine(work, wanted, question, seen)
    asked = _asked(work, wanted)
    if wanted.region is not None:
        asked["region"] = {"region": regions_.ids_by_code(work, wanted.region).get(wanted.region)}
    query = _statement(frozenset(asked), named=True)
    query = query.where(visible.actions(work.caller, work.today))
    rows, cursor = _page(work, query, wanted, asked)
    found = {row[_REGION] for row in rows}
    return Listed(_items(work, rows, found, dict.fromkeys(found)), cursor)


def _for_machine(work: Work, wanted: ActionQuery, question: str, seen: str | None) -> Listed:
    full = visible.action_regions(work.caller)
    regions = visible.action_regions(work.caller, overdue=wanted.overdue is True)
    if not regions:
        raise NotPermitted("overdue-only")
    ids = regions_.ids_by_code(work, wanted.region)
    if wanted.region is not None:
        regions &= {ids.get(wanted.region)}
    stamps = _stamps(work, [PEOPLE, *map(actions_of, regions)], regions)
    identity.settle(work, stamps.get(PEOPLE, 0))
    if not regions & full:
        stamps.pop(PEOPLE, None)  # no names are shown
    limits = action_limits.of(work.caller, regions)
    etag = _etag(work.today, question, stamps, regions & full, sorted(map(repr, limits)))
    if seen is not None and (etag in seen or seen.strip() == "*"):
        return Listed(None, etag=etag)
    asked = _asked(work, wanted)
    one = len(regions) == 1
    asked |= {"region": {"region": next(iter(regions))}} if one else {"regions": {"regions": sorted(regions)}}
    statement = _statement(frozenset(asked), named=bool(regions & full), limits=len(limits))
    if limits:
        asked["limits"] = action_limits.values(limits, regions)
    rows, cursor = _page(work, statement, wanted, asked)
    versions = {region: stamps.get(code) for code, region in ids.items() if region in regions}
    return Listed(_items(work, rows, full, versions), cursor, etag)


def _stamps(work: Work, topics: list[str], regions: frozenset[UUID]) -> dict[str, int]:
    """Change stamps by topic, and versions of regions by code, in one round trip."""
    values = {f"topic_{number}": topic for number, topic in enumerate(topics)}
    places = {f"region_{number}": region for number, region in enumerate(regions)}
    found: Sequence[Any] = work.run(_stamps_of(len(topics), len(regions)), {**values, **places}).all()
    return dict(found)


def _etag(day: date, question: str, stamps: dict[str, int], full: Iterable[UUID], limits: list[str]) -> str:
    """A strong validator of a page: everything it is made from."""
    parts = (__version__, day, question, sorted(stamps.items()), sorted(full), limits)
    return f'"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'


def _asked(work: Work, wanted: ActionQuery) -> dict[str, dict[str, Any]]:
    """The names of the conditions of a question, each with its values."""
    asked: dict[str, dict[str, Any]] = {}
    if wanted.overdue is not None:
        asked["overdue" if wanted.overdue else "not-overdue"] = {"now": work.now}
    if wanted.live is not None:
        asked["live" if wanted.live else "ended"] = {}
    if wanted.status is not None:
        asked[wanted.status.value] = {}
    if wanted.owner == "me" and work.caller.person_id is None:
        raise InvalidInput(faults=[Fault("not-known", "owner", "query")])
    plain = {
        "owner": work.caller.person_id if wanted.owner == "me" else wanted.owner,
        "case": wanted.case,
        "meeting": wanted.meeting,
        "due_before": wanted.due_before and start_of(wanted.due_before),
        "updated_since": wanted.updated_since,
    }
    return asked | {name: {name: value} for name, value in plain.items() if value is not None}


def _page(
    work: Work, query: sa.Select[Any], wanted: ActionQuery, asked: dict[str, dict[str, Any]]
) -> tuple[Sequence[Any], str | None]:
    """One page of rows, and the cursor of the next."""
    values: dict[str, Any] = {"most": wanted.limit + 1}
    for given in asked.values():
        values |= given
    if wanted.cursor is not None:
        keys = paging.decode(_filters(wanted), wanted.cursor, [datetime, UUID])
        query = query.where(paging.after([_ACTION.c.due_at, _ACTION.c.id], keys))
    rows = work.run(query, values).all()
    if len(rows) <= wanted.limit:
        return rows, None
    rows = rows[: wanted.limit]
    return rows, paging.encode(_filters(wanted), [rows[-1][_DUE], rows[-1][_ID]])


def _filters(wanted: ActionQuery) -> str:
    return wanted.model_dump_json(exclude={"limit", "cursor"})


def _items(
    work: Work, rows: Sequence[Any], full: Container[UUID], versions: Mapping[UUID, int | None]
) -> list[dict[str, Any]]:
    """Actions as they go on the wire; names and texts only of the regions in ``full``."""
    items: list[dict[str, Any]] = []
    now = work.now
    for region, inside in groupby(rows, itemgetter(_REGION)):  # mostly one group
        since, shown = _lateness(work, region, versions.get(region)).since, region in full
        for row in inside:
            item = dict(zip(_KEYS, row, strict=False))  # a row without names ends earlier
            if not shown:
                item |= _NOT_SHOWN
            late = row[_STATUS] in _LIVE and row[_DUE] <= now
            item["overdue"] = late
            item["overdueWorkdays"] = since(row[_DUE], now) if late else 0
            items.append(item)
    return items


def _lateness(work: Work, region_id: UUID, version: int | None) -> _Lateness:
    """The kept one while day and calendar are the same; without a version the region itself is read."""
    name = f"lateness:{region_id}"
    kept: _Lateness | None = work.cache.get(name)
    if kept is None or (kept.version, kept.today) != (version, work.today):
        region = work.region(region_id)
        kept = _Lateness(region.version, work.today, region.calendar)
        work.cache[name] = kept
    return kept
