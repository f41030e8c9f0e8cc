"""Earlier versions of a document: what is kept of them, who reads them, and when they go."""

import io
import zipfile
from typing import Any
from uuid import UUID

import pypdf
import pytest
from sqlmodel import col, select

from api.core.sealing import NotToBeOpened
from api.flows import erasing, subject_export, vault
from api.models.access import Access
from api.models.case import Case
from api.models.document import DocumentContent
from api.models.document_version import EARLIER, DocumentVersion
from tests.support.files import pdf
from tests.support.moving_clock import MovingClock
from tests.support.preparing import TEXT, Preparing, fine, slug
from tests.support.world import As, World


@pytest.fixture
def prep(world: World, clock: MovingClock) -> Preparing:
    return Preparing(world, clock)


def versions(who: As, row: dict[str, Any], query: str = "") -> dict[str, Any]:
    return fine(who.get(f"/documents/{row['id']}/versions{query}"))


def numbers(who: As, row: dict[str, Any]) -> list[int]:
    return [one["number"] for one in versions(who, row)["items"]]


def path_of(row: dict[str, Any], number: int) -> str:
    return f"/documents/{row['id']}/versions/{number}/content"


def test_delivering_again_keeps_what_was_there(prep: Preparing) -> None:
    empty = prep.document(content=None)
    assert (empty["versionNumber"], empty["uploadedBy"], numbers(prep.lead, empty)) == (1, None, [])
    first = fine(prep.deliver(empty, pdf(), "application/pdf", "eerst.pdf"))
    assert (first["versionNumber"], first["uploadedBy"]) == (1, "Coördinator Roos")
    prep.it_is("2026-11-03")
    second = fine(prep.deliver(first, TEXT))
    assert second["versionNumber"] == 2
    newest, earlier = versions(prep.lead, second)["items"]
    facts = ("fileName", "mediaType", "size", "sha256", "uploadedAt", "uploadedBy")
    assert earlier == {"number": 1} | {name: first[name] for name in facts}
    assert newest == {"number": 2} | {name: second[name] for name in facts}
    assert prep.lead.get(f"/documents/{first['id']}/content").content == TEXT
    assert prep.lead.get(path_of(first, 2)).content == TEXT
    file = prep.lead.get(path_of(first, 1))
    assert 'filename="eerst.pdf"' in file.headers["content-disposition"]
    assert file.headers["content-security-policy"].startswith("sandbox;")
    said = " ".join(pypdf.PdfReader(io.BytesIO(file.content)).pages[0].extract_text().split())
    assert "Opgehaald door Coördinator Roos op 3 november 2026, 09:00." in said
    for number, refused in ((3, "404 not-found"), (0, "400 invalid-input"), (2**31, "400 invalid-input")):
        assert slug(prep.lead.get(path_of(first, number))) == refused


def test_reading_a_version_is_reading_the_file(prep: Preparing) -> None:
    row = fine(prep.deliver(prep.document(), b"Nieuw"))
    assert prep.lead.get(path_of(row, 1)).content == TEXT
    (reader,) = fine(prep.lead.get(f"/documents/{row['id']}/readers"))["items"]
    assert (reader["name"], reader["times"]) == ("Coördinator Roos", 1)
    with prep.world.works.open(write=False) as work:
        query = select(Access.subject_id).where(col(Access.policy) == "document.open-version")
        assert work.session.exec(query).all() == [UUID(row["id"])]


def test_from_a_table_only_the_newest_is_read(prep: Preparing) -> None:
    seats = prep.everybody()
    prep.consent()
    row = fine(prep.deliver(prep.document(), b"Nieuw"))
    fine(prep.share(row))
    for reader in (prep.manager, prep.chair, prep.link(seats["sister"])):
        assert reader.get(f"/documents/{row['id']}/content").content == b"Nieuw"
        for path in (f"/documents/{row['id']}/versions", path_of(row, 1), path_of(row, 2)):
            assert slug(reader.get(path)) == "404 not-found"
    for keeper in (prep.organiser, prep.presenter):
        assert keeper.get(path_of(row, 1)).content == TEXT
        assert numbers(keeper, row) == [2, 1]
    assert slug(prep.world.stranger.get(path_of(row, 1))) == "404 not-found"


def test_twenty_earlier_versions_are_kept_and_told_by_the_page(
    prep: Preparing, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert EARLIER == 20
    monkeypatch.setattr("api.flows.documents.EARLIER", 2)
    row = prep.document(content=b"1")
    for number in range(2, 6):
        row = fine(prep.deliver(row, str(number).encode()))
    page = versions(prep.lead, row, "?limit=2")
    rest = fine(prep.lead.get(page["next"].removeprefix("/v1")))
    assert [one["number"] for one in page["items"] + rest["items"]] == [5, 4, 3]
    assert rest["next"] is None
    assert [prep.lead.get(path_of(row, number)).content for number in (3, 4, 5)] == [b"3", b"4", b"5"]
    assert slug(prep.lead.get(path_of(row, 2))) == "404 not-found"
    with prep.world.works.open(write=False) as work:
        held = select(DocumentContent.number).order_by(col(DocumentContent.number))
        assert work.session.exec(held).all() == [3, 4, 5]


def test_an_earlier_version_opens_as_itself_only(prep: Preparing) -> None:
    row = fine(prep.deliver(prep.document(), b"Nieuw"))
    place = UUID(prep.case_id), UUID(row["id"])
    with prep.world.works.open(write=False) as work:
        stored = dict(work.session.exec(select(DocumentContent.number, DocumentContent.content)).all())
        assert [vault.unseal(work, *place, stored[number], number) for number in (1, 2)] == [TEXT, b"Nieuw"]
        for number in (1, 2):
            with pytest.raises(NotToBeOpened):
                vault.unseal(work, *place, stored[3 - number], number)


def test_a_file_about_somebody_holds_every_version_and_erasing_leaves_none(prep: Preparing) -> None:
    fine(prep.deliver(prep.document(), b"Nieuw"))
    works = prep.world.works
    with works.open() as work:
        make = subject_export.of_client(work, work.session.get_one(Case, UUID(prep.case_id)))
    packed = zipfile.ZipFile(io.BytesIO(make()))
    read = {name: packed.read(name) for name in packed.namelist() if name.startswith("documenten/")}
    assert read == {"documenten/001-plan.txt": b"Nieuw", "documenten/001-versie-1-plan.txt": TEXT}
    with works.open() as work:
        erasing.remove(work, UUID(prep.case_id))
        for kind in (DocumentVersion, DocumentContent):
            assert work.session.exec(select(kind.document_id)).all() == []
