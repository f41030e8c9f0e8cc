"""Looking into a paper: what it says, and whether a screen reader can find its way in it."""

import io
from collections.abc import Iterator
from typing import Any

import pypdf


class Paper:
    """A PDF that was made."""

    def __init__(self, content: bytes) -> None:
        self.file = pypdf.PdfReader(io.BytesIO(content), strict=True)
        self.root: Any = self.file.trailer["/Root"]

    @property
    def text(self) -> str:
        """Everything it says, with single spaces: lines end where the page ends, which means nothing."""
        return squeezed(" ".join(page.extract_text() for page in self.file.pages))

    @property
    def tags(self) -> list[str]:
        """The kinds of all parts, in the order in which they are read aloud."""
        return [str(part["/S"])[1:] for part in self._parts(self.root["/StructTreeRoot"])]

    @property
    def pictures(self) -> list[str]:
        """What is told of every picture in place of looking at it."""
        parts = self._parts(self.root["/StructTreeRoot"])
        return [str(part["/Alt"]) for part in parts if part["/S"] == "/Figure"]

    @property
    def seals(self) -> set[str]:
        """The standards that it claims to keep."""
        claims: bytes = self.root["/Metadata"].get_data()
        return {name for name in ("pdfuaid", "pdfaid") if f"<{name}:part>".encode() in claims}

    @property
    def fonts(self) -> dict[str, bool]:
        """Every font by name, and whether it is in the file."""
        found = {}
        for page in self.file.pages:
            for font in page["/Resources"].get("/Font", {}).values():  # type: ignore[attr-defined]  # a dictionary
                for one in font.get_object()["/DescendantFonts"]:
                    described = one.get_object()["/FontDescriptor"].get_object()
                    found[str(one.get_object()["/BaseFont"])] = bool(
                        {"/FontFile", "/FontFile2", "/FontFile3"} & described.keys()
                    )
        return found

    @property
    def boxes(self) -> int:
        """How many signs are drawn as the box of a font that has no shape for them: its glyph 0."""
        return sum(shown.count("\0") for shown in self._shown())

    def _shown(self) -> Iterator[str]:
        """The numbers of the glyphs on the pages, as letters: two bytes for each."""
        for page in self.file.pages:
            content = page.get_contents()
            for operands, operator in content.operations if content is not None else ():
                if operator in {b"Tj", b"TJ"}:
                    pieces = operands[0] if operator == b"TJ" else operands
                    yield from (piece for piece in pieces if isinstance(piece, str))
                    yield from (piece.decode("utf-16-be") for piece in pieces if isinstance(piece, bytes))

    def _parts(self, above: Any) -> Iterator[Any]:
        inside = above.get("/K", [])
        for kid in inside if isinstance(inside, list) else [inside]:
            part = kid.get_object() if hasattr(kid, "get_object") else kid
            if isinstance(part, dict) and "/S" in part:
                yield part
                yield from self._parts(part)


def squeezed(text: str) -> str:
    """With single spaces, and without the marks at which a long word may break."""
    return " ".join(text.replace("\u200b", "").split())
