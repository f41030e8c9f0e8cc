"""The page of a case as people use it: files, and what the page says was done."""

from playwright.sync_api import FilePayload, Page, expect


def file(content: bytes, name: str = "plan.txt", kind: str = "text/plain") -> FilePayload:
    """A file on the device."""
    return {"name": name, "mimeType": kind, "buffer": content}


def says(page: Page, text: str) -> None:
    """The page says briefly that something was done."""
    expect(page.locator(".toasts")).to_contain_text(text)
