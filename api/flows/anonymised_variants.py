"""Making an anonymised variant of a case: rules propose, a person mends, a second person approves (S9, C2, L8)."""

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select

from api.core.errors import Conflict, Fault, InvalidInput, NotPermitted
from api.flows import anonymised_names
from api.flows.listing import listed
from api.models.anonymised_variant import (
    LIFECYCLE,
    AnonymisedVariant,
    DifferencePiece,
    VariantField,
    VariantListed,
    VariantPatch,
    VariantRead,
    VariantReason,
    VariantStatus,
    VariantTextRead,
)
from api.models.case import Case
from api.models.page import ListQuery, Page
from api.models.region import Region
from api.policies import acts, visible_privacy
from api.rules import anonymous_facts as facts
from api.rules.anonymise import found, proposed
from api.rules.anonymous_names import Name
from api.rules.differences import differences
from api.work import Work

MOVES = (
    ("edit", "edit", acts.VARIANT_CHANGE),
    ("request", "ask", acts.VARIANT_CHANGE),
    ("approval", "approve", acts.VARIANT_DECIDE),
    ("return", "send_back", acts.VARIANT_DECIDE),
    ("withdrawal", "withdraw", acts.VARIANT_CHANGE),
)
_FACTS = ("birth_date", "registered_on", "care_profile", "care_law", "stuck_months", "organisations_involved")


class VariantQuery(ListQuery):
    """Filters of the variants that the caller works with."""

    status: VariantStatus | None = None


def find(work: Work, wanted: VariantQuery) -> Page[VariantListed]:
    """Variants of every case of which the caller keeps the file, in an order that says nothing."""
    query: Any = select(AnonymisedVariant).where(visible_privacy.variants(work.caller, work.today))
    if wanted.status:
        query = query.where(AnonymisedVariant.status == wanted.status)
    rows, cursor = listed(work, query, wanted, [(col(AnonymisedVariant.id), UUID)])
    of = select(Case).where(col(Case.id).in_({variant.case_id for (variant,) in rows}))
    known = {case.id: case for case in work.session.exec(of)}
    return Page(items=[_listed(variant, known[variant.case_id]) for (variant,) in rows], next=cursor)


def of_case(work: Work, case: Case) -> Page[VariantListed]:
    """Every variant of a case, those that were withdrawn too, newest first."""
    query = select(AnonymisedVariant).where(AnonymisedVariant.case_id == case.id)
    rows = work.session.exec(
        query.order_by(col(AnonymisedVariant.created_at).desc(), col(AnonymisedVariant.id))
    )
    return Page(items=[_listed(variant, case) for variant in rows])


def read(work: Work, variant: AnonymisedVariant) -> VariantRead:
    """A variant beside its original, with what this caller may do with it now."""
    case = work.session.get_one(Case, variant.case_id)
    update = {
        "stale": _is_stale(variant, case),
        "texts": _texts(variant, case, anonymised_names.known(work, case)),
        "next": _moves(work, variant),
    }
    return VariantRead.model_validate(variant, update=update)


def make(work: Work, case: Case) -> AnonymisedVariant:
    """A draft: the facts that may be told, and of every text what the rules propose."""
    known = anonymised_names.known(work, case)
    texts = {name: proposed(text, known, _years(case)) for name, text in _originals(case).items()}
    assert work.caller.person_id  # noqa: S101  # a policy for people only
    variant = work.create(
        AnonymisedVariant,
        **_told(work, case),
        texts=texts,
        case_id=case.id,
        region_id=case.region_id,
        maker_id=work.caller.person_id,
        made_by=work.caller.name,
        worked_by=[work.caller.person_id],
        original_print=_print(case),
    )
    _tell(work, "variant-made", variant)
    return variant


def change(work: Work, variant: AnonymisedVariant, body: VariantPatch) -> AnonymisedVariant:
    """Other words. What waits for the second person comes back: nobody approves words that they did not see."""
    named = [one.field for one in body.texts]
    faults = [Fault("duplicate", f"/texts/{n}/field") for n, one in enumerate(named) if one in named[:n]]
    faults += [Fault("duplicate", f"/leftOut/{n}") for n, one in enumerate(body.left_out) if one in named]
    if faults:
        raise InvalidInput(faults=faults)
    texts = {**variant.texts, **{one.field.value: one.text for one in body.texts}}
    kept = {name: text for name, text in texts.items() if name not in body.left_out}
    status = LIFECYCLE.after(variant.status, "edit")
    if kept == variant.texts:
        return variant
    person = work.caller.person_id
    others = [one for one in variant.worked_by if one != person]
    work.change(variant, status=status, texts=kept, worked_by=[*others, person], reason=None)
    _tell(work, "variant-changed", variant)
    return variant


def ask(work: Work, variant: AnonymisedVariant) -> AnonymisedVariant:
    """Lay it before a second person. 409 when the original changed since."""
    status = LIFECYCLE.after(variant.status, "ask")
    _demand_fresh(work, variant)
    work.change(variant, status=status, asked_at=work.now, reason=None)
    _tell(work, "variant-asked", variant)
    return variant


