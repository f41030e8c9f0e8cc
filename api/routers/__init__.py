"""Resources: a file each; thin. ``ROUTERS`` is everything under /v1."""

from api.routers import (
    cases,
    clients,
    intake,
    organisations,
    parties,
    people,
    regions,
    rounds,
    session,
    templates,
)

ROUTERS = [
    module.router
    for module in (
        cases,
        clients,
        intake,
        organisations,
        parties,
        people,
        regions,
        rounds,
        session,
        templates,
    )
]
