"""How often something may be tried from one place: so often within a while, counted from the first try on."""

import ipaddress
import math
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Tries:
    """At most ``most`` tries within a while. ``failed``: what succeeds does not count."""

    name: str
    most: int
    within: timedelta
    failed: bool = False

    def began(self, now: datetime) -> datetime:
        """A count that began before this moment is over."""
        return now - self.within

    def wait(self, count: int, since: datetime, now: datetime) -> int:
        """Whole seconds to wait after this many tries, the present one included; 0 when it may go on."""
        if count <= self.most:
            return 0
        return max(1, math.ceil((since + self.within - now).total_seconds()))


def counted(name: str, most: int, failures: int) -> tuple[Tries, ...]:
    """So many tries a minute, of which so many may fail in a quarter of an hour."""
    return (
        Tries(name, most, timedelta(minutes=1)),
        Tries(f"{name}-failed", failures, timedelta(minutes=15), failed=True),
    )


def place_of(address: str) -> str:
    """Whose tries count together: one address, and of IPv6 the 2^64 of them that one connection is given."""
    try:
        place = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(place, ipaddress.IPv4Address):
        return address
    if place.ipv4_mapped:
        return str(place.ipv4_mapped)
    return str(ipaddress.ip_network((int(place), 64), strict=False))