def approve(work: Work, variant: AnonymisedVariant) -> AnonymisedVariant:
    """The second person says that nobody can be known by it: others read it now, in the place of an earlier one.

    403 for who made it or changed a word of it; 409 when the original changed since.
    """
    status = LIFECYCLE.after(variant.status, "approve")
    _demand_second(work, variant)
    _demand_fresh(work, variant)
    _take_place(work, variant.case_id)
    work.change(variant, status=status, reason=None, **_decided(work))
    _tell(work, "variant-approved", variant)
    return variant


def send_back(work: Work, variant: AnonymisedVariant, body: VariantReason) -> AnonymisedVariant:
    """The second person says what has to be changed first."""
    status = LIFECYCLE.after(variant.status, "send_back")
    _demand_second(work, variant)
    work.change(variant, status=status, reason=body.reason, **_decided(work))
    _tell(work, "variant-returned", variant)
    return variant


def withdraw(work: Work, variant: AnonymisedVariant, body: VariantReason) -> AnonymisedVariant:
    """Nobody reads it any more, from the next request on."""
    work.change(variant, status=LIFECYCLE.after(variant.status, "withdraw"), reason=body.reason)
    _tell(work, "variant-withdrawn", variant)
    return variant


def _take_place(work: Work, case_id: UUID) -> None:
    """Of a case one variant is read by others: an earlier one makes room."""
    approved = AnonymisedVariant.status == VariantStatus.APPROVED
    query = select(AnonymisedVariant).where(AnonymisedVariant.case_id == case_id, approved)
    for earlier in work.session.exec(query.with_for_update()):
        work.change(earlier, status=LIFECYCLE.after(earlier.status, "withdraw"))
        _tell(work, "variant-withdrawn", earlier)


def _decided(work: Work) -> dict[str, Any]:
    caller = work.caller
    return {"decider_id": caller.person_id, "decided_by": caller.name, "decided_at": work.now}


def _demand_second(work: Work, variant: AnonymisedVariant) -> None:
    if work.caller.person_id is None or work.caller.person_id in variant.worked_by:
        raise NotPermitted("second-person")


def _demand_fresh(work: Work, variant: AnonymisedVariant) -> None:
    """The case is locked: it does not change while this is decided."""
    locked = select(Case).where(Case.id == variant.case_id).with_for_update(key_share=True)
    if _is_stale(variant, work.session.exec(locked).one()):
        raise Conflict("variant-stale")


def _tell(work: Work, happened: str, variant: AnonymisedVariant) -> None:
    """The event is one of the case: whoever reads events does not learn which variant belongs to which case."""
    case = work.session.get_one(Case, variant.case_id)
    work.record(happened, case, case_id=case.id, region_id=case.region_id)


def _told(work: Work, case: Case) -> dict[str, Any]:
    region = work.region(case.region_id)
    area = facts.area(region.code)
    return {
        "age_band": facts.age_band(case.birth_date, work.today),
        "registered_month": facts.month(case.registered_on),
        "area": area,
        "care_profile": case.care_profile if _is_common(work, case, region, area) else None,
        "care_law": case.care_law,
        "stuck_for": facts.stuck_for(case.stuck_months),
        "around": facts.around(case.organisations_involved),
    }


def _is_common(work: Work, case: Case, region: Region, area: facts.Area | None) -> bool:
    """Whether enough cases in this part of the country have the same care profile."""
    if case.care_profile is None:
        return False
    codes = facts.codes_of(area) if area else {region.code}
    count = (
        sa.select(sa.func.count())
        .select_from(Case)
        .join(Region, col(Region.id) == col(Case.region_id))
        .where(col(Case.care_profile) == case.care_profile, col(Region.code).in_(codes))
    )
    return facts.is_common(work.session.execute(count).scalar_one(), region.smallest_group)


def _originals(case: Case) -> dict[str, str]:
    """The texts that may come along, as they are."""
    return {name.value: text for name in VariantField if (text := getattr(case, name.value))}


def _years(case: Case) -> list[int]:
    return [case.birth_date.year] if case.birth_date else []


def _print(case: Case) -> str:
    """What tells whether the original changed. The id of the case in it keeps two equal texts from looking equal."""
    told = {**_originals(case), **{name: str(getattr(case, name)) for name in _FACTS}, "id": str(case.id)}
    return sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()


def _is_stale(variant: AnonymisedVariant, case: Case) -> bool:
    return variant.original_print != _print(case)


def _listed(variant: AnonymisedVariant, case: Case) -> VariantListed:
    return VariantListed.model_validate(
        variant, update={"case_title": case.title, "stale": _is_stale(variant, case)}
    )


def _moves(work: Work, variant: AnonymisedVariant) -> list[str]:
    possible = LIFECYCLE.moves(variant.status)
    second = work.caller.person_id not in variant.worked_by
    return [
        noun
        for noun, move, policy in MOVES
        if move in possible and acts.worn(work, policy) and (second or policy is not acts.VARIANT_DECIDE)
    ]


def _texts(variant: AnonymisedVariant, case: Case, known: Sequence[Name]) -> list[VariantTextRead]:
    originals = _originals(case)
    told = []
    for field in VariantField:
        original, text = originals.get(field), variant.texts.get(field)
        if original is None and text is None:
            continue
        left = found(text, known, _years(case)) if text else []
        told.append(
            VariantTextRead(
                field=field,
                original=original,
                text=text,
                differences=[
                    DifferencePiece(kind=kind, text=words)
                    for kind, words in differences(original or "", text or "")
                ],
                found=[(text or "")[one.start : one.end] for one in left],
            )
        )
    return told
