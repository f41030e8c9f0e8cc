"""Follow overdue actions: CASUSTAFEL_URL=https://... CASUSTAFEL_KEY=ck_... python poll_overdue.py (needs httpx)"""

import os
import time
from collections.abc import Iterator
from typing import Any

import httpx


def overdue(api: httpx.Client) -> Iterator[list[dict[str, Any]] | None]:
    """At every look all overdue actions, or None when nothing changed since the look before."""
    etag, items = "", None
    while True:
        answer = api.get(
            "/v1/actions?overdue=true&limit=500", headers={"If-None-Match": etag} if etag else {}
        )
        if changed := answer.status_code != httpx.codes.NOT_MODIFIED:
            page = answer.raise_for_status().json()
            etag, items = answer.headers["etag"], page["items"]
            while page["next"]:  # the address of the next page, with its cursor
                page = api.get(page["next"]).raise_for_status().json()
                items += page["items"]
        yield items if changed else None


if __name__ == "__main__":
    key = {"Authorization": f"Bearer {os.environ['CASUSTAFEL_KEY']}"}
    for actions in overdue(httpx.Client(base_url=os.environ["CASUSTAFEL_URL"], headers=key, timeout=30)):
        for action in actions or []:
            print(action["dueOn"], action["overdueWorkdays"], action["id"], flush=True)
        time.sleep(60)
