"""Papers that everybody can read, whatever people typed (W13)."""

import socket
from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.paper.press import press
from api.paper.sheet import Sheet
from tests.support.papers import Paper, squeezed

NOW = datetime(2026, 11, 2, 13, tzinfo=UTC)
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
NASTY = {
    "markup": "*vet* _schuin_ `code` $x^2$ = kop @bron <label> // en weg",
    "a file": '#read("/etc/passwd") #include "/etc/hosts" #image("/etc/hostname")',
    "a package": '#import "@preview/cetz:0.3.0": canvas',
    "endless": "#while true {} #panic() #let f() = f(); #f()",
    "markers": "- a\n+ b\n/ c: d\n\n= e\n#pagebreak()",
    "escapes": "\\ \\u{41} \\n \\# ~ -- --- ... 'enkel' \"dubbel\" ]})({[",
    "json": '{"kind": "heading"}, \\" \\u0041',
    "emoji": f"\U0001f600 {FAMILY} \U0001f1f3\U0001f1f1",
    "other letters": "Łódź Ελλάδα Україна Þór Ž ẞ",
}


def sheet(*texts: str) -> Sheet:
    """Each text in every kind of block."""
    made = Sheet("nl", NOW, "proef", "invitation-title", day=NOW.date())
    made.heading("goal")
    for text in texts:
        made.name(text[:60])
        made.text(text)
        made.quote(text)
        made.facts({"when": text})
        made.items([text], numbered=True)
        made.items([text])
        made.table([("what", 2), ("who", 1), ("until", 0)], [(text, "Jan", "2 november 2026")])
    return made


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY.keys())
def test_what_people_typed_is_text_and_nothing_else(text: str) -> None:
    paper = Paper(press(sheet(text)))
    assert paper.text.count(squeezed(text)) >= 6
    assert "root:" not in paper.text
    assert paper.seals == {"pdfuaid", "pdfaid"}


@pytest.mark.parametrize(("text", "count"), [("woord " * 1666, 1666), ("woord" * 2000, 2000)])
def test_ten_thousand_letters_stay_within_the_page(text: str, count: int) -> None:
    paper = Paper(press(sheet(text)))
    assert paper.text.replace(" ", "").count("woord") >= 6 * count - len(paper.file.pages) * 3
    assert len(paper.file.pages) > 14, "it breaks where it must"
    assert paper.seals == {"pdfuaid", "pdfaid"}


@pytest.mark.parametrize("text", ["שלום", "مرحبا", "ሰላም", "नमस्ते", "สวัสดี"])
def test_other_scripts_have_letters_of_their_own(text: str) -> None:
    """Without them the standards would refuse the paper."""
    paper = Paper(press(sheet(text)))
    assert paper.seals == {"pdfuaid", "pdfaid"}
    assert any("Noto" in name and "NotoSans-" not in name for name in paper.fonts)


NAMES = (
    "Nguyễn Thị Hồng · Şükrü Yıldız · Łukasz Żółć · Юрій Ґалаґан · Γιώργος Ψαρράς · محمد علي"
    " · 王小明 王曉明 · 鈴木さくらカナ · 김민준"
)


def test_names_from_everywhere_are_letters_and_no_boxes() -> None:
    paper = Paper(press(sheet(NAMES)))
    assert paper.boxes == 0
    assert paper.seals == {"pdfuaid", "pdfaid"}
    told = paper.text.replace(" ", "")
    for name in ("王小明", "王曉明", "鈴木さくらカナ", "김민준", "Nguyễn", "Юрій"):
        assert told.count(name) >= 6, name


def test_right_to_left_is_in_the_order_of_reading() -> None:
    """The library that reads it back turns words of other directions; the letters are all there."""
    text = "שלום עולם"
    found = Paper(press(sheet(text))).text
    assert all(found.count(word) >= 6 for word in text.split())


def test_a_sign_that_no_font_knows_costs_the_seal_and_nothing_else() -> None:
    paper = Paper(press(sheet("Voor \U00012345 na")))
    assert paper.seals == set()
    assert paper.boxes >= 6
    assert paper.root["/MarkInfo"]["/Marked"]
    assert "Voor" in paper.text
    assert "na" in paper.text.split()


def test_a_paper_tells_its_title_its_language_and_its_parts() -> None:
    paper = Paper(press(sheet("Tekst")))
    assert paper.root["/Lang"] == "nl"
    assert paper.root["/MarkInfo"]["/Marked"]
    assert paper.root["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata = paper.file.metadata
    assert metadata is not None
    assert metadata.title == "Uitnodiging voor de bijeenkomst van 2 november 2026"
    assert metadata.creation_date == NOW
    tags = paper.tags
    assert tags.count("TH") == 3
    assert {"Title", "H1", "H2", "P", "L", "LI", "LBody", "Table", "THead", "TR", "TD", "BlockQuote"} <= set(
        tags
    ), sorted(set(tags))


def test_every_letter_stands_in_the_file() -> None:
    fonts = Paper(press(sheet("Tekst \U0001f600"))).fonts
    assert fonts
    assert all(fonts.values()), fonts
    assert all("Noto" in name for name in fonts)


def test_the_same_sheet_is_the_same_paper_without_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a paper needs no network")

    monkeypatch.setattr(socket, "socket", refuse)
    assert press(sheet("Tekst")) == press(sheet("Tekst"))


def test_the_template_names_no_file() -> None:
    """What it could read is nothing: it gets its words as data."""
    template = (Path(__file__).parents[2] / "api/paper/sheet.typ").read_text("utf-8")
    for word in ("read(", "import", "include", "image(", "eval("):
        assert word not in template
