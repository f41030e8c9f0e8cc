import io
import zipfile

import pytest

from api.rules.files import KINDS, FileKind, clean_name, media_type

PDF, TXT = KINDS["application/pdf"], KINDS["text/plain"]
DOCX = KINDS["application/vnd.openxmlformats-officedocument.wordprocessingml.document"]
ODT = KINDS["application/vnd.oasis.opendocument.text"]


def archive(*names: str, first: tuple[str, bytes] | None = None) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as file:
        if first:
            file.writestr(zipfile.ZipInfo(first[0]), first[1])
        for name in names:
            file.writestr(zipfile.ZipInfo(name), b"<x/>")  # without the time of day: bytes name the tests
    return kept.getvalue()


WORD = archive("[Content_Types].xml", "word/document.xml")
WRITER = archive("content.xml", first=("mimetype", b"application/vnd.oasis.opendocument.text"))


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (PDF, b"%PDF-1.7\n..."),
        (DOCX, WORD),
        (ODT, WRITER),
        (TXT, "Zorgplan van één blad\r\n".encode()),
        (KINDS["image/png"], b"\x89PNG\r\n\x1a\n..."),
        (KINDS["image/jpeg"], b"\xff\xd8\xff\xe0..."),
    ],
)
def test_a_file_is_recognised_and_only_as_what_it_is(kind: FileKind, content: bytes) -> None:
    recognised = [other for other in KINDS.values() if other.is_one(content)]
    assert kind in recognised
    assert recognised in ([kind], [kind, TXT])  # a short pdf may be plain text as well


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
