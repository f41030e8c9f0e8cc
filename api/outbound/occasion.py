"""The occasion of a letter: a delivery, the person it goes to, and the settings of the installation."""

from dataclasses import dataclass
from typing import Any

from api.core.settings import Settings
from api.models.delivery import Delivery
from api.models.meeting import Meeting
from api.models.person import Person
from api.outbound.letter import Moot, Writer
from api.work import Work


@dataclass(frozen=True)
class Occasion:
    """Everything a letter starts from."""

    delivery: Delivery
    person: Person
    address: str
    settings: Settings

    @property
    def site_url(self) -> str:
        """The address of the site."""
        return self.settings.site_url

    def writer(self, subject: str, **params: Any) -> Writer:
        """Begin the letter."""
        return Writer(self.person, self.address, subject, **params)

    def meeting(self, work: Work) -> Meeting:
        """The meeting it is about."""
        meeting = self.delivery.meeting_id and work.session.get(Meeting, self.delivery.meeting_id)
        if not meeting:
            raise Moot("gone")
        return meeting
