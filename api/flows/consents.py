"""Consent of the client, and whether a document may reach somebody on the ground of it (W7)."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput
from api.flows import cases, templates
from api.models.case import Case
from api.models.consent import OWN_WORDS, Consent, ConsentCreate, ConsentRead, Withdrawal
from api.models.document import Document
from api.models.organisation import Organisation
from api.models.page import Page
from api.policies import acts
from api.work import Work


@dataclass(frozen=True)
class Recipient:
    """Somebody whom a document may reach, as far as consent is concerned."""

    organisation_id: UUID | None
    client_side: bool
    organisation: str | None = None


@dataclass(frozen=True)
class Refusal:
    """Why a document may not reach somebody: the slug of a problem and its parameters."""

    slug: str
    params: dict[str, Any] = field(default_factory=dict)


_NOBODY = Recipient(None, client_side=True)


def read(work: Work, consent: Consent) -> ConsentRead:
    """A consent with what this caller may do with it now."""
    moves = {
        "withdrawal": consent.withdrawn_at is None and acts.worn(work, acts.CONSENTS_WITHDRAW),
        "readers": acts.worn(work, acts.CONSENT_READERS),
    }
    possible = [move for move, may in moves.items() if may]
    return ConsentRead.model_validate(consent, update={"in_force": consent.holds(work.now), "next": possible})


def find(work: Work, case_id: UUID) -> Page[ConsentRead]:
    """Every consent of a case, the ended ones too, oldest first."""
    return Page(items=[read(work, consent) for consent in of_case(work, case_id)])


def of_case(work: Work, case_id: UUID) -> Sequence[Consent]:
    """The consents of a case, in one statement."""
    query = select(Consent).where(Consent.case_id == case_id)
    return work.session.exec(query.order_by(col(Consent.created_at), col(Consent.id))).all()


def add(work: Work, case: Case, body: ConsentCreate) -> Consent:
    """Record a consent: by whom, how, for what, for which recipients, from when until when.

    ``wording_version`` names the words that were shown or signed, as ``general/1`` or ``ZK09/2``, now or before; in
    ``own`` words the purpose itself holds what was said. 400 when no such version exists, when it ends before it
    begins, or names a document of another case or an organisation that does not exist.
    """
    cases.demand_active(case)
    faults = unknown(work, case, body.document_ids, body.organisation_ids)
    if body.wording_version not in {OWN_WORDS, *templates.consent_wordings(work, case.region_id)}:
        faults.append(Fault("not-known", "/wordingVersion"))
    if body.valid_until <= body.valid_from:
        faults.append(Fault("period", "/validUntil"))
    if faults:
        raise InvalidInput(faults=faults)
    consent = work.create(Consent, body, case_id=case.id)
    work.record("consent-recorded", consent, region_id=case.region_id, giver=body.giver, form=body.form)
    return consent


def withdraw(work: Work, consent: Consent, body: Withdrawal) -> Consent:
    """The client takes consent back: the next request already finds every document on this ground closed."""
    if consent.withdrawn_at is not None:
        raise Conflict("already-withdrawn", at=consent.withdrawn_at)
    work.change(consent, withdrawn_at=work.now, withdrawal_note=body.note)
    region_id = work.session.get_one(Case, consent.case_id).region_id
    work.record("consent-withdrawn", consent, region_id=region_id)
    return consent


def why_not(
    consents: Sequence[Consent], document: Document, recipient: Recipient, now: datetime
) -> Refusal | None:
    """Why a document may not reach somebody now; None when it may.

    It may when it is marked anonymised, or when a consent in force covers both the document and the recipient.
    Otherwise the reason is how the last consent ended that did cover them.
    """
    if document.anonymised_at is not None:
        return None
    covering = [
        consent
        for consent in consents
        if consent.covers(document.id, recipient.organisation_id, client_side=recipient.client_side)
    ]
    if any(consent.holds(now) for consent in covering):
        return None
    ended = [consent for consent in covering if consent.ended_at <= now]
    if not ended:
        return Refusal("no-consent")
    last = max(ended, key=lambda consent: consent.ended_at)
    if last.withdrawn_at is not None:
        return Refusal("consent-withdrawn", {"at": last.withdrawn_at})
    return Refusal("consent-expired", {"until": last.valid_until})


def uncovered(
    consents: Sequence[Consent], rows: Sequence[Document], people: Sequence[Recipient], now: datetime
) -> list[tuple[Recipient, Refusal]]:
    """Who may not get one of these documents now, and why; empty when everybody may get them all.

    Without any people the consent itself is still asked for.
    """
    pairs = itertools.product(rows, (_NOBODY, *people))
    return [(who, reason) for row, who in pairs if (reason := why_not(consents, row, who, now))]


def unknown(work: Work, case: Case, document_ids: list[UUID], organisation_ids: list[UUID]) -> list[Fault]:
    """A fault for every document that is not of this case, every organisation that does not exist, and every repeat."""
    return [
        *_unknown(work, "/documentIds", document_ids, Document, Document.case_id == case.id),
        *_unknown(work, "/organisationIds", organisation_ids, Organisation),
    ]


def _unknown(
    work: Work, pointer: str, ids: list[UUID], kind: type[Document] | type[Organisation], *conditions: Any
) -> list[Fault]:
    """A fault for every id that is there twice or that is not of this kind."""
    known = (
        set(work.session.exec(select(kind.id).where(col(kind.id).in_(ids), *conditions))) if ids else set()
    )
    faults = []
    for index, row_id in enumerate(ids):
        if row_id not in known:
            faults.append(Fault("not-known", f"{pointer}/{index}"))
        elif row_id in ids[:index]:
            faults.append(Fault("duplicate", f"{pointer}/{index}"))
    return faults
