"""No planted name, date, place, postcode or number of a listed form comes through the rules (S9, C2)."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.rules.anonymise import found, proposed
from api.rules.anonymous_names import Name, folded

few = settings(max_examples=25, deadline=None)

CLIENT = Name("Mevrouw Jannie de Vries-Bos", "de cliënt")
SISTER = Name("Zus Zoë Anemoon", "de zus")
HELPER = Name("Begeleider Çelik", "een hulpverlener")
PROVIDER = Name("Demo-zorggroep Zeeklei", "een zorgaanbieder", proper=True)
KNOWN = (CLIENT, SISTER, HELPER, PROVIDER)

STORY = st.sampled_from(
    (
        "Het gaat niet goed",
        "zij belt",
        "en toen",
        "Later",
        "met iemand die luistert",
        "op",
        "bij",
        "(",
        "–",
        "De nacht",
    )
)
TIED = st.sampled_from((" ", ", ", ". ", "\n", " - ", ": ", "; "))
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december", "mrt", "okt.", "March",
)  # fmt: skip
DAYS = st.dates(date(1920, 1, 1), date(2030, 12, 31))


def as_written(name: str, form: int) -> str:
    return (name, name.upper(), name.lower(), folded(name), f"{name}s", f"{name}'s", f"J. {name}")[form]


def digits(least: int, most: int) -> st.SearchStrategy[str]:
    return st.text("0123456789", min_size=least, max_size=most)


def written(day: date, form: int, named: str) -> str:
    return (
        f"{day:%d-%m-%Y}", f"{day.day}/{day.month}/{day:%y}", f"{day:%Y-%m-%d}", f"{day.day} {named} {day.year}",
        f"{day.day} {named}", f"{day:%d.%m.%Y}", f"{day.day}e {named}", f"{named} {day.day}, {day.year}",
    )[form]  # fmt: skip


LISTED = {
    "date": st.builds(written, DAYS, st.integers(0, 7), st.sampled_from(MONTHS)),
    "mail": st.builds("{}.{}@{}.nl".format, *[st.text("abcxyz", min_size=1, max_size=6)] * 3),
    "phone": st.builds(
        "{}{}".format,
        st.sampled_from(("06", "06-", "06 ", "+31 6 ", "0031 6", "+31(0)6-", "050-", "(0598) ")),
        st.sampled_from(("12345678", "12 34 56 78", "1234 5678", "12.34.56.78")),
    ),
    "postcode": st.builds(
        "{}{}{}".format,
        st.integers(1000, 9999),
        st.sampled_from(("", " ", "\u00a0")),
        st.text("ABCGHJKLMNPRTVWXZ", min_size=2, max_size=2),
    ),
    "address": st.builds(
        "{}{} {}{}".format,
        st.sampled_from(("Dorps", "Kerk", "Nieuwe")),
        st.sampled_from(("straat", "laan", "weg", "plein")),
        st.integers(1, 999),
        st.sampled_from(("", "a", " b", "-2")),
    ),
    "number": digits(5, 12),
    "bsn": st.builds("{}.{}.{}".format, digits(4, 4), digits(2, 2), digits(3, 3)),
    "account": st.builds("NL{} ABNA {} {} {}".format, digits(2, 2), digits(4, 4), digits(4, 4), digits(2, 2)),
    "place": st.sampled_from(("Veendam", "Den Haag", "'s-Hertogenbosch", "Capelle aan den IJssel", "Drenthe")),
    "title": st.builds(
        "{} {}{}".format,
        st.sampled_from(("mevrouw", "Dhr.", "de heer", "oom", "dokter")),
        st.sampled_from(("", "van der ", "K. ")),
        st.sampled_from(("Onbekendema", "Élisa", "Zonneveld-Kraai")),
    ),
    "name": st.builds(
        as_written,
        st.sampled_from(("Jannie", "Jannie de Vries-Bos", "Vries", "Bos", "Zoë Anemoon", "Anemoon", "Zoë", "Çelik")),
        st.integers(0, 6),
    ),
    "organisation": st.sampled_from(("Demo-zorggroep Zeeklei", "demo-zorggroep  zeeklei", "Zeeklei", "Zeeklei's")),
}  # fmt: skip


def tokens(text: str) -> set[str]:
    """What of a planted piece would tell something: its longer words and every row of digits."""
    ours = "".join(letter if letter.isalnum() else " " for letter in folded(text))
    return {word for word in ours.split() if len(word) > 3 or word.isdigit()}


@pytest.mark.parametrize("kind", LISTED)
@few
@given(data=st.data())
def test_nothing_of_a_listed_form_comes_through(kind: str, data: st.DataObject) -> None:
    planted = data.draw(LISTED[kind])
    text = f"{data.draw(STORY)} {planted}{data.draw(TIED)}{data.draw(STORY)}"
    left = proposed(text, KNOWN)
    common = {"heer", "oude", "zorggroep", "demo"}
    assert not tokens(planted) & tokens(left) - common, (text, left)


@few
@given(st.lists(st.one_of(STORY, *LISTED.values()), min_size=1, max_size=8), st.data())
def test_what_is_proposed_needs_nothing_more(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(piece + data.draw(TIED) for piece in pieces)
    left = proposed(text, KNOWN, (1984,))
    assert found(left, KNOWN, (1984,)) == []


@few
@given(st.text(max_size=200))
def test_any_text_is_taken(text: str) -> None:
    pieces = found(text, KNOWN)
    assert all(0 <= one.start < one.end <= len(text) for one in pieces)
    assert all(one.end <= later.start for one, later in pairwise(pieces))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jannie wil rust. Zoë ook.", "De cliënt wil rust. De zus ook."),
        ("Mw. de Vries-Bos belt Çelik.", "De cliënt belt een hulpverlener."),
        ("Sinds 3 maart 2024 in Veendam, bij Zeeklei.", "Sinds een datum in een plaats, bij een zorgaanbieder."),
        ("Heel moe. Een kamer. Hem lukt het. Best goed.", "Heel moe. Een kamer. Hem lukt het. Best goed."),
        ("Vanaf okt. 1, 2000 en mrt. 3 thuis.", "Vanaf een datum en een datum thuis."),
        ("In 2024 is alles anders, in 1984 niet.", "In 2024 is alles anders, in een jaar niet."),
        ("Drie gesprekken, 4 loketten, 12 maanden.", "Drie gesprekken, 4 loketten, 12 maanden."),
    ],
)  # fmt: skip
def test_what_a_reader_gets(text: str, told: str) -> None:
    assert proposed(text, KNOWN, (1984,)) == told


def test_a_name_of_two_people_is_nobody_s() -> None:
    both = (Name("Jan Bos", "de cliënt"), Name("Piet Bos", "de broer"))
    assert proposed("Bos belt, Piet Bos niet.", both) == "Iemand belt, de broer niet."
