"""Calling a receiver goes nowhere but where it was sent: names that turn, redirects, slowness, floods, certificates."""

import socket
import ssl
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import trustme

from api.flows.webhooks import Call
from api.models.delivery_attempt import RESPONSE_START
from api.outbound.receiver import Receivers, Unknown, look_up
from api.outbound.response import shown
from tests.support import receiver as receivers
from tests.support.receiver import Receiver, receiving

NAME = "hook.example"


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as found:
        yield found


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def secure(authority: trustme.CA) -> Iterator[Receiver]:
    """A receiver with a certificate for the name."""
    trust = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(NAME).configure_cert(trust)
    with receiving(trust) as found:
        yield found


def call(receivers: Receivers, url: str) -> Call:
    return receivers.call(url, {"webhook-id": "x"}, b"{}")


def named(receiver: Receiver, name: str = NAME) -> str:
    return receiver.url.replace("127.0.0.1", name)


def leading(authority: trustme.CA, *answers: Sequence[str], asked: list[str] | None = None) -> Receivers:
    """A way on which a name leads to each of these in turn, the last one for ever."""
    trust = ssl.create_default_context()
    authority.configure_trust(trust)
    left = list(answers)

    def lookup(host: str, _port: int) -> Sequence[str]:
        if asked is not None:
            asked.append(host)
        return left.pop(0) if len(left) > 1 else left[0]

    return Receivers(5, loopback=True, lookup=lookup, trust=trust)


def test_the_name_is_kept_for_tls_and_host(authority: trustme.CA, secure: Receiver) -> None:
    asked: list[str] = []
    done = call(leading(authority, ["127.0.0.1"], asked=asked), named(secure))
    assert (done.http_status, done.code) == (204, None)
    assert secure.got[0].headers["host"] == urlsplit(named(secure)).netloc
    assert asked == [NAME], "looked up once: what was checked is what is called"


def test_a_certificate_of_another_name_or_of_nobody_is_refused(
    authority: trustme.CA, secure: Receiver
) -> None:
    assert call(leading(authority, ["127.0.0.1"]), named(secure, "other.example")).code == "certificate"
    assert call(leading(trustme.CA(), ["127.0.0.1"]), named(secure)).code == "certificate"
    assert secure.got == []


@pytest.mark.parametrize(
    "inside",
    [
        "10.0.0.1",
        "169.254.169.254",
        "::ffff:127.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::1",
        "fe80::1%eth0",
        "0.0.0.0",
    ],
)
def test_a_name_that_leads_inside_is_refused_also_beside_public_ones(
    authority: trustme.CA, secure: Receiver, inside: str
) -> None:
    for answer in ([inside], ["127.0.0.1", inside], [inside, "127.0.0.1"]):
        done = call(leading(authority, answer), named(secure))
        assert (done.http_status, done.code) == (None, "address-not-public")
    assert secure.got == []


def test_a_name_that_turns_is_checked_every_time(authority: trustme.CA, secure: Receiver) -> None:
    turning = leading(authority, ["127.0.0.1"], ["192.168.1.1"], ["127.0.0.1"])
    assert [call(turning, named(secure)).code for _ in range(3)] == [None, "address-not-public", None]
    assert len(secure.got) == 2


def test_this_machine_is_called_only_where_that_is_allowed(authority: trustme.CA, secure: Receiver) -> None:
    strict = Receivers(5, lookup=lambda *_: ["127.0.0.1"])
    assert call(strict, named(secure)).code == "address-not-public"
    assert call(Receivers(5), secure.url).code == "address-not-public"
    assert call(Receivers(5), secure.url.replace("https", "http")).code == "address-not-public"
    assert secure.got == []


def test_no_redirect_is_followed_and_no_proxy_asked(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    receiver.replies = [
        receivers.status(code, Location=f"{receiver.url}/next") for code in (301, 302, 307, 308)
    ]
    done = [call(Receivers(5, loopback=True), receiver.url).code for _ in range(4)]
    assert done == ["http-301", "http-302", "http-307", "http-308"]
    assert {got.path for got in receiver.got} == {"/hook"}


@pytest.mark.parametrize("how", ["hang", "drip"])
def test_no_call_lasts_longer_than_it_may(receiver: Receiver, how: str) -> None:
    receiver.always = receivers.hang(30, receiver.ended) if how == "hang" else receivers.drip(receiver.ended)
    began = time.monotonic()
    assert call(Receivers(1, loopback=True), receiver.url).code == "timeout"
    assert 0.9 < time.monotonic() - began < 5


def test_a_look_up_that_takes_too_long_is_given_up(receiver: Receiver) -> None:
    def slow(_host: str, _port: int) -> Sequence[str]:
        receiver.ended.wait(20)
        return ["127.0.0.1"]

    began = time.monotonic()
    assert call(Receivers(1, loopback=True, lookup=slow), "https://hook.example/").code == "name-unknown"
    assert time.monotonic() - began < 5
    receiver.ended.set()


def test_an_answer_without_an_end_is_read_to_a_limit(receiver: Receiver) -> None:
    receiver.always = receivers.flood(receiver.ended)
    assert call(Receivers(10, loopback=True), receiver.url).code is None
    receiver.always = receivers.status(500, "x " * 100_000)
    answer = call(Receivers(10, loopback=True), receiver.url).response
    assert answer
    assert len(answer) <= RESPONSE_START


def test_who_does_not_listen_or_speaks_something_else(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert call(Receivers(5, loopback=True), f"http://127.0.0.1:{port}/").code == "connection"
    with receiving() as plain:
        assert call(Receivers(5, loopback=True), plain.url.replace("http:", "https:")).code == "tls"
        plain.always = receivers.say(b"SSH-2.0-x\r\n\r\n")
        assert call(Receivers(5, loopback=True), plain.url).code == "not-http"


def test_the_next_address_is_tried(authority: trustme.CA, secure: Receiver) -> None:
    assert call(leading(authority, ["::1", "127.0.0.1"]), named(secure)).code is None


def test_looking_up() -> None:
    assert set(look_up("localhost", 80)) <= {"127.0.0.1", "::1"}
    for name in ("nowhere.invalid", "a" * 80 + ".example", ""):
        with pytest.raises(Unknown):
            look_up(name, 80) if name else look_up("\udcff", 80)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("kapot", "kapot"),
        ('{"error": "no"}', '{"error": "no"}'),
        ("jan.jansen@voorbeeld.nl bestaat niet", "(...) bestaat niet"),
        ("bel 06-12345678 nu", "bel (...) nu"),
        ("bsn 123456782, 01-02-1980", "bsn (...), (...)"),
        ("een\x00twee\x07\n\tdrie \u202evier", "eentwee drie vier"),
        ("fout 404 in 12 ms", "fout 404 in 12 ms"),
    ],
)
def test_what_is_kept_of_an_answer(said: str, kept: str) -> None:
    assert shown(said) == kept
