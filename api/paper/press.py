"""From a sheet to a PDF: tagged for screen readers (PDF/UA-1), fit for the archive (PDF/A-2a), with its own fonts.

Typst gets our template and the words of the sheet as data. It reads no file but that template, asks nothing of the
network and uses no font of the machine, so that a paper looks the same everywhere. A sheet takes some fifty
milliseconds: whoever wants one made does so outside a transaction.
"""

import json
import logging
from functools import cache
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from api.paper.sheet import Sheet

log = logging.getLogger("casustafel.paper")

Standard = Literal["ua-1", "a-2a"]

MEDIA = "application/pdf"
STANDARDS: tuple[Standard, ...] = ("ua-1", "a-2a")
FONTS = ("manimgx_fonts", "paperang_p2_fonts_cjk")
"""The packages with the fonts: Noto for Latin, Cyrillic, Greek, emoji and most other scripts that people write in, and
WenQuanYi Micro Hei for the signs of China, Japan and Korea.
"""


class Unprintable(Exception):
    """A sheet that cannot be made into a paper."""


def press(sheet: Sheet) -> bytes:
    """The PDF of a sheet. Unprintable when even a plain one cannot be made.

    The standards refuse a sign for which no font has a shape. Such a paper is made without their seal: it keeps its
    tags, and shows a box that nobody can read for the sign.
    """
    import typst  # a large library, needed by few processes

    try:
        return _made(sheet, STANDARDS)
    except typst.TypstError:
        log.warning("a paper was made without the seal of the standards")
    try:
        return _made(sheet, ())
    except typst.TypstError as error:
        raise Unprintable(str(error)) from error


def _made(sheet: Sheet, standards: tuple[Standard, ...]) -> bytes:
    import typst

    return typst.compile(
        _template(),
        format="pdf",
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"sheet": json.dumps(sheet.data())},
        pdf_standards=list(standards),
        timestamp=int(sheet.made_at.timestamp()),
    )


@cache
def _template() -> bytes:
    return resources.files(__package__).joinpath("sheet.typ").read_bytes()


@cache
def fonts() -> Any:
    """The fonts of our papers, and none of the machine."""
    import typst

    return typst.Fonts(include_system_fonts=False, font_paths=[_folder(package) for package in FONTS])


def _folder(package: str) -> str:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise Unprintable(f"the package {package} is missing")
    return str(Path(spec.origin).parent)
