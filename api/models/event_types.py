"""Every type of event there is, so that nobody waits for one that never comes. A test holds it to the flows."""

from api.rules.promises import Stage

TYPES = frozenset(
    """
    action-agreed action-called action-changed action-completed action-progressed action-reopened action-started
    action-withdrawn actions-assigned addendum-made agenda-item-added agenda-item-changed agenda-item-ended
    agenda-item-removed agenda-item-started break-glass-ended break-glass-opened break-glass-reviewed
    case-accepted case-closed case-declined case-erased case-held case-hold-lifted case-registered case-reopened
    case-updated
    caseload-agreed caseload-argument-brought caseload-argument-recognised caseload-ballot-counted
    caseload-ballot-opened caseload-band-proposed caseload-case-changed caseload-case-taken-on caseload-decided
    caseload-definition-agreed caseload-definition-changed caseload-definition-drafted caseload-deviation
    caseload-deviation-answered caseload-factors-renewed caseload-factors-scored caseload-member-added
    caseload-member-removed caseload-process-begun caseload-process-changed caseload-process-closed
    caseload-process-reopened caseload-reference-added caseload-reference-removed caseload-reflection-begun
    caseload-reflection-closed caseload-reflection-clustered caseload-reflection-written caseload-session-changed
    caseload-session-planned caseload-session-removed caseload-sketch-changed caseload-step-added
    caseload-step-changed caseload-step-moved caseload-team-changed caseload-team-created caseload-vote-cast
    caseload-week-changed caseload-week-entered caseload-week-shared caseload-worker-added caseload-worker-changed
    checklist-item-ticked consent-given consent-recorded consent-refused
    consent-reminded
    consent-request-withdrawn consent-requested consent-withdrawn correction-answered correction-sent document-added
    document-anonymised document-changed document-delivered document-removed document-shared document-unshared
    erasure-dropped erasure-proposed
    finding-changed finding-recorded finding-removed goal-removed goal-set link-issued link-revoked mail-answered
    mail-bounced meeting-cancelled meeting-changed meeting-closed meeting-invited meeting-opened meeting-planned
    meeting-rescheduled minutes-changed minutes-finalised minutes-sent organisation-created organisation-updated
    participant-added participant-answered participant-attended participant-called participant-changed
    participant-invited participant-removed party-added party-changed person-created person-updated
    position-recorded position-removed promise-snoozed promise-woken region-created region-updated
    retention-ending role-changed role-given round-begun round-evaluated round-stopped solution-changed
    solution-chosen solution-proposed solution-removed solution-unchosen subject-export-asked
    subject-export-ended subject-export-fetched subject-export-ready template-renewed variant-approved
    variant-asked variant-changed variant-made variant-returned variant-withdrawn
    """.split()
) | {f"promise-{stage}" for stage in Stage}
"""Those that belong to a region, and so stand in the feed."""
ELSEWHERE = frozenset(
    """
    calendar-issued calendar-revoked client-created client-key-issued client-key-revoked client-updated
    delivery-released identity-linked identity-unlinked signed-in subscription-changed subscription-created
    subscription-deleted subscription-disabled subscription-key-issued subscription-paused subscription-pinged
    subscription-replayed subscription-resumed
    """.split()
)
"""Those that belong to the installation."""
