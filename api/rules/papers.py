"""Whether a PDF can be opened, and so be marked with who reads it (W7)."""

import io

MOST_PAGES = 2_000
_END = b"%%EOF"
_NOTHING = b"\0\t\n\f\r "


def pdf_fault(content: bytes) -> str | None:
    """ "file-two-kinds": something stands behind its end; "file-locked": it asks for a password; "file-pages": it has
    more pages than can be marked; or "file-broken".
    """
    import pikepdf  # a large library, needed by few processes

    end = content.rfind(_END)
    if end >= 0 and content[end + len(_END) :].strip(_NOTHING):
        return "file-two-kinds"
    try:
        with pikepdf.open(io.BytesIO(content)) as paper:
            pages = len(paper.pages)
    except pikepdf.PasswordError:
        return "file-locked"
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return "file-broken"
    return "file-pages" if pages > MOST_PAGES else "file-broken" if pages == 0 else None
