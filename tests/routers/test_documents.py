import io
from typing import Any
from uuid import UUID

import pypdf
import pytest
from sqlmodel import select

from api.models.deadline import Deadline, DeadlineEnd
from api.models.document import Document, DocumentContent
from api.models.meeting import MeetingStatus
from tests.support.files import pdf
from tests.support.moving_clock import MovingClock
from tests.support.preparing import TEXT, Preparing, faults, fine, slug
from tests.support.world import As, World

UNKNOWN = "0190a7a0-0000-7000-8000-000000000000"
PDF = pdf()


@pytest.fixture
def prep(world: World, clock: MovingClock) -> Preparing:
    return Preparing(world, clock)


@pytest.fixture
def table(prep: Preparing) -> dict[str, dict[str, Any]]:
    return prep.everybody()


def on_table(prep: Preparing, who: As) -> list[str]:
    """The titles of what somebody may read now of what lies on the table."""
    return [row["title"] for row in fine(who.get(f"{prep.path}/documents"))["items"]]


def shared(prep: Preparing, **consent: Any) -> dict[str, Any]:
    """A care plan on the table, on the ground of a consent."""
    prep.consent(**consent)
    row = prep.document()
    return fine(prep.share(row))


def promise(prep: Preparing) -> list[DeadlineEnd | None]:
    """How the promises of the documents of this meeting stand, oldest first."""
    with prep.world.works.open(write=False) as work:
        query = select(Deadline).where(Deadline.subject_id == UUID(prep.meeting_id))
        rows = sorted(work.session.exec(query), key=lambda row: (row.created_at, row.id))
        return [row.ended_as for row in rows]


def test_a_document_is_announced_and_then_delivered(prep: Preparing) -> None:
    made = prep.lead.post(
        f"{prep.case}/documents", {"kind": "care_plan", "title": "Zorgplan", "datedOn": "2026-09-01"}
    )
    row = fine(made)
    assert made.headers["location"] == f"/v1/documents/{row['id']}"
    assert (row["size"], row["uploadedAt"], row["shares"]) == (None, None, [])
    assert row["next"] == ["edit", "content", "delete"]
    assert slug(prep.lead.get(f"/documents/{row['id']}/content")) == "404 document-empty"
    delivered = fine(prep.deliver(row, PDF, "application/pdf", "Zorgplan%20m%C3%A9t%20foto.pdf"))
    assert (delivered["fileName"], delivered["mediaType"], delivered["size"]) == (
        "Zorgplan mét foto.pdf",
        "application/pdf",
        len(PDF),
    )
    assert len(delivered["sha256"]) == 64
    assert fine(prep.lead.get(f"{prep.case}/documents"))["items"] == [delivered]
    assert prep.events("document-delivered") == [{"kind": "care_plan", "size": len(PDF)}]


def test_a_file_leaves_as_an_attachment_that_can_do_no_harm(prep: Preparing) -> None:
    row = fine(prep.deliver(prep.document(content=None), PDF, "application/pdf", "m%C3%A9t%20foto.pdf"))
    file = prep.lead.get(f"/documents/{row['id']}/content")
    assert file.status_code == 200
    assert file.headers["content-type"] == "application/pdf"
    disposition = "attachment; filename=\"m_t foto.pdf\"; filename*=UTF-8''m%C3%A9t%20foto.pdf"
    assert file.headers["content-disposition"] == disposition
    assert file.headers["x-content-type-options"] == "nosniff"
    assert file.headers["content-security-policy"].startswith("sandbox;")
    assert file.headers["cache-control"] == "no-store"
    said = pypdf.PdfReader(io.BytesIO(file.content)).pages[0].extract_text()
    assert "Opgehaald door Coördinator Roos op 2 november 2026, 09:00." in " ".join(said.split())


def test_who_had_the_file_stands_with_the_document(prep: Preparing, table: dict[str, Any]) -> None:
    row, other = shared(prep), prep.document("other")
    guest = prep.link(table["sister"])
    for reader in (prep.manager, guest, prep.manager):
        prep.clock.move(minutes=1)
        assert reader.get(f"/documents/{row['id']}/content").status_code == 200
    fine(prep.chair.get(f"/documents/{row['id']}"))  # read about it, and had no file
    assert prep.chair.get(f"/documents/{other['id']}/content").status_code == 404
    readers = fine(prep.lead.get(f"/documents/{row['id']}/readers"))["items"]
    told = [(one["name"], one["organisation"], one["times"]) for one in readers]
    assert told == [("Manager Mo", "De Linde", 2), ("Zus Sara", None, 1)]
    assert readers[0]["firstAt"] < readers[1]["lastAt"] < readers[0]["lastAt"]
    assert fine(guest.get(f"/documents/{row['id']}/readers"))["items"] == readers
    assert slug(prep.manager.get(f"/documents/{row['id']}/readers")) == "403 not-permitted"


