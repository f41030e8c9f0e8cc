"""/subject-exports: everything about one person as a file, for who asked for it (S9)."""

from typing import Annotated, Any

from fastapi import Query, Response

from api.answer import HARMLESS, Answer
from api.deps import Router
from api.flows import subject_exports
from api.flows.subject_exports import SubjectExportQuery
from api.guards import VisibleCase, VisiblePerson
from api.models.page import Page
from api.models.subject_export import SubjectExportCreate, SubjectExportRead
from api.policies import acts
from api.privacy_guards import VisibleSubjectExport
from api.work import Work

router = Router("subject-exports")

MEDIA = "application/zip"
_FILE: dict[str, Any] = {
    "responses": {"200": {"content": {MEDIA: {"schema": {"type": "string", "format": "binary"}}}}}
}


@router.make("/cases/{caseId}/subject-exports", acts.SUBJECT_EXPORT_ASK)
def export_client(work: Work, case: VisibleCase, body: SubjectExportCreate) -> SubjectExportRead:
    """Ask for everything about the client of a case as a file; it is made within minutes."""
    return subject_exports.read(work, subject_exports.ask_of_client(work, case, body))


@router.make("/people/{personId}/subject-exports", acts.SUBJECT_EXPORT_ASK_OF)
def export_person(work: Work, person: VisiblePerson, body: SubjectExportCreate) -> SubjectExportRead:
    """Ask for everything about somebody: oneself; somebody of an own case; as the officer a professional."""
    return subject_exports.read(work, subject_exports.ask_of_person(work, person, body))


@router.read("/subject-exports", acts.SUBJECT_EXPORTS_LIST)
def list_subject_exports(
    work: Work, wanted: Annotated[SubjectExportQuery, Query()]
) -> Page[SubjectExportRead]:
    """Who asked for a file about whom, and how it stands; newest first."""
    return subject_exports.find(work, wanted)


@router.read("/subject-exports/{subjectExportId}", acts.SUBJECT_EXPORT_READ)
def read_subject_export(work: Work, row: VisibleSubjectExport) -> SubjectExportRead:
    """One request and how it stands."""
    return subject_exports.read(work, row)


@router.act(
    "/subject-exports/{subjectExportId}/downloads",
    acts.SUBJECT_EXPORT_FETCH,
    response_class=Response,
    openapi_extra=_FILE,
)
def fetch_subject_export(work: Work, row: VisibleSubjectExport) -> Answer:
    """The file, for who asked for it; every time counts, and after the last one it is gone."""
    headers = {"content-disposition": 'attachment; filename="gegevens.zip"', **HARMLESS}
    return Answer(subject_exports.fetch(work, row), headers=headers, media_type=MEDIA, secret=True)


@router.act("/subject-exports/{subjectExportId}/ending", acts.SUBJECT_EXPORT_END)
def end_subject_export(work: Work, row: VisibleSubjectExport) -> SubjectExportRead:
    """Do away with the file before its time: by who asked, a coordinator of the region, or the officer."""
    return subject_exports.read(work, subject_exports.end(work, row))
