"""What a restored database may not do by itself (decision 25).

Between the backup and its return the world went on: mails were sent, and clients saw counters, of which this database
knows nothing. So what could have been sent already is parked, for a person to look at; what is told later of events
from before is parked too (``fan_out.py`` asks for the mark); every change stamp goes so far ahead that it never
again has a value that a client may remember; and the store of documents is not its own until somebody says so.
"""

import json
from collections.abc import Collection
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from api.flows import erasure_ledger, stored_bytes
from api.flows.fan_out import HELD, RESTORED
from api.models.base import one_of, table_of
from api.models.delivery import LIFECYCLE, Delivery, DeliveryStatus
from api.models.erasure import Erasure
from api.models.sign_in import Mark, SignIn
from api.models.stamp import Stamp

AHEAD = 1_000_000_000
"""More changes than there will ever be between a backup and its return."""

_DIALECTS: dict[str, Any] = {"sqlite": sqlite.dialect, "postgresql": postgresql.dialect}


def statements(
    engine: str, now: datetime, tables: Collection[str], erased: Collection[Erasure] = ()
) -> list[str]:
    """SQL to be run in the transaction that restores, on the schema as it was: only for tables that it has.

    ``erased``: lines of the ledger, to be replayed as soon as the schema is of today.
    """
    delivery, stamp, sign_in, mark = (table_of(kind) for kind in (Delivery, Stamp, SignIn, Mark))
    told: list[tuple[sa.Table, sa.Executable]] = [
        (delivery, _held(delivery, now)),
        (stamp, sa.update(stamp).values(count=stamp.c.count + AHEAD)),
        (sign_in, sa.update(sign_in).where(sign_in.c.ended_at.is_(None)).values(ended_at=now)),
        (mark, sa.delete(mark).where(mark.c.name.in_((RESTORED, stored_bytes.MARK)))),
        (mark, sa.insert(mark).values(name=RESTORED, value=json.dumps(now.isoformat()), at=now)),
        (mark, sa.delete(mark).where(mark.c.name.startswith(erasure_ledger.CARRIED))),
        *((mark, sa.insert(mark).values(**values)) for values in erasure_ledger.marks(erased)),
    ]
    given: dict[str, Any] = {"dialect": _DIALECTS[engine](), "compile_kwargs": {"literal_binds": True}}
    # Every one of these compiles; the type that they share does not say so.
    return [str(one.compile(**given)) for table, one in told if table.name in tables]  # type: ignore[attr-defined]


def _held(table: sa.Table, now: datetime) -> sa.Update:
    """Nothing that was to go before now goes by itself; what was only to go later cannot have gone yet."""
    status = LIFECYCLE.after(DeliveryStatus.WAITING, "park")
    waits = sa.and_(one_of("status", "waiting"), table.c.not_before <= now)
    return sa.update(table).where(waits).values(status=status, lease_until=None, last_error=HELD)