@pytest.mark.parametrize(
    ("content", "kind", "name", "expected"),
    [
        (b"<html>", "text/html", "a.html", {("Content-Type", "media-type")}),
        (PDF, "application/json", "a.pdf", {("Content-Type", "media-type")}),
        (b"MZ\x90\x00", "application/pdf", "a.pdf", {("", "not-that-kind")}),
        (PDF, "image/png", "a.png", {("", "not-that-kind")}),
        (b"", "application/pdf", "%FF", {("", "content-length"), ("X-File-Name", "file-name")}),
        (b"a\x00b", "text/plain", "a.txt", {("", "not-that-kind")}),
    ],
)
def test_a_file_that_is_not_taken(
    prep: Preparing, content: bytes, kind: str, name: str, expected: set[tuple[str, str]]
) -> None:
    row = prep.document(content=None)
    refused = prep.deliver(row, content, kind, name)
    assert slug(refused) == "400 invalid-input"
    assert faults(refused) == expected
    assert fine(prep.lead.get(f"/documents/{row['id']}"))["uploadedAt"] is None


def test_a_file_needs_a_name_and_the_version_that_was_seen(prep: Preparing) -> None:
    row = prep.document(content=None)
    path, kind = f"/documents/{row['id']}/content", {"Content-Type": "text/plain", "If-Match": '"1"'}
    nameless = prep.lead.call("PUT", path, content=TEXT, headers=kind)
    assert faults(nameless) == {("X-File-Name", "missing")}
    unseen = {"Content-Type": "text/plain", "X-File-Name": "a.txt"}
    assert slug(prep.lead.call("PUT", path, content=TEXT, headers=unseen)) == "428 version-required"
    fine(prep.deliver(row, TEXT))
    assert slug(prep.deliver(row, TEXT)) == "412 stale-version"


def test_documents_may_be_larger_than_other_bodies_but_not_without_end(prep: Preparing) -> None:
    limit = prep.world.app.state.settings.document_limit
    row = prep.document(content=None)
    large = fine(prep.deliver(row, b"a" * 2_000_000))
    assert large["size"] == 2_000_000
    refused = prep.deliver(large, b"a" * (limit + 1))
    assert slug(refused) == "413 too-large"
    assert refused.json()["params"] == {"limit": limit}
    note = "a" * 2_000_000
    other = prep.lead.post(f"{prep.case}/documents", {"kind": "other", "title": note})
    assert slug(other) == "413 too-large"
    assert other.json()["params"] == {"limit": 1_000_000}


def test_without_consent_nothing_is_shared(prep: Preparing, table: dict[str, Any]) -> None:
    row = prep.document()
    refused = prep.share(row)
    assert slug(refused) == "409 no-consent"
    assert on_table(prep, prep.manager) == []
    assert prep.events("document-shared") == []


def test_expired_consent_shares_nothing_and_the_refusal_names_its_end(
    prep: Preparing, table: dict[str, Any]
) -> None:
    prep.consent(validFrom="2026-10-01T00:00:00Z", validUntil="2026-11-01T23:00:00Z")
    refused = prep.share(prep.document())
    assert slug(refused) == "409 consent-expired"
    assert "tot en met 1 november 2026" in refused.json()["detail"]


def test_withdrawn_consent_shares_nothing_and_the_refusal_names_the_moment(
    prep: Preparing, table: dict[str, Any]
) -> None:
    consent = prep.consent()
    fine(prep.lead.post(f"/consents/{consent['id']}/withdrawal"))
    refused = prep.share(prep.document())
    assert slug(refused) == "409 consent-withdrawn"
    assert "2 november 2026, 09:00" in refused.json()["detail"]


def test_consent_that_is_still_to_begin_is_no_consent(prep: Preparing, table: dict[str, Any]) -> None:
    prep.consent(validFrom="2026-11-03T00:00:00Z")
    assert slug(prep.share(prep.document())) == "409 no-consent"


def test_consent_for_another_document_is_no_consent(prep: Preparing, table: dict[str, Any]) -> None:
    other, row = prep.document("other"), prep.document()
    prep.consent(documentIds=[other["id"]])
    assert slug(prep.share(row)) == "409 no-consent"
    assert fine(prep.share(other))["shares"][0]["meetingId"] == prep.meeting_id


def test_consent_must_hold_for_every_organisation_at_the_table(
    prep: Preparing, table: dict[str, Any]
) -> None:
    row = prep.document()
    prep.consent(organisationIds=[str(prep.world.office)])
    refused = prep.share(row)
    assert slug(refused) == "409 no-consent"
    assert [fault["detail"] for fault in refused.json()["errors"]] == [
        "De toestemming geldt niet voor De Linde."
    ]
    prep.consent(organisationIds=[str(prep.world.provider)])  # two consents together cover everybody
    assert len(fine(prep.share(row))["shares"]) == 1


