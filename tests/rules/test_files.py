import io
import zipfile

import pikepdf
import pytest

from api.rules import archives
from api.rules.files import KINDS, FileKind, clean_name, media_type
from tests.support.files import JPEG, archive, docx, odt, pdf, png

PDF, TXT = KINDS["application/pdf"], KINDS["text/plain"]
DOCX = KINDS["application/vnd.openxmlformats-officedocument.wordprocessingml.document"]
ODT = KINDS["application/vnd.oasis.opendocument.text"]


PNG, JPG = KINDS["image/png"], KINDS["image/jpeg"]
WORD, WRITER = docx(), odt()
PAPER = pdf()
PAGE = b"<html><script>alert(1)</script></html>"


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (PDF, PAPER),
        (DOCX, WORD),
        (ODT, WRITER),
        (TXT, "Zorgplan van één blad\r\n".encode()),
        (PNG, png()),
        (JPG, JPEG),
    ],
)
def test_a_file_is_recognised_and_only_as_what_it_is(kind: FileKind, content: bytes) -> None:
    recognised = [other for other in KINDS.values() if other.is_one(content)]
    assert kind in recognised
    assert recognised in ([kind], [kind, TXT])  # a short pdf may be plain text as well
    assert kind.fault(content) is None


@pytest.mark.parametrize(
    "content",
    [
        archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        archive("[Content_Types].xml", "xl/workbook.xml"),
        WORD[:60],
        b"PK\x03\x04",
        WRITER,
        archive("[Content_Types].xml", "word/document.xml", *(f"{n}" for n in range(5000))),
        b"",
    ],
)
def test_what_is_no_harmless_word_document(content: bytes) -> None:
    assert not DOCX.is_one(content)


