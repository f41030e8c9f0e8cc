"""Consent that is asked of the client, and answered by the person who was asked (W7)."""

import itertools
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import pytest

from tests.support.moving_clock import MovingClock
from tests.support.preparing import CONSENT, TEXT, Preparing, faults, fine, slug
from tests.support.routes import served
from tests.support.world import As, World

UNKNOWN = "0190a7a0-0000-7000-8000-000000000000"
UNTIL = "2027-01-31T23:00:00Z"
PURPOSE = "Samen een oplossing zoeken"


@pytest.fixture
def prep(world: World, clock: MovingClock) -> Preparing:
    return Preparing(world, clock)


class Asking:
    """A full table, a care plan on it as soon as it may, and the mother who is asked over her personal link."""

    def __init__(self, prep: Preparing) -> None:
        self.prep = prep
        self.seats = prep.everybody()
        self.mother = prep.person("Moeder Mia", organisation_id=None, case_id=UUID(prep.case_id))
        self.seat = prep.seat(self.mother, "representative")
        self.plan, self.letter = prep.document(title="Zorgplan"), prep.document("other", title="Brief")
        self.link, self.sister = prep.link(self.seat), prep.link(self.seats["sister"])

    def body(self, **fields: Any) -> dict[str, Any]:
        return {"participantId": self.seat["id"], "purpose": PURPOSE, "validUntil": UNTIL, **fields}

    def ask(self, **fields: Any) -> dict[str, Any]:
        return fine(self.prep.presenter.post(f"{self.prep.case}/consent-requests", self.body(**fields)))

    def answer(self, row: dict[str, Any], *, who: As | None = None, given: bool = True, **fields: Any) -> Any:
        return (who or self.link).post(f"/consent-requests/{row['id']}/answer", {"given": given, **fields})

    def consents(self) -> list[dict[str, Any]]:
        return list(fine(self.prep.lead.get(f"{self.prep.case}/consents"))["items"])


@pytest.fixture
def asking(prep: Preparing) -> Asking:
    return Asking(prep)


def test_the_client_reads_what_is_asked_and_says_yes(asking: Asking) -> None:
    prep = asking.prep
    provider = str(prep.world.provider)
    row = asking.ask(documentIds=[asking.plan["id"]], organisationIds=[provider])
    assert (row["status"], row["giver"], row["askedBy"]) == ("open", "representative", "Inbrenger Ina")
    assert (row["wordingVersion"], row["next"]) == ("general/1", ["withdrawal"])
    (seen,) = fine(asking.link.get(f"{prep.path}/consent-requests"))["items"]
    assert (seen["id"], seen["next"], seen["personName"]) == (row["id"], ["answer"], "Moeder Mia")
    assert seen["wording"]["title"]
    assert len(seen["wording"]["paragraphs"]) > 1
    assert [one["title"] for one in seen["documents"]] == ["Zorgplan"]
    assert [one["name"] for one in seen["organisations"]] == ["De Linde"]

    given = fine(asking.answer(row, note="Fijn dat u het vraagt."))
    assert (given["status"], given["next"], given["answerNote"]) == ("given", [], "Fijn dat u het vraagt.")
    (consent,) = asking.consents()
    assert consent["id"] == given["consentId"]
    assert {name: consent[name] for name in ("giver", "giverName", "form", "purpose", "wordingVersion")} == {
        "giver": "representative",
        "giverName": "Moeder Mia",
        "form": "online",
        "purpose": PURPOSE,
        "wordingVersion": "general/1",
    }
    assert (consent["documentIds"], consent["organisationIds"]) == ([asking.plan["id"]], [provider])
    assert (consent["validFrom"], consent["validUntil"]) == ("2026-11-02T08:00:00Z", UNTIL)
    assert prep.events("consent-requested") == [{}]
    assert prep.events("consent-given") == [{"consentId": consent["id"]}]
    assert prep.events("consent-recorded") == [{"giver": "representative", "form": "online"}]


def test_no_is_an_answer_and_makes_no_consent(asking: Asking) -> None:
    row = asking.ask()
    assert faults(asking.answer(row, given=False, documentIds=[asking.plan["id"]])) == {
        ("/documentIds", "only-with-yes")
    }
    refused = fine(asking.answer(row, given=False))
    assert (refused["status"], refused["consentId"]) == ("refused", None)
    assert slug(asking.answer(row)) == "409 illegal-status"
    assert asking.consents() == []
    assert len(asking.prep.events("consent-refused")) == 1


