"""Versions of shared rows as they travel: ``ETag`` on the way out, ``If-Match`` on the way in."""


def etag(version: int) -> str:
    """The validator of a version."""
    return f'"{version}"'


def matches(seen: str, version: int) -> bool:
    """Whether an ``If-Match`` header (one or several validators, or ``*``) fits the version that stands now."""
    return seen.strip() == "*" or etag(version) in [tag.strip() for tag in seen.split(",")]
