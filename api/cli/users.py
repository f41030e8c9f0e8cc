"""``users``: people with an account, and their standing roles."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import typer

from api.cli.shared import acting, fail, table

if TYPE_CHECKING:
    from api.models.person import Person
    from api.models.role import RoleAssignment
    from api.work import Work

app = typer.Typer(
    help="Mensen en hun vaste rollen: administrator, coordinator, manager, officer.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Who = Annotated[str, typer.Argument(help="kenmerk of e-mailadres van de persoon")]
RoleName = Annotated[
    str | None, typer.Option("--role", help="administrator, coordinator, manager of officer")
]
RegionCode = Annotated[str | None, typer.Option("--region", help="code van de regio, zoals ZK09")]
Day = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], metavar="JJJJ-MM-DD")]


@app.command("add", help="Voeg iemand toe, desgewenst meteen met een rol. Schrijft het kenmerk.")
def add(
    name: Annotated[str, typer.Option(help="naam")],
    email: Annotated[str | None, typer.Option(help="e-mailadres")] = None,
    phone: Annotated[str | None, typer.Option(help="telefoonnummer")] = None,
    function: Annotated[str | None, typer.Option(help="functie")] = None,
    organisation: Annotated[UUID | None, typer.Option(help="kenmerk van de organisatie")] = None,
    role: RoleName = None,
    region: RegionCode = None,
) -> None:
    """``casustafel users add``"""
    from api.flows import people
    from api.models.person import PersonCreate

    fields = {"email": email, "phone": phone, "function": function, "organisation_id": organisation}
    with acting() as work:
        body = PersonCreate.model_validate({"name": name, **fields})
        person = people.create(work, body)
        if role is not None:
            _give(work, person, role, region, None, None)
        typer.echo(person.id)


@app.command("role", help="Geef iemand een rol, of geef een rol die iemand al heeft een andere laatste dag.")
def role(
    who: Who,
    role: Annotated[str, typer.Argument(help="administrator, coordinator, manager of officer")],
    region: RegionCode = None,
    since: Day = None,
    until: Day = None,
) -> None:
    """``casustafel users role``"""
    with acting() as work:
        given = _give(work, _find(work, who), role, region, since, until)
        ends = f" tot en met {given.valid_until}" if given.valid_until else ""
        typer.echo(f"{given.role.value} vanaf {given.valid_from}{ends}")


@app.command("deactivate", help="Zet iemand uit: sessies en persoonlijke links eindigen meteen.")
def deactivate(who: Who) -> None:
    """``casustafel users deactivate``"""
    from api.flows import people
    from api.models.person import PersonPatch

    with acting() as work:
        person = people.change(work, _find(work, who), PersonPatch.model_validate({"active": False}))
        typer.echo(f"{person.name} staat uit.")


@app.command(
    "unlink", help="Vergeet met welk account iemand zich aanmeldt; de volgende keer telt weer het mailadres."
)
def unlink(who: Who) -> None:
    """``casustafel users unlink``"""
    from api.flows import provisioning

    with acting() as work:
        person = _find(work, who)
        provisioning.unlink(work, person)
        typer.echo(f"{person.name} meldt zich de volgende keer aan met het mailadres.")


@app.command("list", help="Wie een vaste rol heeft; met --all iedereen uit de adreslijst.")
def list_users(
    everybody: Annotated[bool, typer.Option("--all", help="ook mensen zonder vaste rol")] = False,
) -> None:
    """``casustafel users list``"""
    from sqlmodel import col, select

    from api.flows import roles
    from api.models.person import Person
    from api.models.region import Region

    with acting() as work:
        codes = {region.id: region.code for region in work.session.exec(select(Region))}
        held = roles.holders(work)
        directory = (
            select(Person).where(col(Person.case_id).is_(None)).order_by(col(Person.name), col(Person.id))
        )
        rows = [
            (
                person.id,
                person.name,
                person.email,
                "ja" if person.active else "nee",
                _told(held, person.id, codes),
            )
            for person in work.session.exec(directory)
            if everybody or person.id in held
        ]
        typer.echo(table(("kenmerk", "naam", "e-mail", "actief", "rollen"), rows))


def _told(held: "dict[UUID, list[RoleAssignment]]", person_id: UUID, codes: dict[UUID, str]) -> str:
    return ", ".join(
        f"{given.role.value} {codes[given.region_id]}" if given.region_id else given.role.value
        for given in held.get(person_id, [])
    )


def _find(work: "Work", who: str) -> "Person":
    """Somebody of the directory by id or by address."""
    from sqlmodel import col, func, select

    from api.models.person import Person

    try:
        named = col(Person.id) == UUID(who)
    except ValueError:
        named = func.lower(col(Person.email)) == who.lower()
    found = work.session.exec(select(Person).where(named, col(Person.case_id).is_(None))).all()
    if len(found) != 1:
        fail(f"{len(found) or 'Geen'} mensen gevonden met '{who}'. Zie `casustafel users list --all`.")
    return found[0]


def _give(
    work: "Work",
    person: "Person",
    role: str,
    region: str | None,
    since: datetime | None,
    until: datetime | None,
) -> "RoleAssignment":
    from api.flows import regions, roles
    from api.models.role import RoleCreate, RolePatch

    place = None if region is None else regions.by_code(work, region)
    if region is not None and place is None:
        fail(f"De regio {region} bestaat niet. Gebruik een code als ZK09.")
    start = since.date() if since else work.today
    end = until.date() if until else None
    fields = {"role": role, "region_id": place and place.id, "valid_from": start, "valid_until": end}
    body = RoleCreate.model_validate(fields)
    held = [row for row in roles.holders(work).get(person.id, []) if row.role is body.role]
    same = next((row for row in held if row.region_id == body.region_id), None)
    if same is not None and since is None:
        return roles.change(work, same, RolePatch(valid_until=end))
    return roles.give(work, person, body)
