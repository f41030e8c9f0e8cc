"""The whole of a story, in order."""

from api.demo import ending, holding, intake, preparing
from api.demo.stage import Script
from api.demo.story import Story
from api.models.round import RoundForm


def tell(story: Story) -> Script:
    """From registration to the end; what lies after today does not happen."""
    going_on = yield from intake.come_in(story)
    if not going_on:
        return
    double = story.round.form is RoundForm.DOUBLE_ROUND
    if double:
        diagnosis = yield from preparing.prepare(story, story.on(-21, "10:00"), -21, -49)
        yield from holding.hold(story, diagnosis, -21)
        story.stage.enter(ending.write_up(story, diagnosis, -21))
    meeting = yield from preparing.prepare(story, story.starts_at, 0, -18 if double else -28)
    yield from holding.hold(story, meeting, 0)
    story.stage.enter(ending.write_up(story, meeting, 0))
    yield from ending.go_on(story)
