"""Cases from other systems: one by source and reference, or many at once (S1)."""

from typing import Annotated

from fastapi import Path, Request

from api.answer import Answer
from api.core.etag import etag
from api.core.text import Code, Line
from api.deps import Router
from api.flows import cases, intake
from api.flows.columns import dump
from api.models.batch import BatchLine, BatchResult, CaseBatch, LineOutcome
from api.models.case import CasePush, CaseRead
from api.models.problem import ProblemFault
from api.policies import acts
from api.problems import told, tongue_of
from api.work import Work

router = Router("cases")

_SEEN = {
    "name": "If-Match",
    "in": "header",
    "required": False,
    "description": "The ETag of the version that the source saw; the push is refused with 412 when it has changed",
    "schema": {"type": "string"},
}


@router.place(
    "/sources/{source}/cases/{reference}",
    acts.CASES_PUSH,
    short=True,
    response_model=CaseRead,
    answers={201: "A new case was made", 412: "Problem"},
    openapi_extra={"parameters": [_SEEN]},
)
def push_case(
    work: Work,
    http: Request,
    source: Annotated[Code, Path()],
    reference: Annotated[Line, Path()],
    body: CasePush,
) -> Answer:
    """Create or update the case that a source knows by this reference: 201 or 200, however often it is repeated."""
    case, outcome = intake.push(work, source, reference, body, http.headers.get("if-match"))
    seen, headers = dump(cases.facts(work, case)), {"etag": etag(case.version)}
    if outcome is LineOutcome.CREATED:
        return Answer(seen, 201, {**headers, "location": f"/v1/cases/{case.id}"})
    return Answer(seen, headers=headers)


@router.act("/case-batches", acts.CASES_PUSH)
def push_cases(work: Work, http: Request, body: CaseBatch) -> BatchResult:
    """Push up to 500 cases of one source, with an answer per line."""
    tongue = tongue_of(http)
    lines = [
        BatchLine(
            index=line.index,
            reference=line.reference,
            outcome=line.outcome,
            id=line.id,
            errors=[ProblemFault.model_validate(told(tongue, fault)) for fault in line.faults],
        )
        for line in intake.push_batch(work, body)
    ]
    count = {outcome.value: sum(line.outcome is outcome for line in lines) for outcome in LineOutcome}
    return BatchResult(lines=lines, **count)
