"""Row guards of what keeps the privacy of clients: break-glass, erasing and holding, and what others learn from."""

from typing import Annotated

from api.guards import Guard, in_case
from api.models.anonymised_variant import AnonymisedVariant
from api.models.break_glass import BreakGlass
from api.models.erasure import CaseHold, ErasureProposal
from api.models.subject_export import SubjectExport
from api.policies import visible_privacy

VisibleBreakGlass = Annotated[
    BreakGlass, Guard(BreakGlass, "breakGlassId", visible_privacy.break_glass, in_case)
]
VisibleVariant = Annotated[
    AnonymisedVariant,
    Guard(
        AnonymisedVariant, "variantId", visible_privacy.variants, in_case, region=lambda row: row.region_id
    ),
]
ApprovedVariant = Annotated[
    AnonymisedVariant,
    Guard(
        AnonymisedVariant,
        "learningCaseId",
        visible_privacy.learning_cases,
        in_case,
        region=lambda row: row.region_id,
    ),
]
VisibleErasureProposal = Annotated[
    ErasureProposal,
    Guard(
        ErasureProposal,
        "erasureProposalId",
        visible_privacy.erasure_proposals,
        in_case,
        region=lambda row: row.region_id,
        officer=True,
    ),
]
VisibleSubjectExport = Annotated[
    SubjectExport,
    Guard(
        SubjectExport,
        "subjectExportId",
        visible_privacy.subject_exports,
        in_case,
        region=lambda row: row.region_id,
        officer=True,
    ),
]
VisibleHold = Annotated[CaseHold, Guard(CaseHold, "holdId", visible_privacy.holds, in_case)]
