"""Nothing that somebody gives as a receiver makes us call our own network: no address, no name, no redirect (S3)."""

import socket
from typing import Any
from urllib.parse import urlsplit

import pytest

from api.outbound.receiver import Receivers
from api.rules import targets
from tests.support import receiver as receivers
from tests.support.inside import ADDRESSES, LEADS_TO, SCHEMES
from tests.support.receiver import receiving
from tests.support.world import World

PUBLIC = "93.184.215.14"
STRICT = Receivers(2)
"""As in production: this machine itself is not called either."""
REDIRECTS = (301, 302, 303, 307, 308)


class Net:
    """Every connection that is made, and a service of names that answers as it is told.

    Under the resolver and the sockets of Python itself, so that nothing in between can be asked in another way.
    """

    def __init__(self) -> None:
        self.called: list[str] = []
        self.asked: list[str] = []
        self.answers: list[str] = []

    def look_up(self, host: Any, port: Any, *_: Any, **__: Any) -> list[tuple[Any, ...]]:
        """As ``socket.getaddrinfo``: an address is itself, a name is what stands first, and the last one for ever."""
        try:
            socket.inet_pton(socket.AF_INET6 if ":" in host else socket.AF_INET, host)
            found = host
        except OSError:
            self.asked.append(host)
            if not self.answers:
                raise socket.gaierror(socket.EAI_NONAME, "unknown") from None
            found = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        kind = socket.AF_INET6 if ":" in found else socket.AF_INET
        return [
            (
                kind,
                socket.SOCK_STREAM,
                6,
                "",
                (found, port) if kind == socket.AF_INET else (found, port, 0, 0),
            )
        ]


@pytest.fixture
def net(monkeypatch: pytest.MonkeyPatch) -> Net:
    net = Net()

    class Watched(socket.socket):
        """Goes to this machine only, and tells where it was sent."""

        def connect(self, address: Any) -> None:
            """Connect, or say that the outside world does not answer."""
            net.called.append(str(address[0]))
            if targets.is_public(address[0]):
                raise ConnectionRefusedError
            super().connect(address)

    monkeypatch.setattr(socket, "socket", Watched)
    monkeypatch.setattr(socket, "getaddrinfo", net.look_up)
    return net


def test_no_address_of_the_inside_is_called(net: Net) -> None:
    assert len(ADDRESSES) >= 60
    calls = {url: STRICT.call(url, {}, b"{}") for url in (*ADDRESSES, *SCHEMES)}
    assert {url: call.code for url, call in calls.items() if call.code != "address-not-public"} == {}
    assert (net.called, net.asked) == ([], [])
    print(f"{len(calls)} addresses, {len(net.called)} connections")


@pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
def test_no_address_of_the_inside_is_taken_as_a_receiver(world: World) -> None:
    for url in (*ADDRESSES, *SCHEMES):
        answer = world.machine.post("/subscriptions", {"url": url})
        assert answer.status_code == 400, url
        assert {fault["code"] for fault in answer.json()["errors"]} <= {
            "webhook-url",
            "webhook-not-public",
        }, url
    assert world.machine.get("/subscriptions").json()["items"] == []


def test_no_name_that_leads_inside_is_called(net: Net) -> None:
    for address in LEADS_TO:
        net.answers = [address]
        assert STRICT.call("https://hook.example/", {}, b"{}").code == "address-not-public", address
    assert net.called == []
    assert net.asked == ["hook.example"] * len(LEADS_TO)


def test_a_name_that_turns_between_two_questions_is_asked_once(net: Net) -> None:
    """First public, when it is checked; then inside, when it would be called."""
    with receiving() as inside:
        port = urlsplit(inside.url).port
        for _ in range(3):
            net.answers = [PUBLIC, "127.0.0.1"]
            assert STRICT.call(f"https://hook.example:{port}/", {}, b"{}").code == "connection"
            assert STRICT.call(f"https://hook.example:{port}/", {}, b"{}").code == "address-not-public"
        assert inside.got == []
    assert net.called == [PUBLIC] * 3
    assert net.asked == ["hook.example"] * 6


def test_no_redirect_to_the_inside_is_followed(net: Net) -> None:
    """The receiver itself stands on this machine here, which is allowed in this test alone."""
    with receiving() as outside, receiving() as inside:
        there = [inside.url, *ADDRESSES]
        outside.replies = [
            receivers.status(
                REDIRECTS[index % len(REDIRECTS)], Location=url.encode("ascii", "ignore").decode()
            )
            for index, url in enumerate(there)
        ]
        way = Receivers(2, loopback=True)
        told = {way.call(outside.url, {}, b"{}").code for _ in there}
        assert told == {f"http-{code}" for code in REDIRECTS}
        assert (len(outside.got), inside.got) == (len(there), [])
    assert net.called == ["127.0.0.1"] * len(there)
