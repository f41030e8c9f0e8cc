"""Starting a program that must not run as root, also when the tests do."""

import os
import subprocess
from dataclasses import dataclass, field
from typing import Any

NOBODY = 65534


@dataclass(frozen=True)
class User:
    """As whom to start a program: words before its command, and keywords for `subprocess`."""

    prefix: tuple[str, ...] = ()
    identity: dict[str, Any] = field(default_factory=dict)


def unprivileged(namespaces: bool = True) -> User:
    """Ourselves; for root nobody in a user namespace, or the real nobody where those are forbidden."""
    if os.geteuid() != 0:
        return User()
    prefix = ("/usr/bin/unshare", "--user", f"--map-user={NOBODY}", f"--map-group={NOBODY}", "--")
    if namespaces and _works([*prefix, "true"]):
        return User(prefix)
    return User(identity={"user": NOBODY, "group": NOBODY, "extra_groups": []})


def _works(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False
