"""The way to a responsible caseload on paper: all of it, with plots that tell in words what they show (B11)."""

from datetime import UTC, datetime

import pytest

from api.core.words import Tongue, number
from api.models.caseload_factors import FactorCategory, FactorOutcome
from api.models.caseload_reference import BandPoint
from api.paper import caseload_plots
from api.paper.plot import Mark, Plot
from api.paper.press import press
from api.paper.sheet import Sheet
from tests.support.caseload import Crew
from tests.support.papers import Paper, squeezed
from tests.support.preparing import fine
from tests.support.world import World

NOW = datetime(2026, 11, 2, 13, tzinfo=UTC)
ONE_ENGINE = pytest.mark.parametrize("engine_kind", ["sqlite"], indirect=True)
LONG = "Met <zeven> gezinnen & #meer kom ik *nergens* aan toe."


def told(crew: Crew, process_id: str, tongue: Tongue = "nl") -> Paper:
    answer = crew.lead.call(
        "GET", f"/caseload/processes/{process_id}/presentation/pdf", headers={"accept-language": tongue}
    )
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/pdf"
    assert "caseload-2026-11-02.pdf" in answer.headers["content-disposition"]
    return Paper(answer.content)


def lived(world: World) -> tuple[Crew, str]:
    """A team with everything there is to show."""
    crew = Crew(world)
    for count, who in enumerate(crew.people, 1):
        crew.week(who, families=count + 4)
        crew.carry(who)
    for who, score in zip((crew.lead, *crew.people), (5, 5, 4, 1), strict=True):
        crew.score(who, 3, trust=score, multiple_problems=5)
    decision = crew.decide(4, 6, conditions=["Na zes maanden kijken we terug."])
    money = {"cases": 24, "costsEach": 80000, "budget": 400000, "reviewDays": ["2027-02-08"]}
    fine(crew.lead.patch(f"/caseload/decisions/{decision['id']}/agreements", money))
    process = f"/caseload/processes/{decision['processId']}"
    sketch = {
        "reason": "De agenda's zijn vol.",
        "stakeholders": [{"who": "Inwoners", "interests": "Genoeg aandacht"}],
        "figures": [{"name": "Huishoudens", "value": "6.400", "source": "CBS 2025"}],
    }
    fine(crew.lead.patch(f"{process}/sketch", sketch))
    argument = {"text": LONG, "pointsTo": "fewer_cases", "source": "weeks"}
    fine(crew.people[0].post(f"{process}/arguments", argument))
    action = {"number": 3, "title": "Werving vijfde collega", "dueOn": "2026-12-01"}
    fine(crew.lead.post(f"{process}/steps", {**action, "ownerId": str(crew.lead.person_id)}))
    return crew, str(decision["processId"])


@ONE_ENGINE
def test_the_paper_says_everything_that_the_page_says(world: World) -> None:
    crew, process_id = lived(world)
    paper = told(crew, process_id)
    for text in (
        "Naar een caseload die past: Wijkteam De Haven",
        "De agenda's zijn vol.",
        "CBS 2025",
        "3 van 3 casussen tellen nu mee",
        "3 van 4 medewerkers deelden hun week",
        "Wrap-around-zorg (Amersfoort)",
        "afgesproken: Wijkteam De Haven",
        "zwaar, verschil",
        "minder casussen representatieve weken",
        "Voorstel 1: aangenomen",
        "4 van 4 aanwezigen stemden voor; 3 waren nodig.",
        "Na zes maanden kijken we terug.",
        "Akkoord op 2 november 2026",
        "24 : 4 6",
        "6 × € 80.000 € 480.000",
        "€ 400.000 − € 480.000 -€ 80.000",
        "Werving vijfde collega",
        "onder de grens",
        LONG,
    ):
        assert squeezed(text) in paper.text, text
    assert paper.seals == {"pdfuaid", "pdfaid"}
    assert paper.tags.count("Figure") == 1 + len(FactorCategory)
    line, *scores = paper.pictures
    assert "afgesproken: Wijkteam De Haven: 4 – 6." in line
    assert len(scores) == len(FactorCategory)
    english = told(crew, process_id, "en")
    assert english.root["/Lang"] == "en"
    assert "Budget minus the highest costs" in english.text


