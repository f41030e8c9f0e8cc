"""What we are made of, as CycloneDX: one list of the Python packages that run, one of what is built into the site.

python -m tools.sbom build/sbom
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHON, SITE = "python.cdx.json", "site.cdx.json"


def write(folder: Path) -> None:
    """Both lists, from the locked lists themselves: nothing is downloaded or installed."""
    folder.mkdir(parents=True, exist_ok=True)
    made = f"--output-file={(folder / PYTHON).resolve()}"
    told = (
        "--pyproject=pyproject.toml",
        "--mc-type=application",
        "--output-reproducible",
        "--output-format=JSON",
        made,
    )
    asked = [sys.executable, "-m", "cyclonedx_py", "requirements", *told, "requirements/base.txt"]
    subprocess.run(asked, check=True, cwd=ROOT)
    asked = [
        "npm",
        "sbom",
        "--sbom-format=cyclonedx",
        "--sbom-type=application",
        "--omit=dev",
        "--package-lock-only",
    ]
    listed = subprocess.run(asked, check=True, capture_output=True, cwd=ROOT / "frontend").stdout
    (folder / SITE).write_bytes(listed)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
