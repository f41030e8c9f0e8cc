"""/templates: forms, agendas, ground rules and checklists, in versions per region."""

from typing import Annotated

from fastapi import Query

from api.deps import Router
from api.flows import templates
from api.flows.templates import TemplateQuery
from api.guards import VisibleTemplate
from api.models.page import Page
from api.models.template import TemplateCreate, TemplateRead
from api.policies import acts
from api.work import Work

router = Router("templates")


@router.read("/templates", acts.DIRECTORY_READ)
def list_templates(work: Work, wanted: Annotated[TemplateQuery, Query()]) -> Page[TemplateRead]:
    """The versions in use, or all of them with ``retired=true``."""
    return templates.find(work, wanted)


@router.make("/templates", acts.TEMPLATES_CHANGE)
def create_template(work: Work, body: TemplateCreate) -> TemplateRead:
    """A new version for a region; meetings that use the one before keep their copy."""
    return templates.read(templates.renew(work, body))


@router.read("/templates/{templateId}", acts.DIRECTORY_READ)
def read_template(template: VisibleTemplate) -> TemplateRead:
    """One version."""
    return templates.read(template)
