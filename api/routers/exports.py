"""/regions/{regionId}/export: cases and actions of a region as a file."""

from typing import Annotated

from fastapi import Query

from api.answer import Answer
from api.deps import Router
from api.flows import exports
from api.flows.exports import MEDIA_TYPES, ExportQuery
from api.guards import VisibleRegion
from api.policies import acts
from api.work import Work

router = Router("exports")

_CSV = {"responses": {"200": {"content": {"text/csv": {"schema": {"type": "string"}}}}}}


@router.read("/regions/{regionId}/export", acts.EXPORT, openapi_extra=_CSV)
def export_region(work: Work, region: VisibleRegion, wanted: Annotated[ExportQuery, Query()]) -> Answer:
    """Cases or actions of a region as CSV or JSON; every case in it gets a line in its access log."""
    name = exports.file_name(work, region, wanted)
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Answer(
        exports.export(work, region, wanted), headers=headers, media_type=MEDIA_TYPES[wanted.format]
    )
