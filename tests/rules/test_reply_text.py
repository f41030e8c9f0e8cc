"""What somebody wrote above, below or between what they answer, as Dutch and English mail programs send it."""

import pytest

from api.rules.reply_text import reply_in, text_of_html

OWN = "De kamer is pas in januari vrij.\nNiet eerder."
QUOTED = "\n\n> Beste Manager Mo,\n>\n> Klopt er iets niet?\n"
PROGRAMS = {
    "gmail": f"Op ma 2 nov 2026 om 17:03 schreef casustafel <tafel@regio.example>:{QUOTED}",
    "gmail-broken": f"Op ma 2 nov. 2026 om 17:03 schreef casustafel <antwoord+rabcdefgh@regio.example\n>:{QUOTED}",
    "gmail-english": f"On Mon, Nov 2, 2026 at 5:03 PM casustafel <tafel@regio.example> wrote:{QUOTED}",
    "apple": f"> Op 2 nov 2026 om 17:03 heeft casustafel <tafel@regio.example> het volgende geschreven:\n>{QUOTED}",
    "thunderbird": f"Op 02-11-2026 om 17:03 schreef casustafel:{QUOTED}",
    "outlook": (
        "________________________________\nVan: casustafel <tafel@regio.example>\n"
        "Verzonden: maandag 2 november 2026 17:03\n"
        "Aan: mo@linde.example\nOnderwerp: Notulen\n\nBeste Manager Mo,\n\nKlopt er iets niet?\n"
    ),
    "outlook-old": (
        "-----Oorspronkelijk bericht-----\nVan: casustafel <tafel@regio.example>\n"
        "Verzonden: maandag 2 november 2026 17:03\n"
        "Aan: mo@linde.example\nOnderwerp: Notulen\n\nBeste Manager Mo,\n"
    ),
}
SIGNATURES = [
    "",
    "\n\nMet vriendelijke groet,\n\nMo de Vries\nDe Linde\n050 123 45 67",
    "\n\nGroetjes\nMo",
    "\n\nmvg Mo".replace(" ", "\n"),
    "\n\nKind regards,\nMo",
    "\n\n-- \nMo de Vries. De Linde.",
    "\n\nVerstuurd vanaf mijn iPhone",
]


@pytest.mark.parametrize("signature", SIGNATURES, ids=repr)
@pytest.mark.parametrize("program", PROGRAMS)
def test_only_what_somebody_wrote_is_kept(program: str, signature: str) -> None:
    assert reply_in(f"{OWN}{signature}\n\n{PROGRAMS[program]}") == OWN


@pytest.mark.parametrize("program", PROGRAMS)
def test_what_adds_nothing_is_empty(program: str) -> None:
    assert reply_in(PROGRAMS[program]) == ""


def test_below_and_between_is_read_too() -> None:
    assert reply_in(f"{PROGRAMS['gmail']}\n{OWN}\n") == OWN
    between = "> Uiterlijk 3 november\nNee, 5 november.\n> Door Mo\nDoor Ina.\n"
    assert reply_in(between) == "> Uiterlijk 3 november\nNee, 5 november.\n> Door Mo\nDoor Ina."


@pytest.mark.parametrize(
    "text",
    [
        "Op 3 november schreef ik al dat het januari wordt.\nVan: de gemeente hoorde ik dat ook.",
        "Dit klopt niet.\n\nGroet,\nMo\n\nPS De datum klopt ook niet.",
        "Met vriendelijke groet van de buren, staat er. Dat is niet gezegd.",
        "Verstuurd vanaf mijn kant is er niets.\nHet plan klopt niet.",
        "Eerst: januari.\n\nDan: februari.",
    ],
)
def test_where_it_is_not_clear_nothing_is_lost(text: str) -> None:
    assert reply_in(text) == text


def test_a_page_is_read_as_text() -> None:
    page = (
        "<style>p{}</style><div>De kamer is <b>pas</b> in januari vrij.<br>Niet eerder.</div><script>x()</script>"
        '<div class="gmail_quote">Op ma 2 nov 2026 om 17:03 schreef casustafel &lt;tafel@regio.example&gt;:<br>'
        "<blockquote><p>Beste Mo</p></blockquote></div>"
    )
    assert reply_in(text_of_html(page)) == OWN
