"""A PDF with who reads it and when on every page (W7): what gets around can be traced to who had it."""

import io
import json
import logging
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from api.paper.press import fonts

if TYPE_CHECKING:
    import pikepdf

log = logging.getLogger("casustafel.paper")

Size = tuple[int, int]
_SMALLEST, _LARGEST = 72, 14_400  # points; a mark of another size is scaled to its page


def marked(content: bytes, line: str) -> bytes:
    """The PDF with this line on each page, below and across; what it was is not changed.

    One that cannot be opened was refused when it was delivered. Those from before that rule leave as they are, and the
    log says why: a reader must not lose a paper over its mark.
    """
    import pikepdf  # large libraries, needed by few processes
    import typst

    try:
        with pikepdf.open(io.BytesIO(content)) as paper:
            sizes = sorted({_size(page) for page in paper.pages})
            with pikepdf.open(io.BytesIO(_pages(sizes, line))) as marks:
                for page in paper.pages:
                    page.add_overlay(marks.pages[sizes.index(_size(page))], None)
                made = io.BytesIO()
                paper.save(made)
    except (pikepdf.PdfError, pikepdf.PasswordError, typst.TypstError, ValueError, RuntimeError) as error:
        log.warning("a paper was handed out without its mark: %s", type(error).__name__)
        return content
    return made.getvalue()


def _size(page: "pikepdf.Page") -> Size:
    """Width and height in points, as it is seen."""
    left, low, right, high = (float(side) for side in page.trimbox)
    width, height = (min(max(round(abs(side)), _SMALLEST), _LARGEST) for side in (right - left, high - low))
    turned = int(page.obj.get("/Rotate", 0)) % 180
    return (height, width) if turned else (width, height)


def _pages(sizes: list[Size], line: str) -> bytes:
    import typst

    mark = json.dumps({"sizes": sizes, "line": line})
    return typst.compile(
        _template(),
        format="pdf",
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"mark": mark},
    )


@cache
def _template() -> bytes:
    return resources.files(__package__).joinpath("mark.typ").read_bytes()
