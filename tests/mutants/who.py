"""Holes in who may: credentials, policies, rows, levels, the client's own say."""

from tests.mutants.mutant import Mutant

IDENTITY, ACTS, VISIBLE = "api/flows/identity.py", "api/policies/acts.py", "api/policies/visible.py"
REQUESTS, DOCUMENTS = "api/flows/consent_requests.py", "tests/routers/test_documents.py"
ASKING = "tests/routers/test_consent_requests.py"
REMEMBERED = "tests/routers/test_remembered_machines.py"
VERSIONS = "tests/routers/test_document_versions.py"

_REFUSED = """    if refused := _refusals(work, document.case_id, [document])[document.id]:
        raise NotPermitted(refused.slug, **refused.params)
"""
_READ = "    return vault.reader(work, document, document.version_number)"

WHO = [
    Mutant(
        "policy-not-asked",
        "no policy asks for a hat any more",
        ACTS,
        "if policy.hats and not worn(work, policy):",
        "if not policy.hats and not worn(work, policy):",
        ("tests/routers/test_positions.py::test_nobody_records_their_own_position_from_the_side",),
    ),
    Mutant(
        "policy-widened",
        "any client-side person answers a question that another was asked",
        ACTS,
        'Policy("consents.answer", frozenset({Hat.OWNER}), logs=Deed.CHANGE)',
        'Policy("consents.answer", frozenset({Hat.OWNER, Hat.CLIENT_SIDE}), logs=Deed.CHANGE)',
        (f"{ASKING}::test_only_the_person_who_was_asked_answers",),
    ),
    Mutant(
        "client-side-not-asked",
        "who is no longer of the client's side may still answer",
        REQUESTS,
        "if Hat.CLIENT_SIDE not in work.hats:\n        raise NotPermitted()",
        "if not work.hats:\n        raise NotPermitted()",
        (f"{ASKING}::test_only_the_person_who_was_asked_answers",),
    ),
    Mutant(
        "forbidden-for-absent",
        "a row that one may not see is 403 instead of 404",
        "api/call.py",
        "if row is None:\n            raise NotFound()",
        "if row is None:\n            from api.core.errors import NotPermitted\n\n            raise NotPermitted()",
        ("tests/routers/test_cases.py::test_another_region_sees_nothing_and_cannot_tell_it_from_nothing",),
    ),
    Mutant(
        "region-not-asked",
        "a coordinator sees the cases of every region",
        VISIBLE,
        "sa.or_(col(Case.region_id).in_(caller.regions_as(Role.COORDINATOR)), by_part, by_role)",
        "sa.or_(sa.true() if caller.regions_as(Role.COORDINATOR) else sa.false(), by_part, by_role)",
        ("tests/routers/test_cases.py::test_another_region_sees_nothing_and_cannot_tell_it_from_nothing",),
    ),
    Mutant(
        "level-not-asked",
        "a machine sees cases of every level of confidentiality",
        VISIBLE,
        "return here if levels == EVERY_LEVEL else sa.and_(here, level_in(levels))",
        "return here",
        ("tests/routers/test_grant_levels.py::test_lists_and_rows_hold_to_the_level",),
    ),
    Mutant(
        "officer-not-asked",
        "who is no officer hears that there is a log",
        "api/flows/log_review.py",
        'if Hat.OFFICER not in found and work.caller.kind != "system":',
        'if not found and work.caller.kind != "system":',
        (
            "tests/routers/test_access_log.py::test_only_the_officer_reads_the_log_and_for_all_others_it_is_not_there",
        ),
    ),
    Mutant(
        "idle-session",
        "a session that nobody used for half an hour still opens",
        IDENTITY,
        "work.now - sign_in.seen_at >= IDLE or ",
        "",
        (
            "tests/routers/test_session.py::test_a_session_ends_when_nobody_is_there_and_at_the_end_of_the_day",
        ),
    ),
    Mutant(
        "long-session",
        "a session that is kept in use never ends",
        IDENTITY,
        " or work.now - sign_in.created_at >= LONGEST:",
        ":",
        (
            "tests/routers/test_session.py::test_a_session_ends_when_nobody_is_there_and_at_the_end_of_the_day",
        ),
    ),
    Mutant(
        "disabled-person",
        "somebody whose account was ended stays signed in",
        IDENTITY,
        "ended = sign_in.ended_at is not None or not person.active",
        "ended = sign_in.ended_at is not None",
        ("tests/routers/test_people.py::test_who_is_switched_off_by_whatever_way_is_not_signed_in",),
    ),
    Mutant(
        "revoked-key",
        "a key that was revoked still opens",
        IDENTITY,
        ".where(ClientKey.secret_hash == digest, col(ClientKey.revoked_at).is_(None), col(Client.active))",
        ".where(ClientKey.secret_hash == digest, col(Client.active))",
        ("tests/routers/test_clients.py::test_two_keys_at_once_and_no_third",),
    ),
    Mutant(
        "remembered-key",
        "a key that was revoked still hears what it asked where many wait",
        "api/call.py",
        "            raise\n        identity.settle(work)\n        return response",
        "            raise\n        return response",
        (f"{REMEMBERED}::test_a_key_that_was_revoked_hears_nothing_any_more",),
    ),
    Mutant(
        "remembered-refusal",
        "a key that was revoked still hears why it is refused where many wait",
        "api/call.py",
        "            identity.settle(work)  # a refusal tells something too\n",
        "",
        (f"{REMEMBERED}::test_a_key_that_was_revoked_hears_nothing_any_more",),
    ),
    Mutant(
        "token-of-revoked-key",
        "a token outlives the key that it was got with",
        IDENTITY,
        ".where(ClientToken.token_hash == digest, col(ClientKey.revoked_at).is_(None), col(Client.active))",
        ".where(ClientToken.token_hash == digest, col(Client.active))",
        ("tests/routers/test_tokens.py::test_a_token_ends_with_its_key_its_client_and_its_grants",),
    ),
    Mutant(
        "revoked-link",
        "a personal link that was revoked still opens",
        IDENTITY,
        "if link.revoked_at is not None or link.expires_at <= work.now or not person.active:",
        "if link.expires_at <= work.now or not person.active:",
        ("tests/routers/test_links.py::test_a_link_stops_when_it_is_revoked",),
    ),
    Mutant(
        "expired-link",
        "a personal link never ends",
        IDENTITY,
        "if link.revoked_at is not None or link.expires_at <= work.now or not person.active:",
        "if link.revoked_at is not None or not person.active:",
        ("tests/routers/test_links.py::test_a_link_stops_at_its_moment",),
    ),
    Mutant(
        "other-sites",
        "another site may act in the name of who is signed in",
        "api/credentials.py",
        "if BROWSER_HEADER not in request.headers or not known or",
        "if BROWSER_HEADER not in request.headers and not known or",
        ("tests/routers/test_session.py::test_another_site_cannot_sign_somebody_out",),
    ),
    Mutant(
        "sign-in-twice",
        "the code of a sign-in can be used by everybody who saw it",
        "api/flows/provider_sign_in.py",
        "if not work.run(sa.delete(SignInAttempt).where(*mine)).rowcount:",
        "if not work.run(sa.select(SignInAttempt.state_hash).where(*mine)).first():",
        ("tests/faults/test_once.py::test_a_sign_in_that_was_begun_is_finished_once",),
    ),
    Mutant(
        "reads-without-consent",
        "a document on the table is read without consent",
        "api/flows/documents.py",
        _REFUSED + _READ,
        _READ,
        (f"{DOCUMENTS}::test_reading_ends_with_the_consent",),
    ),
    Mutant(
        "earlier-from-table",
        "an earlier version of a document is read from the table",
        "api/flows/document_versions.py",
        "if not documents.keeps(work, document.case_id):",
        "if documents.keeps(work, document.case_id) is None:",
        (f"{VERSIONS}::test_from_a_table_only_the_newest_is_read",),
    ),
    Mutant(
        "shares-without-consent",
        "a document is laid on the table without consent",
        "api/flows/sharing.py",
        "consents.uncovered(given, [document], recipients(work, meeting.id), work.now)",
        "consents.uncovered(given, [], recipients(work, meeting.id), work.now)",
        (f"{DOCUMENTS}::test_without_consent_nothing_is_shared",),
    ),
    Mutant(
        "withdrawn-holds",
        "a consent that was withdrawn still holds",
        "api/models/consent.py",
        "return self.valid_from <= now < self.valid_until and self.withdrawn_at is None",
        "return self.valid_from <= now < self.valid_until",
        (f"{DOCUMENTS}::test_withdrawing_consent_closes_every_reading_at_once",),
    ),
    Mutant(
        "expired-answered",
        "a question whose time is over can still be answered",
        "api/models/consent_request.py",
        "if self.status is ConsentRequestStatus.OPEN and self.valid_until <= now:",
        "if self.status is ConsentRequestStatus.OPEN and self.valid_until is None:",
        (f"{ASKING}::test_a_question_ends_by_its_time_and_by_who_asked_it",),
    ),
    Mutant(
        "wider-yes",
        "a yes may be to documents that were not asked about",
        REQUESTS,
        "if row_id not in asked\n    ]",
        "if row_id in ()\n    ]",
        (f"{ASKING}::test_a_yes_can_be_to_less_and_never_to_more",),
    ),
    Mutant(
        "longer-yes",
        "a yes may last longer than was asked",
        REQUESTS,
        "if until > request.valid_until:",
        "if until > request.valid_until.replace(year=9999):",
        (f"{ASKING}::test_a_yes_can_be_to_less_and_never_to_more",),
    ),
]
