"""Every type of event there is, so that nobody waits for one that never comes. A test holds it to the flows."""

from api.rules.promises import Stage

TYPES = frozenset(
    """
    action-agreed action-called action-changed action-completed action-progressed action-reopened action-started
    action-withdrawn actions-assigned addendum-made agenda-item-added agenda-item-changed agenda-item-ended
    agenda-item-removed agenda-item-started case-accepted case-closed case-declined case-registered case-reopened
    case-updated checklist-item-ticked consent-recorded consent-withdrawn correction-answered correction-sent
    document-added document-anonymised document-changed document-delivered document-removed document-shared
    document-unshared finding-changed finding-recorded finding-removed goal-removed goal-set link-issued
    link-revoked meeting-cancelled meeting-changed meeting-closed meeting-invited meeting-opened meeting-planned
    meeting-rescheduled minutes-changed minutes-finalised minutes-sent organisation-created organisation-updated
    participant-added participant-answered participant-attended participant-called participant-changed
    participant-invited participant-removed party-added party-changed person-created person-updated
    position-recorded position-removed region-created region-updated role-changed role-given round-begun
    round-evaluated round-stopped solution-changed solution-chosen solution-proposed solution-removed
    solution-unchosen template-renewed
    """.split()
) | {f"promise-{stage}" for stage in Stage}
"""Those that belong to a region, and so stand in the feed."""
ELSEWHERE = frozenset(
    """
    client-created client-key-issued client-key-revoked client-updated delivery-released signed-in
    subscription-changed subscription-created subscription-deleted subscription-disabled subscription-paused
    subscription-pinged subscription-replayed subscription-resumed subscription-key-issued
    """.split()
)
"""Those that belong to the installation."""
