"""Everything that others know about weaknesses, asked of our code, our history and the packages we use.

    python -m tools.audit

0 when all was asked and nothing was found. What could not be asked, because the network or the service is not there,
is said, and is a failure: an audit that did not happen is not one that was passed.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

OK, FOUND, NOT_ASKED = "clean", "FOUND SOMETHING", "COULD NOT BE ASKED"
ROOT = Path(__file__).parent.parent
Verdict = tuple[str, str]


def _run(*command: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=folder)


def _python(*command: str) -> subprocess.CompletedProcess[str]:
    return _run(sys.executable, "-m", *command)


def code() -> Verdict:
    """Bandit over what runs in production. A line is let off by ``nosec`` with its reason."""
    done = _python("bandit", "--quiet", "--recursive", "api")
    return (OK if done.returncode == 0 else FOUND), done.stdout


def history() -> Verdict:
    """Secrets in the tree and in all that was ever committed."""
    done = _python("tools.secret_scan")
    return (OK if done.returncode == 0 else FOUND), done.stdout + done.stderr


def python_packages() -> Verdict:
    """Known weaknesses of every locked Python package."""
    listed = ("--requirement", "requirements/dev.txt", "--require-hashes", "--disable-pip")
    done = _python("pip_audit", "--strict", "--progress-spinner=off", "--format=json", *listed)
    return read_pip_audit(done.returncode, done.stdout, done.stderr)


def read_pip_audit(code: int, out: str, said: str) -> Verdict:
    """What pip-audit told. A package that it skipped was not asked about."""
    try:
        packages = json.loads(out)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return NOT_ASKED, said[-600:]
    weak = [f"{one['name']}: {flaw['id']}" for one in packages for flaw in one.get("vulns", ())]
    skipped = [f"{one['name']}: {one['skip_reason']}" for one in packages if "skip_reason" in one]
    if weak:
        return FOUND, "\n".join(weak)
    return (NOT_ASKED, "\n".join(skipped) or said[-600:]) if skipped or code or not packages else (OK, "")


def npm_packages(folder: str) -> Verdict:
    """Known weaknesses of every locked npm package."""
    done = _run("npm", "audit", "--json", folder=ROOT / folder)
    return read_npm_audit(done.stdout)


def read_npm_audit(out: str) -> Verdict:
    """What npm told: a report counts what it looked at, an error does not."""
    try:
        report = json.loads(out)
        weak, looked_at = report["vulnerabilities"], report["metadata"]["dependencies"]["total"]
    except (ValueError, KeyError, TypeError):
        return NOT_ASKED, out[:600]
    if weak:
        return FOUND, "\n".join(f"{name}: {one['severity']}" for name, one in weak.items())
    return (OK, "") if looked_at else (NOT_ASKED, "npm looked at no package")


PARTS: dict[str, Callable[[], Verdict]] = {
    "our code (bandit)": code,
    "secrets in tree and history (detect-secrets)": history,
    "Python packages (pip-audit)": python_packages,
    "npm packages of the frontend (npm audit)": lambda: npm_packages("frontend"),
    "npm packages of the trial provider (npm audit)": lambda: npm_packages("tools/oidc"),
}


def main() -> int:
    """Ask everything, also after something was found; 1 unless all of it was asked and clean."""
    verdicts = []
    for name, part in PARTS.items():
        verdict, told = part()
        print(f"{name}: {verdict}", flush=True)
        if verdict != OK and told:
            print(told.strip()[:3000], flush=True)
        verdicts.append(verdict)
    return int(any(verdict != OK for verdict in verdicts))


if __name__ == "__main__":
    sys.exit(main())