def test_only_the_person_who_was_asked_answers(asking: Asking) -> None:
    prep = asking.prep
    row = asking.ask()
    assert fine(asking.sister.get(f"/consent-requests/{row['id']}"))["next"] == []
    for who in (asking.sister, prep.lead, prep.presenter, prep.organiser):
        assert slug(asking.answer(row, who=who)) == "403 not-permitted"
    for who in (prep.manager, prep.world.stranger, prep.link(asking.seats["manager"])):
        assert slug(asking.answer(row, who=who)) == "404 not-found"
        assert slug(who.get(f"/consent-requests/{row['id']}")) == "404 not-found"
    assert slug(asking.sister.post(f"{prep.case}/consent-requests", asking.body())) == "404 not-found"
    assert slug(prep.organiser.post(f"{prep.case}/consent-requests", asking.body())) == "403 not-permitted"
    for who in (asking.link, prep.organiser):
        assert slug(who.post(f"/consent-requests/{row['id']}/withdrawal")) == "403 not-permitted"
    assert asking.consents() == []
    # Who is no longer of the client's side was asked as such, and may not answer any more.
    fine(prep.lead.patch(f"/participants/{asking.seat['id']}", {"layer": "expert"}))
    assert asking.answer(row).status_code in {403, 404}
    part = {"personId": str(asking.mother.person_id), "role": "care_office", "fromDay": "2026-11-01"}
    fine(prep.lead.post(f"{prep.case}/parties", part))
    assert slug(asking.answer(row, who=asking.mother)) == "403 not-permitted"


def test_a_yes_can_be_to_less_and_never_to_more(asking: Asking) -> None:
    prep = asking.prep
    plan, letter, provider, office = (
        asking.plan["id"],
        asking.letter["id"],
        str(prep.world.provider),
        str(prep.world.office),
    )
    row = asking.ask(documentIds=[plan], organisationIds=[provider])
    for fields, expected in (
        ({"documentIds": [letter]}, {("/documentIds/0", "not-asked")}),
        ({"organisationIds": [provider, office]}, {("/organisationIds/1", "not-asked")}),
        ({"validUntil": "2027-02-01T00:00:00Z"}, {("/validUntil", "not-asked")}),
        ({"validUntil": "2026-11-02T08:00:00Z"}, {("/validUntil", "in-the-past")}),
        ({"documentIds": []}, {("/documentIds", "too-short")}),
        ({"organisationIds": []}, {("/organisationIds", "too-short")}),
    ):
        refused = asking.answer(row, **fields)
        assert slug(refused) == "400 invalid-input"
        assert faults(refused) == expected
    everything = asking.ask()
    assert faults(asking.answer(everything, documentIds=[UNKNOWN])) == {("/documentIds/0", "not-known")}
    assert asking.consents() == []
    fine(
        asking.answer(
            everything, documentIds=[plan], organisationIds=[office], validUntil="2026-12-01T00:00:00Z"
        )
    )
    (consent,) = asking.consents()
    assert (consent["documentIds"], consent["organisationIds"]) == ([plan], [office])
    assert consent["validUntil"] == "2026-12-01T00:00:00Z"


def test_a_document_that_was_removed_does_not_make_it_a_yes_to_everything(asking: Asking) -> None:
    plan, letter = asking.plan["id"], asking.letter["id"]
    both, one = asking.ask(documentIds=[plan, letter]), asking.ask(documentIds=[letter])
    fine(asking.prep.lead.delete(f"/documents/{letter}"))
    assert slug(asking.answer(one)) == "409 documents-gone"
    fine(asking.answer(both))
    assert [consent["documentIds"] for consent in asking.consents()] == [[plan]]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"documentIds": [UNKNOWN]}, {("/documentIds/0", "not-known")}),
        ({"organisationIds": [UNKNOWN]}, {("/organisationIds/0", "not-known")}),
        ({"validUntil": "2026-11-02T08:00:00Z"}, {("/validUntil", "in-the-past")}),
        ({"participantId": UNKNOWN}, {("/participantId", "not-client-side")}),
        ({"participantId": "manager"}, {("/participantId", "not-client-side")}),
        ({"participantId": "elsewhere"}, {("/participantId", "not-client-side")}),
    ],
)
def test_what_cannot_be_asked(asking: Asking, change: dict[str, Any], expected: set[tuple[str, str]]) -> None:
    prep = asking.prep
    if change.get("participantId") == "manager":
        change = {"participantId": asking.seats["manager"]["id"]}
    if change.get("participantId") == "elsewhere":
        other = Preparing(prep.world, prep.clock)
        change = {"participantId": other.seat(other.sister, "client")["id"]}
    refused = prep.lead.post(f"{prep.case}/consent-requests", asking.body(**change))
    assert slug(refused) == "400 invalid-input"
    assert faults(refused) == expected
    assert fine(prep.lead.get(f"{prep.case}/consent-requests"))["items"] == []


