"""Nouns: their fields, tables, lifecycles and scopes. Importing this package makes every table known."""

from sqlmodel import SQLModel

from api.models import (
    access,
    action,
    agenda_item,
    calendar_feed,
    call,
    case,
    checklist_item,
    client,
    consent,
    deadline,
    delivery,
    delivery_attempt,
    document,
    evaluation,
    event,
    finding,
    goal,
    idempotency,
    incoming_mail,
    meeting,
    minutes,
    organisation,
    participant,
    party,
    person,
    position,
    region,
    role,
    round,
    sign_in,
    snooze,
    solution,
    stamp,
    subscription,
    template,
)

metadata = SQLModel.metadata

__all__ = [
    "access", "action", "agenda_item", "calendar_feed", "call", "case", "checklist_item", "client", "consent",
    "deadline", "delivery", "delivery_attempt", "document", "evaluation", "event", "finding", "goal", "idempotency",
    "incoming_mail", "meeting", "metadata", "minutes", "organisation", "participant", "party", "person", "position",
    "region", "role", "round", "sign_in", "snooze", "solution", "stamp", "subscription", "template",
]  # fmt: skip
