"""Where a webhook may go: only to addresses that anybody on the internet could reach too (S3).

A list of what is allowed, not of what is forbidden: whatever form of an address somebody thinks of next is refused.
"""

import re
from ipaddress import IPv4Address, IPv4Network, IPv6Network, ip_address
from urllib.parse import urlsplit

# The IANA registry of special addresses, multicast and reserved space, and what a cloud hides behind a public one.
_NOT_PUBLIC_4 = [
    IPv4Network(block)
    for block in (
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24"
        " 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15"
        " 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 168.63.129.16/32"
    ).split()
]
_PUBLIC_6 = IPv6Network("2000::/3")
"""What was given out to the internet. Mapped, compatible, NAT64, local and multicast addresses lie outside it."""
_NOT_PUBLIC_6 = [
    IPv6Network(block)
    for block in "2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20".split()  # Teredo, 6to4, examples
]
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)\Z")
_WRITTEN = re.compile(r"[!-~]+\Z")
_INSIDE = frozenset("localhost local localdomain internal intranet lan home corp private arpa onion".split())
"""Last parts of names that mean something only inside a network."""


def is_public(address: str) -> bool:
    """Whether this is the plain address of something on the internet."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv4Address):
        return not any(found in block for block in _NOT_PUBLIC_4)
    if found.scope_id is not None:
        return False
    return found in _PUBLIC_6 and not any(found in block for block in _NOT_PUBLIC_6)


def is_loopback(address: str) -> bool:
    """Whether this is the machine itself, written plainly."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return found.is_loopback and str(found) == address


def fault_in(url: str, *, loopback: bool = False) -> str | None:
    """What is wrong with the address of a receiver, as a code; None when nothing is.

    ``loopback``: this installation may also call programs on its own machine. What a name leads to is asked when
    something is sent, each time anew: what it leads to today says nothing about tomorrow.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "webhook-url"
    at_home = loopback and host in _LOOPBACK
    schemes = {"https", "http"} if at_home else {"https"}
    plain = _WRITTEN.match(url) and "\\" not in url and "@" not in parts.netloc and "#" not in url
    if not plain or parts.scheme not in schemes or not host or port == 0:
        return "webhook-url"
    if at_home or (_is_name(host) if not _is_literal(host) else is_public(host)):
        return None
    return "webhook-not-public"


def _is_literal(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _is_name(host: str) -> bool:
    """A name of the internet: several labels, the last of which is no number and means nothing inside only.

    Numbers at the end are addresses in disguise: ``127.1``, ``0x7f.0.0.1``, ``2130706433``.
    """
    labels = host.removesuffix(".").split(".")
    last = labels[-1]
    return (
        len(labels) > 1
        and all(_LABEL.match(label) for label in labels)
        and last[0].isalpha()
        and last not in _INSIDE
    )
