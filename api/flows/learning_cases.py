"""Approved variants as others read them: for a world café, for learning, and nothing more (C2, L8)."""

from typing import Any
from uuid import UUID

from sqlmodel import col, select

from api.flows.listing import listed
from api.models.anonymised_variant import (
    AnonymisedVariant,
    LearningCase,
    LearningCaseListed,
    VariantField,
    VariantText,
)
from api.models.page import ListQuery, Page
from api.policies import visible_privacy
from api.work import Work


class LearningCaseQuery(ListQuery):
    """No filters: a narrow question could single somebody out."""


def find(work: Work, wanted: LearningCaseQuery) -> Page[LearningCaseListed]:
    """Approved variants of the regions of the caller, in an order that says nothing about when they were made."""
    query: Any = select(AnonymisedVariant).where(visible_privacy.learning_cases(work.caller, work.today))
    rows, cursor = listed(work, query, wanted, [(col(AnonymisedVariant.id), UUID)])
    return Page(items=[_listed(variant) for (variant,) in rows], next=cursor)


def read(variant: AnonymisedVariant) -> LearningCase:
    """One of them, with its texts in the order in which a case tells them."""
    texts = [
        VariantText(field=field, text=variant.texts[field])
        for field in VariantField
        if field in variant.texts
    ]
    return LearningCase.model_validate(variant, update={"texts": texts})


def _listed(variant: AnonymisedVariant) -> LearningCaseListed:
    title = {"title": variant.texts.get(VariantField.TITLE)}
    return LearningCaseListed.model_validate(variant, update=title)
