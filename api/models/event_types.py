"""Every type of event there is, so that nobody waits for one that never comes. A test holds it to the flows."""

from api.rules.promises import Stage

TYPES = frozenset(
    """
    action-agreed action-called action-changed action-completed action-progressed action-reopened action-started
    action-withdrawn actions-assigned addendum-made agenda-item-added agenda-item-changed agenda-item-ended
    agenda-item-removed agenda-item-started agreed argument-brought argument-recognised ballot-counted ballot-opened
    band-proposed case-accepted case-changed case-closed case-declined case-registered case-reopened case-taken-on
    case-updated caseload-deviation checklist-item-ticked consent-recorded consent-withdrawn correction-answered
    correction-sent decided definition-agreed definition-changed definition-drafted deviation-answered
    document-added document-anonymised document-changed document-delivered document-removed document-shared
    document-unshared factors-renewed factors-scored finding-changed finding-recorded finding-removed goal-removed
    goal-set link-issued link-revoked mail-answered mail-bounced meeting-cancelled meeting-changed meeting-closed
    meeting-invited meeting-opened meeting-planned meeting-rescheduled member-added member-removed minutes-changed
    minutes-finalised minutes-sent organisation-created organisation-updated participant-added participant-answered
    participant-attended participant-called participant-changed participant-invited participant-removed party-added
    party-changed person-created person-updated position-recorded position-removed process-begun process-changed
    process-closed process-reopened promise-snoozed promise-woken reference-added reference-removed reflection-begun
    reflection-closed reflection-clustered reflection-written region-created region-updated role-changed role-given
    round-begun round-evaluated round-stopped session-changed session-planned session-removed sketch-changed
    solution-changed solution-chosen solution-proposed solution-removed solution-unchosen step-added step-changed
    step-moved team-changed team-created template-renewed vote-cast week-changed week-entered week-shared
    worker-added worker-changed
    """.split()
) | {f"promise-{stage}" for stage in Stage}
"""Those that belong to a region, and so stand in the feed."""
ELSEWHERE = frozenset(
    """
    calendar-issued calendar-revoked client-created client-key-issued client-key-revoked client-updated
    delivery-released signed-in subscription-changed subscription-created subscription-deleted subscription-disabled
    subscription-key-issued subscription-paused subscription-pinged subscription-replayed subscription-resumed
    """.split()
)
"""Those that belong to the installation."""
