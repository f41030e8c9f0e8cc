"""Small but real files of the kinds that are taken."""

import io
import zipfile
import zlib

import pikepdf

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
"""What every scanner calls a virus, and is none; in two parts, or the scanner of a developer takes this file away."""


def pdf(pages: int = 1, **saved: object) -> bytes:
    """A paper with empty pages."""
    made = io.BytesIO()
    with pikepdf.new() as paper:
        for _ in range(pages):
            paper.add_blank_page(page_size=(595, 842))
        paper.save(made, **saved)  # type: ignore[arg-type]  # handed on as they are
    return made.getvalue()


def archive(*names: str, first: tuple[str, bytes] | None = None, **contents: bytes) -> bytes:
    """An archive with these names in it; ``contents`` for those that hold something."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as file:
        if first:
            file.writestr(zipfile.ZipInfo(first[0]), first[1])
        for name in names:
            file.writestr(zipfile.ZipInfo(name), b"<x/>")  # without the time of day: bytes name the tests
        for name, content in contents.items():
            file.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return kept.getvalue()


def docx(**contents: bytes) -> bytes:
    """A Word document as far as we look."""
    return archive("[Content_Types].xml", "word/document.xml", first=None, **contents)


def odt(**contents: bytes) -> bytes:
    """An OpenDocument text as far as we look."""
    return archive("content.xml", first=("mimetype", b"application/vnd.oasis.opendocument.text"), **contents)


def png() -> bytes:
    """One grey point."""

    def piece(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = b"\0\0\0\x01\0\0\0\x01\x08\0\0\0\0"
    lines = zlib.compress(b"\0\x80")
    return b"\x89PNG\r\n\x1a\n" + piece(b"IHDR", head) + piece(b"IDAT", lines) + piece(b"IEND", b"")


JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"
