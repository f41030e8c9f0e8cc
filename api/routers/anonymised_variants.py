"""/anonymised-variants: made and mended by who keeps the file, approved by a second person (S9, C2, L8)."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import anonymised_variants as variants
from api.flows.anonymised_variants import VariantQuery
from api.guards import VisibleCase
from api.models.anonymised_variant import VariantListed, VariantPatch, VariantRead, VariantReason
from api.models.page import Page
from api.policies import acts
from api.privacy_guards import VisibleVariant
from api.work import Work

router = Router("anonymised variants")


@router.read("/cases/{caseId}/anonymised-variants", acts.VARIANT_READ)
def list_case_variants(work: Work, case: VisibleCase) -> Page[VariantListed]:
    """Every anonymised variant of a case, newest first."""
    return variants.of_case(work, case)


@router.make("/cases/{caseId}/anonymised-variants", acts.VARIANT_MAKE)
def make_variant(work: Work, case: VisibleCase) -> VariantRead:
    """Make a draft: allow-listed facts in bands, and for every text a proposal of the rules."""
    return variants.read(work, variants.make(work, case))


@router.read("/anonymised-variants", acts.VARIANTS_LIST)
def list_variants(work: Work, wanted: Annotated[VariantQuery, Query()]) -> Page[VariantListed]:
    """The variants of cases of which you keep the file; ``status=awaiting`` are those that wait for a second person."""
    return variants.find(work, wanted)


@router.read("/anonymised-variants/{variantId}", acts.VARIANT_READ)
def read_variant(work: Work, variant: VisibleVariant) -> VariantRead:
    """A variant beside its original, with what differs."""
    return variants.read(work, variant)


@router.change("/anonymised-variants/{variantId}", acts.VARIANT_CHANGE)
def change_variant(work: Work, variant: VisibleVariant, body: VariantPatch) -> VariantRead:
    """Put other words in the place of a proposal, or leave a text out. What was being asked has to be asked again."""
    return variants.read(work, variants.change(work, variant, body))


@router.act("/anonymised-variants/{variantId}/request", acts.VARIANT_CHANGE)
def ask_variant_approval(work: Work, variant: VisibleVariant) -> VariantRead:
    """Lay it before a second person of the region."""
    return variants.read(work, variants.ask(work, variant))


@router.act("/anonymised-variants/{variantId}/approval", acts.VARIANT_DECIDE)
def approve_variant(work: Work, variant: VisibleVariant) -> VariantRead:
    """Say as the second person that nobody can be known by it. Not for who made it or changed a word of it."""
    return variants.read(work, variants.approve(work, variant))


@router.act("/anonymised-variants/{variantId}/return", acts.VARIANT_DECIDE)
def return_variant(work: Work, variant: VisibleVariant, body: VariantReason) -> VariantRead:
    """Send it back with what has to be changed first."""
    return variants.read(work, variants.send_back(work, variant, body))


@router.act("/anonymised-variants/{variantId}/withdrawal", acts.VARIANT_CHANGE)
def withdraw_variant(work: Work, variant: VisibleVariant, body: VariantReason) -> VariantRead:
    """Withdraw it: nobody else reads it any more."""
    return variants.read(work, variants.withdraw(work, variant, body))
