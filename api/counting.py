"""Where only so many tries are allowed from one address: each is counted before anything is done."""

from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import Request

from api.flows import tries
from api.policies.acts import Policy


@contextmanager
def counted(request: Request, policy: Policy) -> Iterator[None]:
    """One try of what the policy allows. 429 when there were too many; what ends well is no failure."""
    if not policy.tries or not request.app.state.settings.rate_limit:
        yield
        return
    works, place = request.app.state.works, request.client.host if request.client else "-"
    tries.take(works, policy.tries, place)
    yield
    tries.give_back(works, policy.tries, place)
