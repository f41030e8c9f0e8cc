"""What somebody wrote in an answer: without the mail they answer, and without their signature.

A word too many does less harm than a word too few, so where it is not clear what belongs to a signature it stays.
"""

import re

_QUOTED = re.compile(r"^\s*>")
_HIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_DEVICE = re.compile(
    r"^(verstuurd vanaf|verzonden vanaf|verzonden met|sent from|get outlook|outlook voor|outlook for) ",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^((met )?(vriendelijke|hartelijke) (groet|groeten)|(hartelijke |vriendelijke )?groet(en|jes)?|m\.?v\.?g\.?"
    r"|(kind|best|warm) regards|regards|sincerely|yours sincerely)\b[\s,.!]*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?]\s*$")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_BLANK = re.compile(r"\n{3,}")
_LONGEST_SIGNATURE = 12
_PLAIN = ["a", "img", "b", "strong", "i", "em", "u", "s", "h1", "h2", "h3", "h4", "h5", "h6", "code", "pre"]


def reply_in(text: str) -> str:
    """The answer itself, in several lines; empty when nothing was written."""
    from quotequail import unwrap  # large libraries, needed only where mail comes in

    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    text = _HIDDEN.sub("", text).strip()
    found = unwrap(text)
    own = _between(text) if found is None else _own(found, text)
    return _BLANK.sub("\n\n", _TRAILING.sub("", _unsigned(own))).strip()


def text_of_html(page: str) -> str:
    """An HTML mail as text, in which what is quoted has ``>`` before it."""
    from bs4 import BeautifulSoup  # as above
    from markdownify import markdownify

    soup = BeautifulSoup(page, "html.parser")
    for hidden in soup(["script", "style", "head", "title", "template"]):
        hidden.decompose()
    return markdownify(
        str(soup), strip=_PLAIN, escape_asterisks=False, escape_underscores=False, escape_misc=False
    )


def _own(found: dict[str, str], text: str) -> str:
    """Above the mail that is answered, else below it, else between its lines."""
    above, below = (found.get(place) or "" for place in ("text_top", "text_bottom"))
    if above.strip():
        return above
    if below.strip():
        return _between(below)
    quoted = [number for number, line in enumerate(text.split("\n")) if _QUOTED.match(line)]
    return _between("\n".join(text.split("\n")[quoted[0] :])) if quoted else ""


def _between(text: str) -> str:
    """What stands between quoted lines, each part below the line that it is about."""
    kept: list[str] = []
    before = ""
    for line in text.split("\n"):
        if _QUOTED.match(line):
            before = line if line.strip("> \t") else before
        elif line.strip():
            kept += [before, line] if before else [line]
            before = ""
        elif kept:
            kept.append("")
    return "\n".join(kept)


def _unsigned(text: str) -> str:
    lines = text.rstrip().split("\n")
    for number, line in enumerate(lines):
        after = lines[number + 1 :]
        if line.rstrip() == "--" or (number and _DEVICE.match(line.strip()) and not any(after)):
            return "\n".join(lines[:number])
        if number and _GREETING.match(line.strip()) and _is_signature(after):
            return "\n".join(lines[:number])
    return text


def _is_signature(lines: list[str]) -> bool:
    """Names and numbers, and no sentence that somebody may have meant."""
    told = [line for line in lines if line.strip()]
    return len(told) <= _LONGEST_SIGNATURE and not any(_SENTENCE.search(line) for line in told)
