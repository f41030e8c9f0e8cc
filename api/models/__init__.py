"""Nouns: their fields, tables, lifecycles and scopes. Importing this package makes every table known."""

from sqlmodel import SQLModel

from api.models import (
    access,
    action,
    agenda_item,
    call,
    case,
    checklist_item,
    client,
    consent,
    deadline,
    delivery,
    document,
    evaluation,
    event,
    finding,
    goal,
    idempotency,
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
    template,
)

metadata = SQLModel.metadata

__all__ = [
    "access", "action", "agenda_item", "call", "case", "checklist_item", "client", "consent", "deadline", "delivery",
    "document", "evaluation", "event", "finding", "goal", "idempotency", "meeting", "metadata", "minutes",
    "organisation", "participant", "party", "person", "position", "region", "role", "round", "sign_in",
    "snooze", "solution", "stamp", "template",
]  # fmt: skip
