"""What has to be right before people work with real data: asked once, by ``casustafel check --deploy``."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import col, select

from api.core import store
from api.core.addresses import LOOPBACK
from api.core.errors import Unavailable
from api.core.settings import Settings
from api.flows import key_rotation, keys, marks, roles, sign_in, stored_bytes, sweep
from api.models.access_seal import AccessHead
from api.models.person import Person
from api.models.role import Role
from api.work import Work


@dataclass(frozen=True)
class Finding:
    """One thing that is not as it should be, and what to do about it, in Dutch. ``stops``: not with real data."""

    text: str
    stops: bool = True


def findings(settings: Settings, work: Work) -> list[Finding]:
    """What is wrong or doubtful; empty when all is well."""
    wrong = [Finding(text) for holds, text in WRONG if holds(settings)]
    doubtful = [Finding(text, stops=False) for holds, text in DOUBTFUL if holds(settings)]
    return [*wrong, *_stored(work), *_store(work), *doubtful]


ENCRYPTED = frozenset({"require", "verify-ca", "verify-full"})
GUESSED = frozenset(
    {"admin", "casustafel", "changeme", "geheim", "password", "postgres", "secret", "wachtwoord"}
)


def _guessable_password(settings: Settings) -> bool:
    """The password of the database is its user's name, or among the first that anybody tries."""
    url = sa.make_url(settings.database_url)
    return bool(url.password) and (url.password == url.username or str(url.password).lower() in GUESSED)


def _readable_database(settings: Settings) -> bool:
    """PostgreSQL on another machine, and nothing that demands an encrypted connection."""
    url = sa.make_url(settings.database_url)
    elsewhere = bool(url.host) and url.host not in LOOPBACK and not str(url.host).startswith("/")
    return not settings.is_sqlite and elsewhere and url.query.get("sslmode") not in ENCRYPTED


def _open_files(settings: Settings) -> bool:
    """Everybody on this machine can read the settings, or the database where it is a file."""
    database = sa.make_url(settings.database_url).database if settings.is_sqlite else None
    files = [Path(name) for name in (".env", database) if name and name != ":memory:"]
    return any(file.is_file() and file.stat().st_mode & 0o007 for file in files)


