"""The statements of the floor, written out by hand; ``pgbench`` runs them too."""

from pydantic import BaseModel
from pydantic.alias_generators import to_camel

from api.models.action import Action, ActionListed
from api.models.base import table_of
from api.models.case import CaseFields, CaseRead
from api.models.overview import ActionBrief, MeetingBrief, ParticipantBrief, RoundBrief
from bench.requests import PUSHED


def _as(table: str, names: list[str]) -> str:
    return ", ".join(f'{table}.{name} AS "{to_camel(name)}"' for name in names)


_TOLD = [name for name in CaseFields.model_fields if to_camel(name) in PUSHED]
TOLD = [to_camel(name) for name in _TOLD]
NOT_TOLD = [to_camel(name) for name in CaseFields.model_fields if to_camel(name) not in PUSHED]

_CALLER = "coalesce((SELECT count FROM stamp WHERE topic = 'identity'), 0) AS identities"
FIRST = f"""
SELECT pg_try_advisory_xact_lock(hashtextextended($1 || ' ' || $2, 0)) AS free, {_CALLER}, stored_answer.*
FROM (SELECT 1) AS one LEFT JOIN stored_answer ON caller = $1 AND key = $2
"""
_ACCESS = """
INSERT INTO access (at, deed, case_id, region_id, subject, subject_id, actor, actor_name, ground, policy, request_id)
"""
_GIVEN = ", ".join(f"${number}" for number in range(13, 13 + len(_TOLD)))
PUSH = f"""
WITH new AS (
    INSERT INTO cases (id, version, created_at, updated_at, updated_by, status, region_id, source, reference,
                       name_mark, birth_mark, {", ".join(_TOLD)})
    VALUES ($1, 1, $2, $2, 'bench', 'registered', $3, $4, $5,
            left(md5(now()::text), 20), left(md5(now()::text), 20), {_GIVEN})
    ON CONFLICT (source, reference) DO NOTHING RETURNING id
), made_0 AS (
    INSERT INTO case_key (case_id, wrapped) SELECT id, repeat('x', 100) FROM new
), made_1 AS (
    INSERT INTO event (txid, id, type, at, region_id, case_id, subject, subject_id, actor, data)
    SELECT pg_current_xact_id()::text::bigint, $6, 'case-registered', $2, $3, id, 'cases', id, $7, '{{}}' FROM new
), made_2 AS (
    {_ACCESS} SELECT $2, 'create', id, $3, 'cases', id, $7, 'Meting', 'machine', 'cases.push', $8 FROM new
)
INSERT INTO stored_answer (caller, key, request_hash, status, headers, body, created_at)
SELECT $7, $9, $10, 201, $11, $12, $2 FROM new
"""
READ = f"{_ACCESS} VALUES ($1, 'read', $2, $3, 'cases', $2, $4, 'Meting', 'machine', 'case.read', $5)"
CASE = f"""
SELECT {_as("cases", [name for name in CaseRead.model_fields if name != "next"])} FROM cases
WHERE id = $1 AND region_id = ANY($2)
"""


def _brief(kind: type[BaseModel], table: str, others: str = "") -> str:
    named = [name for name in kind.model_fields if name not in {"name", "owner_name"}]
    return f"SELECT {_as(table, named)}{others} FROM {table}"


def _value(name: str) -> str:
    # A bare colon before a letter would be a variable to pgbench.
    day = f"""to_char("{name}", 'YYYY-MM-DD"T"HH24":"MI":"SS.US"Z"')"""
    return f"replace({day}, '.000000Z', 'Z')" if name.endswith("At") else f'"{name}"'


def _written(name: str, kind: type[BaseModel], query: str) -> str:
    pairs = ", ".join(f"'{key}', {_value(key)}" for key in map(to_camel, kind.model_fields))
    array = f"json_agg(json_build_object({pairs}))::text"
    return f"(SELECT coalesce({array}, '[]') FROM ({query}) AS row) AS {name}"


_PARTS: dict[str, tuple[type[BaseModel], str]] = {
    "rounds": (RoundBrief, f"{_brief(RoundBrief, 'round')} WHERE case_id = $1 ORDER BY number"),
    "meetings": (
        MeetingBrief,
        f"{_brief(MeetingBrief, 'meeting')} WHERE case_id = $1 ORDER BY starts_at, id LIMIT 500",
    ),
    "participants": (
        ParticipantBrief,
        f"""
{_brief(ParticipantBrief, "participant", ', person.name AS "name"')}
JOIN person ON person.id = participant.person_id JOIN meeting ON meeting.id = participant.meeting_id
WHERE meeting.case_id = $1 ORDER BY participant.meeting_id, participant.id LIMIT 500
""",
    ),
    "actions": (
        ActionBrief,
        f"""
{_brief(ActionBrief, "action", ', person.name AS "ownerName"')} JOIN person ON person.id = action.owner_id
WHERE action.case_id = $1 ORDER BY action.due_at, action.id LIMIT 500
""",
    ),
}
PARTS = f"SELECT {_CALLER}, " + ", ".join(
    _written(name, kind, query) for name, (kind, query) in _PARTS.items()
)
STAMPS = """
SELECT topic, count FROM stamp WHERE topic = ANY($1)
UNION ALL SELECT code, version::bigint FROM region WHERE id = ANY($2)
"""
_TABLE = table_of(Action)
_LISTED = [name for name in ActionListed.model_fields if name in _TABLE.c and name != "what"]
OVERDUE = f"""
SELECT {_as("action", _LISTED)} FROM action
WHERE status IN ('open', 'in_progress') AND due_at <= $2 AND region_id = $1 ORDER BY due_at, id LIMIT $3
"""
