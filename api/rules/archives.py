"""Whether an archive, as a Word or OpenDocument text is one inside, is what it says and no more than that (W7).

Nothing is kept of what is unpacked here, and no more is unpacked than the list of names announces and we allow.
"""

import io
import zipfile
import zlib

MOST_ENTRIES = 2_000
LARGEST_UNPACKED = 200_000_000  # bytes
HIGHEST_RATIO = 200
"""A text of nothing but repeated words packs about a hundred times smaller; a bomb a thousand times."""
SMALL = 1_000_000
"""An entry up to so many bytes does no harm, however small it was packed."""

_ENTRY = b"PK\x01\x02"
_END = b"PK\x05\x06"
_END_SIZE = 22
_ARCHIVES = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b\x08",
    b"BZh",
    b"\xfd7zXZ\x00",
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an embedded object, or an old Office file with its macros, begins."""
_CHUNK = 65_536


def names_in(content: bytes) -> frozenset[str]:
    """The names in an archive; none when it is no archive, or its list is an attack by itself."""
    archive = _opened(content)
    return frozenset(archive.namelist()) if archive else frozenset()


def holds_archive(content: bytes) -> bool:
    """Whether a program that unpacks would take this file for an archive, whatever it begins with."""
    return _END in content[-_CHUNK - _END_SIZE :] and bool(_listed(content))


def fault_in(content: bytes) -> str | None:
    """Why an archive is not taken, as the code of a fault; None when it is sound.

    "file-locked": a password is needed; "file-bomb": it unpacks to too much; "file-inside": it holds another archive
    or an embedded object; "file-two-kinds": something stands before, between or behind; "file-broken".
    """
    archive = _opened(content)
    if archive is None:
        return "file-broken"
    entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        return "file-locked"
    if _is_bomb(entries, len(content)):
        return "file-bomb"
    if content[-_END_SIZE:-18] != _END or min(entry.header_offset for entry in entries):
        return "file-two-kinds"
    try:
        inside = any(_holds_file(archive, entry) for entry in entries)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        return "file-broken"
    return "file-inside" if inside else None


def _is_bomb(entries: list[zipfile.ZipInfo], size: int) -> bool:
    """By what the list announces. Entries that share their bytes announce more packed bytes than there are."""
    return (
        sum(entry.file_size for entry in entries) > LARGEST_UNPACKED
        or sum(entry.compress_size for entry in entries) > size
        or any(
            entry.file_size > SMALL and entry.file_size > HIGHEST_RATIO * entry.compress_size
            for entry in entries
        )
    )


def _holds_file(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is an archive or object itself. Reads it whole: an announced size that lies fails its sum."""
    with archive.open(entry) as unpacked:
        first = unpacked.read(_CHUNK)
        while unpacked.read(_CHUNK):
            pass
    return first.startswith((*_ARCHIVES, _OLE))


def _opened(content: bytes) -> zipfile.ZipFile | None:
    return _listed(content) if content.startswith(b"PK\x03\x04") else None


def _listed(content: bytes) -> zipfile.ZipFile | None:
    """The list of an archive, counted before anything is read: one of half a million names is an attack."""
    if content.count(_ENTRY) > MOST_ENTRIES:
        return None
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return None
    return archive if archive.namelist() else None
