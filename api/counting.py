"""Where only so many tries are allowed from one address: each is counted before anything is done."""

from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import Request

from api.core.errors import Unavailable
from api.flows import tries
from api.policies.acts import Policy
from api.rules.tries import place_of


@contextmanager
def counted(request: Request, policy: Policy) -> Iterator[None]:
    """One try of what the policy allows. 429 when there were too many; what ends well is no failure.

    Neither is what others could not answer: when they can again, nobody has to wait for having tried.
    """
    if not policy.tries or not request.app.state.settings.rate_limit:
        yield
        return
    works, place = request.app.state.works, place_of(request.client.host if request.client else "-")
    tries.take(works, policy.tries, place)
    try:
        yield
    except Unavailable:
        tries.give_back(works, policy.tries, place)
        raise
    tries.give_back(works, policy.tries, place)