def test_an_empty_table_asks_for_consent_too(prep: Preparing) -> None:
    row = prep.document()
    assert slug(prep.share(row)) == "409 no-consent"
    prep.consent(organisationIds=[str(prep.world.provider)])
    fine(prep.share(row))


def test_an_anonymised_document_needs_no_consent_until_other_bytes_take_its_place(
    prep: Preparing, table: dict[str, Any]
) -> None:
    row = prep.document()
    mark = {"personId": str(prep.presenter.person_id), "note": "Namen en plaatsen zijn weg."}
    marked = fine(prep.lead.post(f"/documents/{row['id']}/anonymised-mark", mark))
    assert (marked["anonymisedBy"], marked["anonymisedNote"]) == (mark["personId"], mark["note"])
    fine(prep.share(row))
    assert on_table(prep, prep.manager) == ["care_plan"]
    replaced = fine(prep.deliver(fine(prep.lead.get(f"/documents/{row['id']}")), b"Mw. Testpersoon"))
    assert (replaced["anonymisedBy"], replaced["anonymisedAt"]) == (None, None)
    assert on_table(prep, prep.manager) == []
    assert slug(prep.manager.get(f"/documents/{row['id']}/content")) == "403 no-consent"


@pytest.mark.parametrize("who", ["nobody", "sister", "left"])
def test_the_anonymised_mark_names_somebody_of_the_directory(prep: Preparing, who: str) -> None:
    people = {
        "nobody": UNKNOWN,
        "sister": str(prep.sister.person_id),
        "left": str(prep.person("Is Weg", active=False).person_id),
    }
    row = prep.document()
    refused = prep.lead.post(f"/documents/{row['id']}/anonymised-mark", {"personId": people[who]})
    assert faults(refused) == {("/personId", "not-known")}


def test_an_empty_document_is_neither_marked_nor_shared(prep: Preparing) -> None:
    prep.consent()
    row = prep.document(content=None)
    assert slug(prep.share(row)) == "409 document-empty"
    mark = {"personId": str(prep.presenter.person_id)}
    assert slug(prep.lead.post(f"/documents/{row['id']}/anonymised-mark", mark)) == "409 document-empty"


def test_a_document_goes_only_to_meetings_of_its_own_case(prep: Preparing) -> None:
    prep.consent()
    row = prep.document()
    round_ = fine(prep.lead.post(f"/cases/{prep.world.case()['id']}/rounds"))["id"]
    plan = {"startsAt": "2026-11-24T13:00:00Z", "endsAt": "2026-11-24T14:00:00Z"}
    elsewhere = fine(prep.lead.post(f"/rounds/{round_}/meetings", plan))["id"]
    for meeting_id in (UNKNOWN, elsewhere):
        assert faults(prep.share(row, meeting_id)) == {("/meetingId", "not-known")}
    prep.is_now(MeetingStatus.CANCELLED)
    assert slug(prep.share(row)) == "409 meeting-fixed"


def test_withdrawing_consent_closes_every_reading_at_once(prep: Preparing, table: dict[str, Any]) -> None:
    row = shared(prep)
    guest = prep.link(table["sister"])
    for reader in (prep.manager, prep.chair, guest):
        assert on_table(prep, reader) == ["care_plan"]
        assert reader.get(f"/documents/{row['id']}/content").content == TEXT
        assert fine(reader.get(f"/documents/{row['id']}"))["next"] == []
    consent = fine(prep.lead.get(f"{prep.case}/consents"))["items"][0]
    fine(guest.post(f"/consents/{consent['id']}/withdrawal"))
    for reader in (prep.manager, prep.chair, guest):
        assert on_table(prep, reader) == []
        for path in (f"/documents/{row['id']}", f"/documents/{row['id']}/content"):
            refused = reader.get(path)
            assert slug(refused) == "403 consent-withdrawn"
            assert "2 november 2026, 09:00" in refused.json()["detail"]
    assert fine(prep.chair.get(f"{prep.case}/documents"))["items"] == []


def test_who_keeps_the_file_reads_it_without_consent(prep: Preparing, table: dict[str, Any]) -> None:
    row = prep.document()
    member = prep.person("Casemanager Cas")
    part = {"role": "case_manager", "personId": str(member.person_id), "fromDay": "2026-11-01"}
    fine(prep.lead.post(f"{prep.case}/parties", part))
    for who in (prep.lead, prep.organiser, prep.presenter, member):
        assert who.get(f"/documents/{row['id']}/content").content == TEXT
        assert len(fine(who.get(f"{prep.case}/documents"))["items"]) == 1
    for who in (prep.chair, prep.manager, prep.world.stranger):
        assert slug(who.get(f"/documents/{row['id']}/content")) == "404 not-found"
    assert fine(prep.chair.get(f"{prep.case}/documents"))["items"] == []


