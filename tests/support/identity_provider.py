"""A real identity provider beside the tests, and somebody who goes there with a browser and comes back."""

import json
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import httpx

PROGRAM = Path(__file__).parents[2] / "tools/oidc/provider.js"
MAIL = "roos@delinde.example"
ACCOUNTS: list[dict[str, Any]] = [
    {"sub": "roos", "name": "Roos Linde", "email": MAIL, "groups": ["ct-09"]},
    {"sub": "roos-again", "name": "Roos Linde", "email": MAIL.upper()},
    {"sub": "imitator", "name": "Roos Linde", "email": MAIL, "emailVerified": False},
    {"sub": "stranger", "name": "Vera Vreemd", "email": "vera@elders.example"},
]


@dataclass(frozen=True)
class TrialProvider:
    """Where it is, and how it knows us."""

    issuer: str
    client: str
    secret: str
    process: subprocess.Popen[str]

    def settings(self, **more: Any) -> dict[str, Any]:
        """What an installation is told about it."""
        known = {
            "oidc_issuer": self.issuer,
            "oidc_client_id": self.client,
            "oidc_client_secret": self.secret,
        }
        return known | more


@contextmanager
def trial_provider(site: str, accounts: list[dict[str, Any]], **options: Any) -> Iterator[TrialProvider]:
    """The provider as a process, for a site at this address."""
    process = subprocess.Popen(
        ["node", "--no-warnings", PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdin
    assert process.stdout
    asked = {"client": "casustafel", "site": site, "accounts": accounts, **options}
    process.stdin.write(json.dumps(asked) + "\n")
    process.stdin.flush()
    told = json.loads(process.stdout.readline())
    try:
        yield TrialProvider(**told, process=process)
    finally:
        process.kill()
        process.communicate()


@dataclass
class Visitor:
    """Somebody with a browser of their own, on our site and at the provider."""

    site: str
    ours: httpx.Client = field(init=False)
    theirs: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=20))

    def __post_init__(self) -> None:
        """A browser says where its page is from."""
        headers = {"x-casustafel": "1", "origin": self.site}
        self.ours = httpx.Client(base_url=self.site, headers=headers, timeout=20)

    def close(self) -> None:
        """Close the browser."""
        self.ours.close()
        self.theirs.close()

    def begin(self) -> str:
        """The address to go to."""
        begun = self.ours.post("/v1/sign-in-attempts")
        assert begun.status_code == 200, begun.text
        return str(begun.json()["url"])

    def at_provider(self, url: str, sub: str | None, steps: str = "one") -> dict[str, str]:
        """Go there, say who one is, and come back with what the provider gives along. None: change one's mind."""
        while not url.startswith(f"{self.site}/"):
            shown = self.theirs.get(url)
            if shown.status_code == 200:
                chosen = {"sub": sub, "steps": steps} if sub else {}
                shown = self.theirs.post(url, data=chosen)
            assert shown.is_redirect, shown.text
            url = urljoin(url, shown.headers["location"])
        return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}

    def finish(self, given: dict[str, str]) -> httpx.Response:
        """What the page does with what it was given."""
        wanted = {name: given[name] for name in ("code", "state", "iss") if name in given}
        return self.ours.post("/v1/sessions", json=wanted)

    def sign_in(self, sub: str, steps: str = "one") -> httpx.Response:
        """All of it."""
        return self.finish(self.at_provider(self.begin(), sub, steps))

    def sign_out_there(self, issuer: str) -> None:
        """End the session at the provider, which tells us before it answers."""
        asked = self.theirs.get(f"{issuer}/session/end")
        token = re.search(r'name="xsrf" value="([^"]+)"', asked.text)
        assert token, asked.text
        ended = self.theirs.post(f"{issuer}/session/end/confirm", data={"xsrf": token[1], "logout": "yes"})
        assert ended.status_code in {200, 303}, ended.text

    def me(self) -> httpx.Response:
        """Who one is here."""
        return self.ours.get("/v1/me")
