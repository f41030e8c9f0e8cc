"""The invitation pack as a paper: who, what for, when, where, what we do and how we treat each other (W3, W5, W8)."""

from datetime import datetime

from api.core import words
from api.core.words import Tongue
from api.models.invitation_pack import InvitationPack, PackContact, PackPerson
from api.paper.minutes import box, period
from api.paper.sheet import Sheet
from api.rules.promises import local_day


def invitation(pack: InvitationPack, tongue: Tongue, now: datetime) -> Sheet:
    """Everything that somebody who comes should know beforehand; nothing about the client."""
    day = local_day(pack.starts_at)
    name = words.say(tongue, "paper", "invitation-file", {"day": day.isoformat()})
    sheet = Sheet(tongue, now, name, "invitation-title", day=day)
    sheet.text(sheet.say("invitation-intro"))
    when = period(sheet, pack.starts_at, pack.ends_at)
    kind = sheet.term(pack.kind)
    sheet.facts({"meeting": kind, "when": when, "where": pack.place, "online": pack.online_url})
    if pack.goals:
        sheet.heading("goal")
        sheet.items(sheet.say(f"goal-{kind}") for kind in pack.goals)
    sheet.heading("who-comes")
    sheet.items(_person(sheet, one) for one in pack.people)
    _agenda(sheet, pack)
    if pack.ground_rules:
        sheet.heading("rules")
        sheet.items(pack.ground_rules, numbered=True)
    sheet.heading("questions")
    sheet.text(sheet.say("questions-text"))
    for contact in pack.contacts:
        _contact(sheet, contact)
    return sheet


def _person(sheet: Sheet, person: PackPerson) -> str:
    roles = [sheet.term(role) for role in person.roles]
    layer = sheet.term(person.layer)
    if person.name is None:
        return ", ".join([layer, *roles]).capitalize()
    return ", ".join([person.name, *roles, person.organisation or layer])


def _agenda(sheet: Sheet, pack: InvitationPack) -> None:
    if pack.agenda:
        sheet.heading("agenda")
        rows = [(item.title, box(sheet, item.min_minutes, item.max_minutes)) for item in pack.agenda]
        sheet.table([("item", 3), ("box", 0)], rows)


def _contact(sheet: Sheet, contact: PackContact) -> None:
    who = f"{contact.name}, {contact.organisation}" if contact.organisation else contact.name
    sheet.facts({"contact": who, "phone": contact.phone, "email": contact.email})