def test_reading_ends_with_the_consent(prep: Preparing, table: dict[str, Any]) -> None:
    row = shared(prep, validUntil="2026-11-10T00:00:00+01:00")
    prep.it_is("2026-11-09", "23:59")
    assert prep.manager.get(f"/documents/{row['id']}/content").status_code == 200
    prep.it_is("2026-11-10", "00:00")
    assert slug(prep.manager.get(f"/documents/{row['id']}/content")) == "403 consent-expired"
    assert on_table(prep, prep.manager) == []


def test_who_comes_later_reads_only_what_consent_allows_their_organisation(prep: Preparing) -> None:
    prep.seat(prep.chair, roles=["chair"])
    row = shared(prep, organisationIds=[str(prep.world.office)])
    prep.seat(prep.manager)
    assert on_table(prep, prep.chair) == ["care_plan"]
    assert on_table(prep, prep.manager) == []
    assert slug(prep.manager.get(f"/documents/{row['id']}")) == "403 no-consent"


def test_a_document_is_taken_off_the_table(prep: Preparing, table: dict[str, Any]) -> None:
    row = shared(prep)
    path = f"/documents/{row['id']}/shares/{prep.meeting_id}"
    match = {"If-Match": f'"{row["version"]}"'}
    assert slug(prep.lead.call("DELETE", path)) == "428 version-required"
    assert prep.lead.call("DELETE", path, headers=match).status_code == 204
    assert slug(prep.lead.call("DELETE", path, headers=match)) == "404 not-found"
    assert slug(prep.manager.get(f"/documents/{row['id']}")) == "404 not-found"
    assert len(prep.events("document-unshared")) == 1


def test_only_a_document_that_was_never_shared_is_deleted(prep: Preparing) -> None:
    mistake = prep.document("other")
    assert prep.lead.delete(f"/documents/{mistake['id']}").status_code == 204
    row = shared(prep)
    assert row["next"] == ["edit", "content", "anonymised-mark", "shares"]
    path = f"/documents/{row['id']}/shares/{prep.meeting_id}"
    prep.lead.call("DELETE", path, headers={"If-Match": f'"{row["version"]}"'})
    assert slug(prep.lead.delete(f"/documents/{row['id']}")) == "409 was-shared"
    with prep.world.works.open(write=False) as work:
        assert work.session.exec(select(Document.title)).all() == ["care_plan"]
        assert len(work.session.exec(select(DocumentContent.document_id)).all()) == 1


def test_late_is_after_the_moment_a_week_before(prep: Preparing) -> None:
    prep.consent()
    rows = [prep.document(), prep.document("done_before")]
    prep.it_is("2026-11-17", "13:00")
    assert fine(prep.share(rows[0]))["shares"][0]["late"] is False
    prep.it_is("2026-11-17", "13:01")
    late = fine(prep.share(rows[1]))["shares"][0]
    assert (late["late"], late["sharedBy"]) == (True, "Coördinator Roos")
    assert [event["late"] for event in prep.events("document-shared")] == [False, True]
    fine(prep.share(rows[0]))  # once more changes nothing
    assert len(prep.events("document-shared")) == 2


def test_the_promise_of_the_documents_is_kept_when_both_are_on_the_table(prep: Preparing) -> None:
    prep.consent()
    plan, before = prep.document(), prep.document("done_before")
    fine(prep.share(plan))
    assert promise(prep) == [None]
    fine(prep.share(before))
    assert promise(prep) == [DeadlineEnd.KEPT]
    fine(prep.lead.patch(f"/documents/{before['id']}", {"kind": "other"}))
    prep.clock.move(minutes=1)
    assert promise(prep) == [DeadlineEnd.KEPT, None]
    fine(prep.lead.patch(f"/documents/{before['id']}", {"kind": "done_before"}))
    assert promise(prep) == [DeadlineEnd.KEPT, DeadlineEnd.KEPT]


def test_who_does_not_prepare_changes_no_documents(prep: Preparing, table: dict[str, Any]) -> None:
    row = shared(prep)
    path = f"/documents/{row['id']}"
    assert slug(prep.manager.patch(path, {"title": "Anders"})) == "403 not-permitted"
    assert slug(prep.manager.post(f"{path}/shares", {"meetingId": prep.meeting_id})) == "403 not-permitted"
    assert slug(prep.chair.post(f"{prep.case}/documents", {"kind": "other", "title": "Iets"})) == (
        "403 not-permitted"
    )
    assert slug(prep.world.stranger.patch(path, {"title": "Anders"}, 1)) == "404 not-found"
    assert slug(prep.world.machine.get(path)) == "403 not-permitted"
    assert fine(prep.presenter.patch(path, {"title": "Zorgplan 2026"}))["title"] == "Zorgplan 2026"