Condition = Callable[[Settings], bool]
WRONG: tuple[tuple[Condition, str], ...] = (
    (lambda s: not s.public_url, "Zet CASUSTAFEL_PUBLIC_URL op het adres waarmee mensen de site openen."),
    (
        lambda s: bool(s.public_url) and not s.site_url.startswith("https://"),
        "CASUSTAFEL_PUBLIC_URL is geen https-adres. Zet er een proxy met TLS voor.",
    ),
    (lambda s: s.dev_sign_in, "Zet CASUSTAFEL_DEV_SIGN_IN uit: nu kan iemand zonder wachtwoord naar binnen."),
    (
        lambda s: not s.oidc_issuer,
        "Stel met CASUSTAFEL_OIDC_ISSUER in met welk account mensen zich aanmelden.",
    ),
    (lambda s: not s.rate_limit, "CASUSTAFEL_RATE_LIMIT staat uit: iemand kan eindeloos sleutels proberen."),
    (lambda s: s.webhook_loopback, "Zet CASUSTAFEL_WEBHOOK_LOOPBACK uit: dat is alleen om te proberen."),
    (lambda s: s.mail_folder is not None, "Zet CASUSTAFEL_MAIL_FOLDER uit: mail gaat nu naar bestanden."),
    (
        lambda s: not s.smtp_host,
        "Stel met CASUSTAFEL_SMTP_HOST een mailserver in: nu krijgt niemand bericht.",
    ),
    (
        lambda s: any(not origin.startswith("https://") for origin in s.allowed_origins if origin),
        "CASUSTAFEL_ALLOWED_ORIGINS noemt een site zonder https.",
    ),
    (
        _guessable_password,
        "Het wachtwoord in DATABASE_URL is te raden. Kies een lang en willekeurig wachtwoord.",
    ),
)
DOUBTFUL: tuple[tuple[Condition, str], ...] = (
    (lambda s: s.is_sqlite, "SQLite is bedoeld voor één kleine machine. Neem PostgreSQL voor meer."),
    (
        lambda s: not s.keys,
        "De sleutel van de gegevens staat naast de database. Zet hem in CASUSTAFEL_KEYS en bewaar hem elders.",
    ),
    (
        lambda s: bool(s.oidc_issuer) and not (s.oidc_acr or s.oidc_amr),
        "Er wordt geen tweede stap gevraagd bij het aanmelden (CASUSTAFEL_OIDC_ACR of CASUSTAFEL_OIDC_AMR).",
    ),
    (
        lambda s: bool(s.oidc_issuer) and s.oidc_trust_email,
        "CASUSTAFEL_OIDC_TRUST_EMAIL staat aan: kan niemand bij uw organisatie zijn eigen mailadres veranderen?",
    ),
    (
        lambda s: s.smtp_security == "none" and bool(s.smtp_host),
        "Mail gaat onversleuteld naar de mailserver.",
    ),
    (
        lambda s: bool(s.imap_host) and not s.mail_in_server,
        "Niemand controleert de afzender van mail die binnenkomt (CASUSTAFEL_MAIL_IN_SERVER).",
    ),
    (
        _readable_database,
        "De verbinding met PostgreSQL is niet altijd versleuteld. Zet ?sslmode=verify-full achter DATABASE_URL.",
    ),
    (
        _open_files,
        "Iedereen op deze machine kan de instellingen of de database lezen. Zet de rechten van het bestand op 600.",
    ),
    (
        lambda s: s.document_store.startswith("s3:") and s.s3_endpoint.startswith("http://"),
        "De opslag van documenten wordt zonder https bereikt (CASUSTAFEL_S3_ENDPOINT).",
    ),
    (lambda s: s.log_level == "debug", "Het logboek staat op debug. Zet CASUSTAFEL_LOG_LEVEL op info."),
    (lambda s: not s.security_contact, "Noem met CASUSTAFEL_SECURITY_CONTACT waar men een lek kan melden."),
)


def _stored(work: Work) -> list[Finding]:
    found = []
    if sign_in.is_demo(work):
        found.append(Finding("In deze database staan demogegevens. Begin met een lege database."))
    administrators = [
        person_id
        for person_id, held in roles.holders(work).items()
        if any(one.role is Role.ADMINISTRATOR for one in held)
    ]
    reachable = select(Person.id).where(
        col(Person.id).in_(administrators), col(Person.active), col(Person.email).is_not(None)
    )
    if work.session.exec(reachable.limit(1)).first() is None:
        found.append(
            Finding("Er is geen beheerder met een mailadres: voeg er een toe met `casustafel users add`.")
        )
    if why := keys.unfit(work):
        found.append(Finding(why))
    if plain := key_rotation.count_plain(work):
        found.append(
            Finding(f"{plain} gegevens staan nog niet versleuteld in de database: `casustafel keys rotate`.")
        )
    if marks.find(work, sweep.HEARTBEAT) is None:
        found.append(Finding("De scheduler heeft nog nooit gelopen: start `casustafel scheduler`."))
    if work.session.exec(select(AccessHead).limit(1)).first() is None:
        text = "Het inzageregister is nog nooit verzegeld: geef de scheduler CASUSTAFEL_AUDIT_KEY."
        found.append(Finding(text, stops=False))
    return found


def _store(work: Work) -> list[Finding]:
    """Whether documents can be put and read where the settings say."""
    if work.store is None:
        return []
    try:
        store.probe(work.store)
        return [] if stored_bytes.is_ours(work, work.store) else [Finding(stored_bytes.OTHERS)]
    except Unavailable:
        text = (
            "De opslag van documenten (CASUSTAFEL_DOCUMENT_STORE) is niet te bereiken of niet te beschrijven."
        )
        return [Finding(f"{text} De reden staat hierboven in het logboek.")]