def test_a_question_ends_by_its_time_and_by_who_asked_it(asking: Asking) -> None:
    prep = asking.prep
    late, back = asking.ask(validUntil="2026-11-04T00:00:00Z"), asking.ask()
    taken = fine(prep.presenter.post(f"/consent-requests/{back['id']}/withdrawal"))
    assert (taken["status"], taken["next"]) == ("withdrawn", [])
    assert slug(asking.answer(back)) == "409 illegal-status"
    prep.it_is("2026-11-04", "01:00")
    shown = fine(asking.link.get(f"/consent-requests/{late['id']}"))
    assert (shown["status"], shown["next"]) == ("expired", [])
    for refused in (
        asking.answer(late),
        asking.answer(late, given=False),
        prep.presenter.post(f"/consent-requests/{late['id']}/withdrawal"),
    ):
        assert slug(refused) == "409 illegal-status"
    assert asking.consents() == []


def test_no_question_for_a_meeting_that_is_off_or_a_case_that_is_closed(asking: Asking) -> None:
    prep = asking.prep
    row = asking.ask()
    fine(prep.lead.post(f"{prep.path}/cancellation", {"reason": "Ziek"}))
    asked = prep.lead.post(f"{prep.case}/consent-requests", asking.body())
    assert slug(asked) == "409 meeting-fixed"
    fine(prep.lead.post(f"{prep.case}/closure", {"outcome": "Klaar", "reason": "Verhuisd"}))
    assert slug(asking.answer(row)) == "409 case-not-active"
    assert slug(prep.lead.post(f"{prep.case}/consent-requests", asking.body())) == "409 case-not-active"


def test_two_answers_at_the_same_moment_make_one_consent(asking: Asking) -> None:
    row = asking.ask()
    with ThreadPoolExecutor(4) as pool:
        codes = sorted(one.status_code for one in pool.map(lambda _: asking.answer(row), range(4)))
    assert codes == [200, 409, 409, 409]
    assert len(asking.consents()) == 1


def test_a_region_asks_in_its_own_words_and_a_question_keeps_the_words_it_was_asked_in(
    asking: Asking,
) -> None:
    prep = asking.prep
    before = asking.ask()
    content = {"kind": "consent_wording", "title": "Vindt u dit goed?", "paragraphs": ["Wij vragen het u."]}
    fine(prep.lead.post("/templates", {"regionId": str(prep.world.home), "content": content}))
    after = asking.ask()
    assert (after["wordingVersion"], after["wording"]["title"]) == ("ZK09/1", "Vindt u dit goed?")
    kept = fine(asking.link.get(f"/consent-requests/{before['id']}"))
    assert (kept["wordingVersion"], kept["wording"]) == ("general/1", before["wording"])
    assert prep.consent(wordingVersion="ZK09/1")["wordingVersion"] == "ZK09/1"
    assert prep.consent(wordingVersion="general/1")["wordingVersion"] == "general/1"
    body = {"wordingVersion": "ZK20/1"}
    assert faults(prep.lead.post(f"{prep.case}/consents", {**CONSENT, **body})) == {
        ("/wordingVersion", "not-known")
    }


def test_who_may_read_what_follows_the_answers(asking: Asking) -> None:
    """Every reader x document x step: before the answer, after a narrowed yes, a wider one, and both taken back."""
    prep = asking.prep
    manager, chair = prep.link(asking.seats["manager"]), prep.link(asking.seats["chair"])
    plan, letter = asking.plan["id"], asking.letter["id"]
    provider, office = str(prep.world.provider), str(prep.world.office)
    everything = asking.ask()

    def reading() -> dict[str, str]:
        readers = {"manager": manager, "chair": chair, "sister": asking.sister}
        seen = {}
        for name, who in readers.items():
            opened = [
                title
                for title, row_id in (("plan", plan), ("letter", letter))
                if who.get(f"/documents/{row_id}/content").status_code == 200
            ]
            listed = [row["id"] for row in fine(who.get(f"{prep.path}/documents"))["items"]]
            assert sorted(listed) == sorted({"plan": plan, "letter": letter}[title] for title in opened)
            seen[name] = "+".join(opened)
        return seen

    consent = prep.consent()
    for row in (asking.plan, asking.letter):
        fine(prep.share(row))
    fine(prep.lead.post(f"/consents/{consent['id']}/withdrawal"))
    assert reading() == {"manager": "", "chair": "", "sister": ""}
    narrow = asking.ask(documentIds=[plan, letter], organisationIds=[provider, office])
    first = fine(asking.answer(narrow, documentIds=[plan], organisationIds=[provider]))["consentId"]
    assert reading() == {"manager": "plan", "chair": "", "sister": "plan"}
    second = fine(asking.answer(everything))["consentId"]
    assert reading() == {"manager": "plan+letter", "chair": "plan+letter", "sister": "plan+letter"}
    fine(asking.link.post(f"/consents/{second}/withdrawal"))
    assert reading() == {"manager": "plan", "chair": "", "sister": "plan"}
    fine(asking.link.post(f"/consents/{first}/withdrawal"))
    assert reading() == {"manager": "", "chair": "", "sister": ""}


