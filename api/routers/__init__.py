"""Resources: a file each; thin. ``ROUTERS`` is everything under /v1."""

from api.routers import (
    cases,
    intake,
    parties,
    rounds,
    templates,
)

ROUTERS = [
    module.router
    for module in (
        cases,
        intake,
        parties,
        rounds,
        templates,
    )
]