def twice(content: bytes) -> bytes:
    """An archive whose list names its largest entry twice, as the bombs do whose entries share their bytes."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        start = file.start_dir
    end = content.rindex(b"PK\x05\x06")
    listed, tail = content[start:end], bytearray(content[end:])
    for at in (8, 10):
        tail[at : at + 2] = (int.from_bytes(tail[at : at + 2], "little") * 2).to_bytes(2, "little")
    tail[12:16] = (2 * len(listed)).to_bytes(4, "little")
    return content[:start] + listed * 2 + bytes(tail)


def locked(content: bytes) -> bytes:
    """An archive that says that its entries need a password."""
    at = content.index(b"PK\x01\x02")
    return content[: at + 8] + b"\x01" + content[at + 9 :]


def lying(content: bytes) -> bytes:
    """An archive whose largest entry says that it holds little."""
    true, said = (2_000_000).to_bytes(4, "little"), (1_000).to_bytes(4, "little")
    assert true in content
    return content.replace(true, said)


NOISE = bytes((n * n * 7 + n // 251) % 256 for n in range(40_000))


@pytest.mark.parametrize("make", [docx, odt])
@pytest.mark.parametrize(
    ("change", "contents", "code"),
    [
        (bytes, {"picture": NOISE}, None),
        (bytes, {"text": b"a" * 900_000}, None),
        (bytes, {"bomb": bytes(2_000_000)}, "file-bomb"),
        (lying, {"bomb": bytes(2_000_000)}, "file-broken"),
        (twice, {"picture": NOISE}, "file-bomb"),
        (bytes, {"nested": docx()}, "file-inside"),
        (bytes, {"nested": b"Rar!\x1a\x07\x01\x00"}, "file-inside"),
        (bytes, {"object": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + NOISE}, "file-inside"),
        (locked, {"picture": NOISE}, "file-locked"),
        (lambda content: content + PAGE, {}, "file-two-kinds"),
        (lambda content: content[:-22], {}, "not-that-kind"),
    ],
)
def test_an_archive_is_taken_only_when_it_does_no_harm(make, change, contents, code) -> None:
    kind = DOCX if make is docx else ODT
    found = kind.fault(change(make(**contents)))
    if code == "not-that-kind" and kind is ODT:
        code = "file-broken"  # its beginning says what it is
    assert found == code


def test_many_entries_together_are_a_bomb_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "LARGEST_UNPACKED", 1_000_000)
    assert DOCX.fault(docx(**{f"part{n}": b"a" * 400_000 for n in range(2)})) is None
    assert DOCX.fault(docx(**{f"part{n}": b"a" * 400_000 for n in range(3)})) == "file-bomb"


def test_a_damaged_entry_is_found() -> None:
    content = bytearray(docx(picture=NOISE))
    content[len(content) // 2] ^= 255
    assert DOCX.fault(bytes(content)) == "file-broken"


@pytest.mark.parametrize(
    ("kind", "content", "code"),
    [
        (PDF, PAPER + PAGE, "file-two-kinds"),
        (PDF, PAPER + b"\r\n\0", None),
        (PDF, PAPER + WORD, "file-two-kinds"),
        (PDF, PAPER[:-7] + WORD + b"\n%%EOF\n", "file-two-kinds"),
        (PDF, pdf(encryption=pikepdf.Encryption(user="geheim", owner="geheim")), "file-locked"),
        (PDF, pdf(encryption=pikepdf.Encryption(user="", owner="geheim")), None),
        (PDF, b"%PDF-1.7\nniets", "file-broken"),
        (PDF, pdf(pages=0), "file-broken"),
        (PNG, png() + PAGE, "file-two-kinds"),
        (PNG, png() + WORD, "file-two-kinds"),
        (PNG, png()[:-12], "file-broken"),
        (JPG, JPEG + PAGE, "file-two-kinds"),
        (JPG, JPEG + PAPER, "file-two-kinds"),
        (JPG, JPEG + WORD, "file-two-kinds"),
        (JPG, JPEG + JPEG, None),
        (JPG, JPEG[:-2], "file-broken"),
        (TXT, b"Beste mensen", None),
        (TXT, PAPER, "not-that-kind"),
    ],
)
def test_nothing_of_another_kind_travels_along(kind: FileKind, content: bytes, code: str | None) -> None:
    assert kind.fault(content) == code


def test_a_paper_has_no_more_pages_than_can_be_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.rules.papers.MOST_PAGES", 2)
    assert [PDF.fault(pdf(pages)) for pages in (2, 3)] == [None, "file-pages"]


@pytest.mark.parametrize("content", [b"caf\xe9", b"a\x00b", b"\x1b[2J", b"\xff\xfea\x00"])
def test_what_is_no_plain_text(content: bytes) -> None:
    assert not TXT.is_one(content)


def test_a_media_type_is_read_without_its_parameters() -> None:
    assert media_type("Text/Plain; charset=utf-8") == "text/plain"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("zorgplan.pdf", "zorgplan.pdf"),
        ("Zorgplan%20%C3%A9%C3%A9n.PDF", "Zorgplan één.pdf"),
        ("..%2F..%2Fetc%2Fpasswd", "passwd.pdf"),
        ("C%3A%5CUsers%5Cx%5Cplan.pdf", "plan.pdf"),
        ("plan.pdf%0D%0ASet-Cookie%3A%20a", "plan.pdfSet-Cookie_ a.pdf"),
        ("fdp%E2%80%AE.exe", "fdp.exe.pdf"),
        (".pdf", "pdf.pdf"),
        ("evil.exe", "evil.exe.pdf"),
        ('a"b%3Cc%3E.pdf', "a_b_c_.pdf"),
        ("x" * 500 + ".pdf", "x" * 120 + ".pdf"),
    ],
)
def test_a_file_name_is_made_harmless(sent: str, kept: str) -> None:
    assert clean_name(sent, PDF) == kept


@pytest.mark.parametrize("sent", ["", "%2F", "...", "%FF%FE", "%00"])
def test_a_name_of_which_nothing_is_left(sent: str) -> None:
    assert clean_name(sent, PDF) is None
