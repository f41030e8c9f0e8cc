"""What every installation begins with: the 31 care office regions, the first templates, examples of caseloads."""

import csv
import io
import json
from importlib import resources

from pydantic import TypeAdapter
from sqlmodel import col, select

from api.flows.caseload_material import material
from api.models.caseload_reference import Reference, ReferenceCreate
from api.models.region import Region
from api.models.template import Content, Template, TemplateKind
from api.work import Work

_CONTENT: TypeAdapter[Content] = TypeAdapter(Content)


def load(work: Work) -> None:
    """Add what is missing; never change what is there."""
    _regions(work)
    _templates(work)
    _caseload(work)


def _text(name: str) -> str:
    return resources.files("api.data").joinpath(name).read_text("utf-8")


def _regions(work: Work) -> None:
    known = set(work.session.exec(select(Region.code)))
    for row in csv.DictReader(io.StringIO(_text("care_office_regions.csv"))):
        if row["cbs_code_2025"] not in known:
            holder = row["holder_unconfirmed"] or None
            work.create(Region, code=row["cbs_code_2025"], name=row["name"], holder=holder)


def _templates(work: Work) -> None:
    known = set(work.session.exec(select(Template.key).where(col(Template.region_id).is_(None))))
    for entry in json.loads(_text("templates.json")):
        if entry["key"] not in known:
            content = _CONTENT.validate_python(entry["content"])
            kind = TemplateKind(content.kind)
            work.create(Template, kind=kind, key=entry["key"], number=1, content=content)


def _caseload(work: Work) -> None:
    known = set(work.session.exec(select(Reference.name).where(col(Reference.team_id).is_(None))))
    for entry in material()["references"]:
        if entry["name"] not in known:
            work.create(Reference, ReferenceCreate.model_validate(entry))
