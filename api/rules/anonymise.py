"""A proposal for a free text without what the rules can recognise; a person always looks at it afterwards (S9, C2).

What the rules cannot see is said in docs/anonymising.md: nicknames, people nobody entered, and a story that is known
to everybody in the village. That is why a second person reads every text.
"""

import re
from collections.abc import Iterable, Sequence

from api.rules.anonymous_forms import Found, forms
from api.rules.anonymous_names import SOMEBODY, Name, begins, names, places

A_YEAR = "een jaar"
_SPACES = re.compile(r"(?<=\S) {2,}")


def found(text: str, known: Iterable[Name] = (), years: Iterable[int] = ()) -> list[Found]:
    """What the rules recognise, in order and without overlap. ``years``: of birth, for instance."""
    pieces = [*forms(text), *names(text, known), *places(text), *_years(text, years)]
    return _apart(sorted(pieces, key=lambda one: (one.start, -one.end)))


def proposed(text: str, known: Iterable[Name] = (), years: Iterable[int] = ()) -> str:
    """The text with neutral words in the place of all that was recognised.

    Looked at again until nothing is found: what was replaced may have stood between the two halves of something else.
    """
    listed, special = list(known), list(years)
    for _ in range(5):
        pieces = found(text, listed, special)
        if not pieces:
            break
        text = _SPACES.sub(" ", _replaced(text, pieces))
    return text


def _years(text: str, years: Iterable[int]) -> Iterable[Found]:
    for year in years:
        for match in re.finditer(rf"(?<!\d){year}(?!\d)", text):
            yield Found(match.start(), match.end(), A_YEAR)


def _apart(pieces: Sequence[Found]) -> list[Found]:
    """Pieces that overlap become one, so that nothing is left between them; known words go before "somebody"."""
    kept: list[Found] = []
    for one in pieces:
        if kept and one.start < kept[-1].end:
            before = kept[-1]
            word = one.word if before.word == SOMEBODY else before.word
            kept[-1] = Found(before.start, max(before.end, one.end), word)
        else:
            kept.append(one)
    return kept


def _replaced(text: str, pieces: Sequence[Found]) -> str:
    made, at = [], 0
    for one in pieces:
        word = one.word[0].upper() + one.word[1:] if begins(text, one.start) else one.word
        made += [text[at : one.start], word]
        at = one.end
    return "".join([*made, text[at:]])
