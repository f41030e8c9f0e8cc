"""/me and /session: who the caller is, signing in where only invented data can be seen, and signing out."""

from fastapi import Request

from api.answer import Answer
from api.core.addresses import LOOPBACK
from api.core.errors import NotFound
from api.credentials import SESSION_COOKIE, cookie, credentials_of, refuse_other_sites
from api.deps import Router
from api.flows import identity, sign_in
from api.models.page import Page
from api.models.sign_in import DemoAccount, DevSignIn, Me
from api.policies import acts
from api.work import Work

router = Router("session")


@router.read("/me", acts.SIGNED_IN)
def read_me(work: Work) -> Me:
    """Who the caller is: a person with roles, a machine with scopes, or a personal link."""
    return sign_in.me(work)


@router.read("/demo-accounts", acts.PUBLIC)
def list_demo_accounts(work: Work, http: Request) -> Page[DemoAccount]:
    """Whom one can be in the demonstration; empty wherever the development sign-in does not exist."""
    return sign_in.demo_accounts(work) if _exists(http) else Page(items=[])


@router.make("/dev-sessions", acts.PUBLIC, response_model=Me)
def create_dev_session(work: Work, http: Request, body: DevSignIn) -> Answer:
    """Sign in as somebody of the demonstration; exists only on loopback with demo data."""
    if not _exists(http):
        raise NotFound("demo-only")
    refuse_other_sites(http)
    person, token = sign_in.sign_in_as(work, body.person_id)
    work.caller = identity.caller_of(work, person)
    seconds = int(identity.LONGEST.total_seconds())
    headers = {"location": "/v1/me", "set-cookie": cookie(http, SESSION_COOKIE, token, seconds)}
    return Answer(sign_in.me(work), headers=headers, secret=True)


@router.remove("/session", acts.SIGN_OUT)
def delete_session(work: Work, http: Request) -> Answer:
    """Sign out: the session ends at once, in this browser and wherever its cookie was copied to."""
    sign_in.end_session(work, credentials_of(http).session)
    return Answer(headers={"set-cookie": cookie(http, SESSION_COOKIE, "", 0)})


def _exists(http: Request) -> bool:
    """Asked for here, and by this machine's own name: a page elsewhere can point a name of its own at loopback."""
    return http.app.state.settings.dev_sign_in and http.url.hostname in LOOPBACK
