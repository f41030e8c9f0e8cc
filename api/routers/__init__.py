"""Resources: a file each; thin. ``ROUTERS`` is everything under /v1."""

from api.routers import (
    actions,
    cases,
    clients,
    evaluations,
    exports,
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
        actions,
        cases,
        clients,
        evaluations,
        exports,
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
