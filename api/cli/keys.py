"""``keys``: the keys that open what is sealed (decision 30)."""

import typer

from api.cli.shared import fail, note, opened, table

app = typer.Typer(
    help="De sleutels waarmee gegevens van cliënten versleuteld zijn.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

ROTATE = """Zet alles onder de eerste sleutel van CASUSTAFEL_KEYS, en versleutel wat dat nog niet is.

Dit kan terwijl er gewerkt wordt. Stopt het halverwege, begin dan gewoon opnieuw. Zet de nieuwe sleutel eerst overal
achteraan in CASUSTAFEL_KEYS, herstart, zet hem dan vooraan en herstart opnieuw: zo kent ieder proces hem al als het
eerste hem gebruikt. De oude sleutel mag weg als `casustafel keys status` hem niet meer noemt en er geen back-up meer
is die hem nodig heeft."""


@app.command("new", help="Maak een sleutel. Bewaar hem buiten de database, en niet bij de back-ups.")
def new() -> None:
    """``casustafel keys new``"""
    from api.core.sealing import fresh_key

    typer.echo(fresh_key())


@app.command("status", help="Toon welke sleutels deze database nodig heeft, en of ze er zijn.")
def status() -> None:
    """``casustafel keys status``"""
    from api.core.sealed import keys_of
    from api.flows import key_rotation, keys

    with opened() as works, works.open(write=False) as work:
        given = keys_of(work.connection.dialect)
        names = given.ring.names if given.has_ring else frozenset()
        used = keys.wrapped_by(work)
        plain, why = key_rotation.count_plain(work), keys.unfit(work)
        current = given.ring.current if given.has_ring else None
    rows = [
        (name, "ja" if name in names else "NEE", "ja" if name == current else "", used.get(name, 0))
        for name in sorted(names | set(used))
    ]
    typer.echo(table(("sleutel", "aanwezig", "eerste", "opent"), rows))
    typer.echo(f"{plain} gegevens zijn nog niet versleuteld.")
    if why:
        fail(why)


@app.command("rotate", help=ROTATE)
def rotate() -> None:
    """``casustafel keys rotate``"""
    from api.flows import key_rotation

    with opened() as works:
        wrapped = sum(key_rotation.rotate(works))
        sealed = key_rotation.seal_plain(works, again=True)
    note(f"{wrapped} sleutels staan nu onder de eerste sleutel; {sealed} gegevens zijn alsnog versleuteld.")
