"""The page of a case as people use it: files, and what the page says was done."""

from playwright.sync_api import FilePayload, Page, expect

from tests.support.meeting_page import dialog, part


def file(content: bytes, name: str = "plan.txt", kind: str = "text/plain") -> FilePayload:
    """A file on the device."""
    return {"name": name, "mimeType": kind, "buffer": content}


def says(page: Page, text: str) -> None:
    """The page says briefly that something was done."""
    expect(page.locator(".toasts")).to_contain_text(text)


def deliver(page: Page, kind: str, title: str, dated: str = "") -> None:
    """A document with its file."""
    part(page, "Documenten").get_by_role("button", name="Document toevoegen").click()
    box = dialog(page, "Document toevoegen")
    box.get_by_label("Soort").select_option(label=kind)
    box.get_by_label("Titel").fill(title)
    box.get_by_label("Van welke datum is het?").fill(dated)
    box.get_by_label("Bestand").set_input_files(file(b"Rust, reinheid, regelmaat."))
    box.get_by_role("button", name="Document opslaan").click()
    says(page, "Het bestand is aangeleverd.")
