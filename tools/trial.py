"""``make run-oidc``: as `make run`, with a real provider in which the people of the demonstration have an account."""

import os
import sys

from sqlmodel import col, select

from api.cli import database, server
from api.cli.shared import note, opened
from api.core.settings import Settings
from api.flows import sign_in
from api.models.person import Person
from tests.support.identity_provider import trial_provider


def main() -> int:
    """Load the demonstration, start the provider, then everything of `make run`, until Ctrl-C."""
    settings = Settings()
    with opened(migrates=True) as works:
        database.upgrade(works)
        database.load_demo(works)
        with works.open(write=False) as work:
            shown = [one.person_id for one in sign_in.demo_accounts(work).items]
            found = work.session.exec(select(Person).where(col(Person.id).in_(shown)))
            people = [{"sub": str(one.id), "name": one.name, "email": one.email} for one in found]
    with trial_provider(settings.site_url, people) as provider:
        told = {f"CASUSTAFEL_{name}".upper(): str(value) for name, value in provider.settings().items()}
        os.environ |= told
        note(f"De proefaanbieder van accounts draait op {provider.issuer}.")
        server.run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
