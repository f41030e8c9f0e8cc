"""The unit of work: what it leaves behind when something in it fails."""

from typing import Any

import pytest
from sqlmodel import select

from api.core.errors import Unavailable
from api.models.access import Access, Deed
from api.models.event import Event
from api.models.organisation import Organisation, OrganisationKind
from api.work import Work, Works


def _organisation(work: Work, name: str, **otherwise: Any) -> None:
    made = work.create(Organisation, name=name, kind=OrganisationKind.OTHER)
    work.record("organisation-registered", made)
    work.look(Deed.CREATE, "organisation", made.id)
    work.traces.looks[-1] |= otherwise


def _fail(work: Work, name: str) -> None:
    _organisation(work, name)
    raise ZeroDivisionError


def test_rows_events_and_looks_are_stored_together(works: Works) -> None:
    with works.open() as work:
        _organisation(work, "De Linde")
        _organisation(work, "De Eik")
    with works.open() as work:
        assert set(work.session.exec(select(Organisation.name))) == {"De Linde", "De Eik"}
        assert len(work.session.exec(select(Event)).all()) == 2
        assert len(work.session.exec(select(Access)).all()) == 2


def test_nothing_of_it_stays_when_the_work_fails(works: Works) -> None:
    with pytest.raises(ZeroDivisionError), works.open() as work:
        _fail(work, "De Linde")
    with works.open() as work:
        assert not work.session.exec(select(Organisation)).all()
        assert not work.session.exec(select(Event)).all()


def test_nothing_of_it_stays_when_a_trace_cannot_be_written(works: Works) -> None:
    with pytest.raises(Unavailable), works.open() as work:
        _organisation(work, "De Linde", at="no moment")
    with works.open() as work:
        assert not work.session.exec(select(Organisation)).all()
        assert not work.session.exec(select(Event)).all()


def test_a_failed_attempt_leaves_neither_rows_nor_traces(works: Works) -> None:
    with works.open() as work:
        _organisation(work, "De Linde")
        with pytest.raises(ZeroDivisionError), work.attempt():
            _fail(work, "De Eik")
        with work.attempt():
            _organisation(work, "De Wilg")
    with works.open() as work:
        kept = set(work.session.exec(select(Organisation.name)))
        told = set(work.session.exec(select(Event.subject_id)))
        assert kept == {"De Linde", "De Wilg"}
        assert told == set(work.session.exec(select(Organisation.id)))
        assert len(work.session.exec(select(Access)).all()) == 2