def test_taking_back_tells_who_had_access_and_who_really_read(asking: Asking) -> None:
    prep = asking.prep
    given = fine(asking.answer(asking.ask(organisationIds=[str(prep.world.provider)])))["consentId"]
    other = prep.consent(organisationIds=[str(prep.world.office)], documentIds=[asking.plan["id"]])
    fine(prep.share(asking.plan))
    manager = prep.link(asking.seats["manager"])
    for _ in range(2):
        assert manager.get(f"/documents/{asking.plan['id']}/content").content == TEXT
    assert prep.presenter.get(f"/documents/{asking.plan['id']}/content").status_code == 200
    path = f"/consents/{given}"
    for who in (prep.organiser, prep.chair):
        assert slug(who.get(f"{path}/readers")) == "403 not-permitted"
    assert slug(manager.get(f"{path}/readers")) == "404 not-found"
    readers = fine(asking.link.get(f"{path}/readers"))["items"]
    withdrawn = fine(asking.link.post(f"{path}/withdrawal"))
    told = {reader["name"]: reader for reader in withdrawn["readers"]}
    assert list(told) == [reader["name"] for reader in readers] == ["Manager Mo", "Moeder Mia", "Zus Sara"]
    (plan,) = told["Manager Mo"]["documents"]
    assert (told["Manager Mo"]["organisation"], told["Manager Mo"]["clientSide"]) == ("De Linde", False)
    assert (plan["title"], plan["opened"], plan["lastOpenedAt"]) == ("Zorgplan", 2, "2026-11-02T08:00:00Z")
    assert (plan["couldFrom"], plan["openNow"]) == ("2026-11-02T08:00:00Z", False)
    assert told["Zus Sara"]["documents"][0]["opened"] == 0
    assert told["Zus Sara"]["documents"][0]["openNow"], "by the other consent"
    assert TEXT.decode() not in str(withdrawn)
    assert slug(manager.get(f"/documents/{asking.plan['id']}/content")) == "403 consent-withdrawn"
    assert "Voorzitter Vera" in {
        r["name"] for r in fine(prep.lead.get(f"/consents/{other['id']}/readers"))["items"]
    }


def test_who_lost_their_place_still_stands_among_those_who_read(asking: Asking) -> None:
    prep = asking.prep
    given = fine(asking.answer(asking.ask()))["consentId"]
    fine(prep.share(asking.plan))
    manager = prep.link(asking.seats["manager"])
    assert manager.get(f"/documents/{asking.plan['id']}/content").status_code == 200
    fine(prep.lead.delete(f"/participants/{asking.seats['manager']['id']}"))
    found = {r["name"]: r for r in fine(prep.lead.get(f"/consents/{given}/readers"))["items"]}
    (plan,) = found["Manager Mo"]["documents"]
    assert (found["Manager Mo"]["personId"], plan["couldFrom"], plan["opened"]) == (None, None, 1)


def test_what_closed_stands_nowhere_any_more_and_what_was_only_asked_not_yet(asking: Asking) -> None:
    """Every GET with the ids of this case: who may not read a document finds neither its title nor its content."""
    prep = asking.prep
    asking.ask()
    title, content = "Kanarie in het zorgplan", b"Kanarie in de inhoud"
    row = prep.document(title=title, content=content)
    given = fine(asking.answer(asking.ask(documentIds=[row["id"]])))["consentId"]
    fine(prep.share(row))
    readers = {
        "manager": prep.link(asking.seats["manager"]),
        "chair": prep.link(asking.seats["chair"]),
        "machine": prep.world.machine,
    }

    def found() -> set[str]:
        ids = {
            "caseId": prep.case_id,
            "meetingId": prep.meeting_id,
            "documentId": row["id"],
            "consentId": given,
            "consentRequestId": fine(prep.lead.get(f"{prep.case}/consent-requests"))["items"][1]["id"],
            "participantId": asking.seats["manager"]["id"],
            "personId": str(prep.manager.person_id),
        }
        seen = set()
        for item, (name, who) in itertools.product(served(), readers.items()):
            asked = item.method == "GET" and item.params and not set(item.params) - set(ids)
            if not asked or item.path.endswith("/stream"):
                continue
            answer = who.get(item.path.removeprefix("/v1").format(**ids))
            if title in answer.text or content in answer.content:
                seen.add(f"{name}: {item.path}")
        return seen

    open_to = found()
    assert {
        f"{name}: /v1/documents/{{documentId}}/content" for name in readers if name != "machine"
    } <= open_to
    assert not [one for one in open_to if one.startswith("machine")]
    fine(asking.link.post(f"/consents/{given}/withdrawal"))
    assert found() == set()