@ONE_ENGINE
def test_a_process_that_only_began_is_a_paper_too_and_only_for_who_may_see_it(world: World) -> None:
    crew = Crew(world)
    process = crew.process()
    paper = told(crew, process["id"])
    assert "Daarvoor zijn nog te weinig weken gedeeld." in paper.text
    assert "De scores zijn te zien als iedereen klaar is." in paper.text
    outsider = world.person("Buitenstaander")
    assert outsider.get(f"/caseload/processes/{process['id']}/presentation/pdf").status_code == 404


def a_sheet(tongue: Tongue = "nl") -> Sheet:
    return Sheet(tongue, NOW, "proef", "invitation-title", day=NOW.date())


def point(low: float, high: float, what: str = "reference") -> BandPoint:
    return BandPoint(what=what, name=f"{low:g}", low=low, high=high, hours_low=None, hours_high=None)


def places(plot: Plot) -> list[float]:
    return [place for row in plot.rows for mark in row.marks for place in (mark.start, mark.end)]


@pytest.mark.parametrize("most", [1, 12, 125, 4000])
def test_more_cases_are_further_along_and_all_of_it_is_on_the_line(most: float) -> None:
    points = [point(0, 0.2), point(0.7, 3), point(3, most + 3), point(most + 4, most + 4, "team")]
    plot = caseload_plots.band_line(a_sheet(), points)
    if most < 1000:
        assert min(places(plot)) == 0
        assert max(places(plot)) <= 1
    assert places(plot) == sorted(places(plot))
    assert [at for at, _ in plot.axis][:: len(plot.axis) - 1] == [0, 1]
    assert plot.shades == []


def test_a_plot_tells_in_words_what_it_shows() -> None:
    plot = caseload_plots.band_line(a_sheet("en"), [point(4.5, 6), point(5, 7, "agreed")])
    assert plot.told == "Band line: cases per full-timer. 4.5: 4.5 – 6. agreed: 5: 5 – 7."
    assert len(plot.shades) == 1


def test_only_scores_that_lie_apart_have_ends_and_only_a_heavy_one_is_filled() -> None:
    def outcome(heavy: bool, apart: bool) -> FactorOutcome:
        return FactorOutcome(
            key="trust", category=FactorCategory.SYSTEM, text="Vertrouwen", count=4, average=3.75, spread=1.64,
            lowest=1, highest=5, distribution=[1, 0, 0, 1, 2], heavy=heavy, disagreement=apart, groups={},
        )  # fmt: skip

    rows = caseload_plots.factors(a_sheet(), "Stelsel", [outcome(True, False), outcome(False, True)]).rows
    assert [[mark.shape for mark in row.marks] for row in rows] == [
        ["line", "broad", "dot"],
        ["line", "broad", "end", "end", "dot"],
    ]
    assert [row.marks[-1].full for row in rows] == [True, False]
    assert rows[0].marks[0] == Mark("line", 0, 1)


def test_what_people_call_their_team_is_text_and_nothing_else() -> None:
    sheet = a_sheet()
    name = '#read("/etc/passwd") *vet* $x$ <a> "' + "lang" * 40
    found = BandPoint(what="team", name=name, low=3, high=3, hours_low=12, hours_high=12)
    sheet.plot(caseload_plots.band_line(sheet, [found]))
    paper = Paper(press(sheet))
    assert squeezed(name).replace(" ", "") in paper.text.replace(" ", "")
    assert paper.seals == {"pdfuaid", "pdfaid"}


@pytest.mark.parametrize(
    ("value", "digits", "dutch", "english"),
    [
        (1250.5, 1, "1.250,5", "1,250.5"),
        (7, 1, "7", "7"),
        (-0.04, 1, "0", "0"),
        (82000, 0, "82.000", "82,000"),
        (10.25, 2, "10,25", "10.25"),
    ],
)
def test_numbers_are_written_as_people_do(value: float, digits: int, dutch: str, english: str) -> None:
    assert (number("nl", value, digits), number("en", value, digits)) == (dutch, english)
