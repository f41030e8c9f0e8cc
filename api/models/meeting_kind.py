"""Words shared by meetings and by the templates that describe them."""

from enum import StrEnum


class MeetingKind(StrEnum):
    """What a meeting is for (W1)."""

    SOLUTION_COFFEE = "solution_coffee"
    DIAGNOSIS = "diagnosis"
    SOLUTION = "solution"
    EVALUATION = "evaluation"
    FOLLOW_UP = "follow_up"

    @property
    def decides(self) -> bool:
        """Whether solutions are chosen in it."""
        return self in {MeetingKind.SOLUTION_COFFEE, MeetingKind.SOLUTION, MeetingKind.FOLLOW_UP}


class AgendaKind(StrEnum):
    """What an agenda item is for (W9)."""

    OPENING = "opening"
    EARLIER_ACTIONS = "earlier_actions"
    SHARING = "sharing"
    QUESTIONS = "questions"
    ANALYSIS = "analysis"
    GENERATING = "generating"
    CHOOSING = "choosing"
    CONSENSUS = "consensus"
    EVALUATION = "evaluation"
    CLOSING = "closing"
    OTHER = "other"


class MeetingRole(StrEnum):
    """A role in one meeting (W3); each is held by one person at most."""

    ORGANISER = "organiser"
    PRESENTER = "presenter"
    CHAIR = "chair"
    MINUTE_TAKER = "minute_taker"
