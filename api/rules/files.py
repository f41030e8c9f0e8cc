"""Which files may be delivered as a document, and how their name is made harmless (W7).

A file is taken when its kind is in the list, its first bytes say the same, and it is that kind alone: an archive
unpacks to no more than it may, and nothing of another kind is behind it.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import unquote

from api.rules import archives
from api.rules.papers import pdf_fault
from api.rules.pictures import jpeg_fault, png_fault

LONGEST_NAME = 120
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_FORBIDDEN = re.compile(r'[<>:"|?*]')


@dataclass(frozen=True)
class FileKind:
    """A kind of file: how it is called, how its name may end (the first is the usual one), how it is recognised."""

    name: str
    suffixes: tuple[str, ...]
    is_one: Callable[[bytes], bool]
    inside: Callable[[bytes], str | None] = lambda _content: None

    def fault(self, content: bytes) -> str | None:
        """Why content is not taken as this kind, as the code of a fault; None when it is."""
        if not self.is_one(content):
            return "not-that-kind"
        packed = self.inside is archives.fault_in
        if not packed and archives.holds_archive(content):
            return "file-two-kinds"
        return self.inside(content)


def _begins(*signatures: bytes) -> Callable[[bytes], bool]:
    return lambda content: content.startswith(signatures)


def _is_docx(content: bytes) -> bool:
    """A Word document without macros."""
    names = archives.names_in(content)
    return {"[Content_Types].xml", "word/document.xml"} <= names and "word/vbaProject.bin" not in names


def _is_odt(content: bytes) -> bool:
    """An OpenDocument text: its type stands, not compressed, at the very beginning."""
    return content.startswith(b"PK\x03\x04") and content[30:].startswith(
        b"mimetypeapplication/vnd.oasis.opendocument.textPK"
    )


def _is_text(content: bytes) -> bool:
    """UTF-8 without control characters other than line ends, tabs and page breaks."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not _CONTROL.search(text)


KINDS: Mapping[str, FileKind] = MappingProxyType(
    {
        "application/pdf": FileKind("pdf", (".pdf",), _begins(b"%PDF-"), pdf_fault),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": FileKind(
            "docx", (".docx",), _is_docx, archives.fault_in
        ),
        "application/vnd.oasis.opendocument.text": FileKind("odt", (".odt",), _is_odt, archives.fault_in),
        "text/plain": FileKind("txt", (".txt",), _is_text),
        "image/png": FileKind("png", (".png",), _begins(b"\x89PNG\r\n\x1a\n"), png_fault),
        "image/jpeg": FileKind("jpeg", (".jpg", ".jpeg"), _begins(b"\xff\xd8\xff"), jpeg_fault),
    }
)
"""Files that are taken, by media type."""


def media_type(header: str) -> str:
    """A media type without parameters, in lower case: "text/plain" of "Text/Plain; charset=utf-8"."""
    return header.partition(";")[0].strip().lower()


def clean_name(header: str, kind: FileKind) -> str | None:
    """A harmless file name of a percent-encoded one; None when it cannot be read or nothing is left of it.

    Folders, invisible signs and signs with a meaning to a computer go; the name ends as files of this kind do.
    """
    try:
        name = unicodedata.normalize("NFC", unquote(header, errors="strict"))
    except UnicodeDecodeError:
        return None
    name = re.split(r"[/\\]", name)[-1]
    name = "".join(sign for sign in name if unicodedata.category(sign)[0] != "C")
    name = " ".join(_FORBIDDEN.sub("_", name).split()).strip(". ")
    stem = next((name[: -len(end)] for end in kind.suffixes if name.lower().endswith(end)), name)
    stem = stem[:LONGEST_NAME].strip(". ")
    return stem + kind.suffixes[0] if stem else None
