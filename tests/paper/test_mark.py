import io

import pikepdf
import pypdf
import pytest

from api.paper.mark import marked
from tests.support.files import pdf

LINE = "Opgehaald door Zoë Żółć 王小明 op 2 november 2026, 09:00."


def paper(*pages: tuple[int, int, int]) -> bytes:
    """A paper with pages of these widths, heights and turns."""
    made = io.BytesIO()
    with pikepdf.new() as file:
        for width, height, turn in pages:
            file.add_blank_page(page_size=(width, height)).rotate(turn, relative=False)
        file.save(made)
    return made.getvalue()


def texts(content: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages]


def test_every_page_says_who_reads_it() -> None:
    content = paper((595, 842, 0), (842, 595, 0), (595, 842, 90), (595, 842, 0), (20, 20, 0))
    shown = texts(marked(content, LINE))
    assert len(shown) == 5
    assert all("".join(page.split()).count("Zoë") == 2 for page in shown)
    assert "王小明" in shown[0]
    assert texts(content) == [""] * 5


def test_what_was_on_a_page_stays() -> None:
    first = marked(pdf(), "Opgehaald door Jan.")
    assert "Jan" in texts(marked(first, LINE))[0]


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7\nniets", pdf(encryption=pikepdf.Encryption(user="geheim", owner="geheim"))]
)
def test_a_paper_that_cannot_be_marked_leaves_as_it_is(
    content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    assert marked(content, LINE) == content
    assert "without its mark" in caplog.text
