"""Templates: the version a region uses now, and a new version (W8, W9, rule 9)."""

from typing import Annotated
from uuid import UUID

import sqlalchemy as sa
from pydantic import Field
from sqlmodel import col, func, or_, select

from api.core.errors import Fault, InvalidInput, NotPermitted
from api.models.base import Wire
from api.models.meeting_kind import MeetingKind
from api.models.page import Page
from api.models.region import Region
from api.models.round import RoundForm
from api.models.template import (
    AgendaContent,
    ChecklistContent,
    ConsentWording,
    ConsentWordingContent,
    Content,
    FormContent,
    GroundRulesContent,
    Template,
    TemplateCreate,
    TemplateKind,
    TemplateRead,
)
from api.policies import acts, hats
from api.work import Work

MOST = 500


class TemplateQuery(Wire):
    """Filters of the list of templates; ``region`` is a code, and its own versions come before the general ones."""

    region: Annotated[str | None, Field(max_length=100)] = None
    kind: TemplateKind | None = None
    retired: bool = False


def key_of(content: Content) -> str:
    """What a template is a version of: one form, the agenda of one kind of meeting, the rules, the checklist."""
    if isinstance(content, FormContent):
        return f"form-{content.form}"
    if isinstance(content, AgendaContent):
        return f"agenda-{content.meeting_kind}"
    return content.kind


def find(work: Work, wanted: TemplateQuery) -> Page[TemplateRead]:
    """Templates, by key and newest first."""
    query = select(Template).order_by(Template.key, col(Template.number).desc(), col(Template.id)).limit(MOST)
    if wanted.region:
        region = select(Region.id).where(Region.code == wanted.region).scalar_subquery()
        query = query.where(or_(col(Template.region_id).is_(None), col(Template.region_id) == region))
    if wanted.kind:
        query = query.where(Template.kind == wanted.kind)
    if not wanted.retired:
        query = query.where(col(Template.retired_at).is_(None))
    return Page(items=[read(row) for row in work.session.exec(query)])


def read(template: Template) -> TemplateRead:
    """A template and who made this version; nobody made the ones that came with casustafel."""
    author = template.updated_by if template.region_id else None
    return TemplateRead.model_validate(template, update={"author": author})


def renew(work: Work, body: TemplateCreate) -> Template:
    """A new version for a region. The one before it is retired; meetings that use it keep their copy."""
    region = work.session.get(Region, body.region_id)
    if region is None:
        raise InvalidInput(faults=[Fault("not-known", "/regionId")])
    work.hats = hats.standing(work.caller, region.id)
    if not acts.worn(work, acts.TEMPLATES_CHANGE):
        raise NotPermitted()
    _check(body.content)
    key = key_of(body.content)
    before = work.session.exec(
        select(Template).where(
            Template.region_id == region.id, Template.key == key, col(Template.retired_at).is_(None)
        )
    ).first()
    newest = select(func.max(Template.number)).where(Template.region_id == region.id, Template.key == key)
    number = (work.session.exec(newest).one() or 0) + 1
    if before is not None:
        # Not by ``work.change``: a version keeps the name of who made it. Who retired it made the next one.
        retired = sa.update(Template).where(col(Template.id) == before.id)
        work.session.execute(retired.values(retired_at=work.now))
    kind = TemplateKind(body.content.kind)
    made = work.create(Template, region_id=region.id, kind=kind, key=key, number=number, content=body.content)
    work.record("template-renewed", made, key=key, number=number)
    return made


def _check(content: Content) -> None:
    if isinstance(content, AgendaContent):
        wrong = [
            Fault("time-box", f"/content/items/{index}/maxMinutes")
            for index, line in enumerate(content.items)
            if line.max_minutes < line.min_minutes
        ]
        if wrong:
            raise InvalidInput(faults=wrong)


def _current(work: Work, region_id: UUID, key: str) -> Template:
    """The region's own newest version, else the general one."""
    query = (
        select(Template)
        .where(Template.key == key, col(Template.retired_at).is_(None))
        .where(or_(col(Template.region_id).is_(None), col(Template.region_id) == region_id))
        .order_by(col(Template.region_id).is_(None), col(Template.number).desc())
        .limit(1)
    )
    return work.session.exec(query).one()


def form(work: Work, region_id: UUID, chosen: RoundForm) -> tuple[UUID, FormContent]:
    """The form of a round, with the id of the version that is used."""
    template = _current(work, region_id, f"form-{chosen}")
    if not isinstance(template.content, FormContent):
        raise TypeError(template.key)
    return template.id, template.content


def agenda(work: Work, region_id: UUID, kind: MeetingKind) -> AgendaContent:
    """The agenda of a kind of meeting."""
    content = _current(work, region_id, f"agenda-{kind}").content
    if not isinstance(content, AgendaContent):
        raise TypeError(kind)
    return content


def ground_rules(work: Work, region_id: UUID) -> GroundRulesContent:
    """The ground rules of a region."""
    content = _current(work, region_id, "ground_rules").content
    if not isinstance(content, GroundRulesContent):
        raise TypeError(content.kind)
    return content


def checklist(work: Work, region_id: UUID) -> ChecklistContent:
    """The region's own points of preparation."""
    content = _current(work, region_id, "checklist").content
    if not isinstance(content, ChecklistContent):
        raise TypeError(content.kind)
    return content


def consent_wording(work: Work, region_id: UUID) -> tuple[str, ConsentWording]:
    """The words in which a region asks for consent, with the name of their version."""
    template = _current(work, region_id, "consent_wording")
    if not isinstance(template.content, ConsentWordingContent):
        raise TypeError(template.key)
    content = template.content
    named = version_name(template, work.region(region_id).code)
    return named, ConsentWording(title=content.title, paragraphs=content.paragraphs)


def consent_wordings(work: Work, region_id: UUID) -> set[str]:
    """The names of every version that consent can have been given in there; those of before too."""
    query = select(Template).where(
        Template.kind == TemplateKind.CONSENT_WORDING,
        or_(col(Template.region_id).is_(None), col(Template.region_id) == region_id),
    )
    code = work.region(region_id).code
    return {version_name(template, code) for template in work.session.exec(query)}


def version_name(template: Template, code: str) -> str:
    """What a version is called outside: ``general/1``, or with the code of its region ``ZK09/2``."""
    return f"{code if template.region_id else 'general'}/{template.number}"
