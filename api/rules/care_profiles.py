"""Care profiles of the long-term care act, as the iWlz code list COD163 names them."""

from functools import cache
from importlib import resources


@cache
def profiles() -> dict[str, str]:
    """Profile name to COD163 code, such as "7VG" to "812"."""
    text = resources.files("api.data").joinpath("care_profiles.csv").read_text("utf-8")
    rows = (line.split(",") for line in text.strip().splitlines()[1:])
    return {name: code for name, code, _source in rows}
