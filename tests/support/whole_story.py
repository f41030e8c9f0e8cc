"""The case of the whole story as a machine pushes it, and the days of its meetings; told by API and by clicking."""

from typing import Any

PUSHED: dict[str, Any] = {
    "region": "ZK09",
    "title": "Wonen met rust en nabijheid",
    "clientName": "Mevrouw Voorbeeld",
    "birthDate": "1987-05-14",
    "careProfile": "7VG",
    "careLaw": "wlz",
    "urgency": "high",
    "about": "Houdt van paarden en van vroeg opstaan. Heeft een vast gezicht nodig.",
    "needs": "Een kleine groep, een eigen tuin en begeleiders die blijven.",
    "organisationsInvolved": 6,
    "lifeDomains": 4,
    "stuckMonths": 14,
    "earlierAttempts": 3,
    "sharedPicture": False,
}
FIRST, SECOND, EVALUATION = "2026-11-24", "2026-12-08", "2027-01-26"
FOLLOW_UP, LAST_EVALUATION = "2027-02-16", "2027-03-16"
