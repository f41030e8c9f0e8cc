// Made from the contract by `make contract`. Do not change it by hand.

export interface paths {
    "/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Access Log
         * @description The access log of the installation, newest first. 404 for everybody but the officer.
         */
        get: operations["list_access_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-log/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Access Log
         * @description The lines that fit the filters as a file, oldest first. The export is itself a line in the log.
         */
        get: operations["export_access_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-log/patterns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Access Patterns
         * @description What is worth a look: much in a short time, outside the own region, near to oneself, refused again and again.
         */
        get: operations["list_access_patterns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Actions
         * @description Actions, first due first; with `overdue=true` what should have been done by now.
         *
         *     A machine client with only the scope `actions:overdue` must ask `overdue=true`, and gets no texts or names: then
         *     nobody's data are shown and no line is written in the access log. For machine clients the answer carries an `ETag`.
         */
        get: operations["list_actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actions/{actionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Action
         * @description One action.
         */
        get: operations["read_action"];
        put?: never;
        post?: never;
        /**
         * Remove Action
         * @description Remove an action that was written down by mistake; only while its meeting is held.
         */
        delete: operations["remove_action"];
        options?: never;
        head?: never;
        /**
         * Change Action
         * @description Change what was agreed; another due day is a new promise, with its own reminders.
         */
        patch: operations["change_action"];
        trace?: never;
    };
    "/actions/{actionId}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Action Calls
         * @description The calls about an action.
         */
        get: operations["list_action_calls"];
        put?: never;
        /**
         * Create Action Call
         * @description Keep a call to the owner of an action.
         */
        post: operations["create_action_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actions/{actionId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete Action
         * @description End an action: done, dropped because circumstances changed, or not done by the organisation; with the reason.
         */
        post: operations["complete_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actions/{actionId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Progress
         * @description The story of an action, oldest first.
         */
        get: operations["list_progress"];
        put?: never;
        /**
         * Create Progress
         * @description Tell how it stands; the owner may do so by a personal link.
         */
        post: operations["create_progress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/actions/{actionId}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen Action
         * @description Take an ended action up again, on its old due day or a new one.
         */
        post: operations["reopen_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/addenda/{addendumId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Addendum
         * @description One addition.
         */
        get: operations["read_addendum"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{agendaItemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Agenda Item
         * @description One item.
         */
        get: operations["read_agenda_item"];
        put?: never;
        post?: never;
        /**
         * Remove Agenda Item
         * @description Take an item that has not begun off the agenda.
         */
        delete: operations["remove_agenda_item"];
        options?: never;
        head?: never;
        /**
         * Change Agenda Item
         * @description Change an item, or give it another place.
         */
        patch: operations["change_agenda_item"];
        trace?: never;
    };
    "/agenda-items/{agendaItemId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Agenda Item
         * @description End the item that runs.
         */
        post: operations["end_agenda_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agenda-items/{agendaItemId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Agenda Item
         * @description Start an item or come back to it; the one that runs ends.
         */
        post: operations["start_agenda_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/anonymised-variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Variants
         * @description The variants of cases of which you keep the file; ``status=awaiting`` are those that wait for a second person.
         */
        get: operations["list_variants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/anonymised-variants/{variantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Variant
         * @description A variant beside its original, with what differs.
         */
        get: operations["read_variant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Variant
         * @description Put other words in the place of a proposal, or leave a text out. What was being asked has to be asked again.
         */
        patch: operations["change_variant"];
        trace?: never;
    };
    "/anonymised-variants/{variantId}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve Variant
         * @description Say as the second person that nobody can be known by it. Not for who made it or changed a word of it.
         */
        post: operations["approve_variant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/anonymised-variants/{variantId}/request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Variant Approval
         * @description Lay it before a second person of the region.
         */
        post: operations["ask_variant_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/anonymised-variants/{variantId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return Variant
         * @description Send it back with what has to be changed first.
         */
        post: operations["return_variant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/anonymised-variants/{variantId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Variant
         * @description Withdraw it: nobody else reads it any more.
         */
        post: operations["withdraw_variant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Break Glass
         * @description Every break-glass that the caller may know of, newest first.
         */
        get: operations["list_break_glass"];
        put?: never;
        /**
         * Open Break Glass
         * @description Open a case in need, by its exact name, to read; everybody concerned is told at once.
         */
        post: operations["open_break_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/break-glass/{breakGlassId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Break Glass
         * @description Who opened which case, why, until when, and what was said of it afterwards.
         */
        get: operations["read_break_glass"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/break-glass/{breakGlassId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Break Glass
         * @description Close the case before the time is over: by who opened it, or who looks back at it.
         */
        post: operations["end_break_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/break-glass/{breakGlassId}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review Break Glass
         * @description Look back at it once it is over: a verdict with words, by a coordinator of the region or the officer.
         */
        post: operations["review_break_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Calendar Feeds
         * @description The caller's own calendar address that works, without its secret; nobody sees that of another.
         */
        get: operations["list_calendar_feeds"];
        put?: never;
        /**
         * Issue Calendar Feed
         * @description A new address for the caller's own calendar, shown this once; an earlier one stops working at once.
         */
        post: operations["issue_calendar_feed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-feeds/{calendarFeedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Calendar Feed
         * @description One of the caller's own calendar addresses, without its secret.
         */
        get: operations["read_calendar_feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-feeds/{calendarFeedId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Calendar Feed
         * @description End an address at once; again is no fault.
         */
        post: operations["revoke_calendar_feed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{token}/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow Calendar
         * @description The meetings somebody was invited to and the last days of what they promised, in neutral words.
         *
         *     For calendar programs, which have nothing but this address: whoever has it reads it, until it is revoked.
         */
        get: operations["follow_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calls/{callId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Call
         * @description One call, before a meeting or about an action.
         */
        get: operations["read_call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/case-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Push Cases
         * @description Push up to 500 cases of one source, with an answer per line.
         */
        post: operations["push_cases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/arguments/{argumentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Argument
         * @description One argument.
         */
        get: operations["read_argument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/arguments/{argumentId}/recognition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recognise Argument
         * @description The caller knows this too.
         */
        post: operations["recognise_argument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/carries/{carryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Carry
         * @description One case of a team: whether it counts, why not, and what it weighs.
         */
        get: operations["read_carry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Carry
         * @description It got attention, is heavier than it seemed, goes to a colleague, or ends.
         */
        patch: operations["change_carry"];
        trace?: never;
    };
    "/caseload/decisions/{decisionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Decision
         * @description One decision, with what it means for people and money.
         */
        get: operations["read_decision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/decisions/{decisionId}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Agreements
         * @description What was agreed, as part of the decision.
         */
        get: operations["read_agreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Agreements
         * @description Start day, review days, deviation, people and money. From the start day on the band is watched.
         */
        patch: operations["change_agreements"];
        trace?: never;
    };
    "/caseload/definitions/{definitionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Definition
         * @description One definition.
         */
        get: operations["read_definition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Definition
         * @description Other choices, while it is a draft.
         */
        patch: operations["change_definition"];
        trace?: never;
    };
    "/caseload/definitions/{definitionId}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree Definition
         * @description From now on this definition decides what counts. Refused when it counts nothing of what there is.
         */
        post: operations["agree_definition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/definitions/{definitionId}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Definitions
         * @description Two definitions side by side, and the cases about which they differ.
         */
        get: operations["compare_definitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/definitions/{definitionId}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Run Definition
         * @description How many of today's cases count by this definition, and of every other one why not.
         */
        get: operations["run_definition"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/discussions/{discussionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Discussion
         * @description One of them.
         */
        get: operations["read_discussion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/discussions/{discussionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Discussion
         * @description Why it is so, what is done about it, and when it is looked at again.
         */
        post: operations["answer_discussion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/factor-lists/{factorListId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Factor List
         * @description One version.
         */
        get: operations["read_factor_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/factor-lists/{factorListId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Factor Results
         * @description Average, spread, disagreement and heavy factors; hidden until the caller's own scores are in.
         */
        get: operations["read_factor_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/factor-lists/{factorListId}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Score Factors
         * @description The caller's own scores, 1 to 5 for every factor; then those of the others together become visible.
         */
        post: operations["score_factors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Member
         * @description Somebody who takes part.
         */
        get: operations["read_member"];
        put?: never;
        post?: never;
        /**
         * Remove Member
         * @description Somebody takes part no more; what they said stays.
         */
        delete: operations["remove_member"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/monitor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Monitor
         * @description The weighted caseload of teams and function groups now, against the band or marked as without one.
         */
        get: operations["read_monitor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Reflection Note
         * @description One contribution.
         */
        get: operations["read_reflection_note"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Cluster Reflection Note
         * @description Put it with others that are about the same.
         */
        patch: operations["cluster_reflection_note"];
        trace?: never;
    };
    "/caseload/processes/{processId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Process
         * @description One process, and where to go on with it.
         */
        get: operations["read_process"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Process
         * @description Another owner or guide.
         */
        patch: operations["change_process"];
        trace?: never;
    };
    "/caseload/processes/{processId}/arguments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Arguments
         * @description Every argument, in the order in which it was brought.
         */
        get: operations["list_arguments"];
        put?: never;
        /**
         * Add Argument
         * @description An argument, an opinion or a feeling, with what it rests on.
         */
        post: operations["add_argument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/processes/{processId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Process
         * @description End the process, with its lessons for a later one.
         */
        post: operations["close_process"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/processes/{processId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Decisions
         * @description The official decisions of a process.
         */
        get: operations["list_decisions"];
        put?: never;
        /**
         * Add Decision
         * @description What the client organisation decided about a proposal that was carried, and why.
         */
        post: operations["add_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/processes/{processId}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Figures
         * @description The figures of a process as a workbook (XLSX). What people wrote is text in it, never a formula.
         */
        get: operations["export_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/processes/{processId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Members
         * @description Who takes part, in which part and why.
         */
        get: operations["list_members"];
        put?: never;
        /**
         * Add Member
         * @description Somebody takes part from now on, and sees what the team does here.
         */
        post: operations["add_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/processes/{processId}/presentation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Presentation
         * @description Everything of a process on one page.
         */
        get: operations["read_presentation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/processes/{processId}/presentation/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Presentation
         * @description Everything of a process with its plots as PDF: tagged, in Dutch, or English by `Accept-Language`.
         */
        get: operations["print_presentation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/processes/{processId}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Proposals
         * @description Every proposal and every version of it, with the votes.
         */
        get: operations["list_proposals"];
        put?: never;
        /**
         * Add Proposal
         * @description A lower and an upper bound, for the team or for each function group.
         */
        post: operations["add_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/processes/{processId}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen Process
         * @description Go on with a process that was closed too early.
         */
        post: operations["reopen_process"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/processes/{processId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Work Sessions
         * @description The sessions of a process.
         */
        get: operations["list_work_sessions"];
        put?: never;
        /**
         * Add Work Session
         * @description A session more than the plan has.
         */
        post: operations["add_work_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/processes/{processId}/sketch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Sketch
         * @description The situation sketch, with the version of its process.
         */
        get: operations["read_sketch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Sketch
         * @description More is known: reason, goal, lessons, stakeholders, figures with their source.
         */
        patch: operations["change_sketch"];
        trace?: never;
    };
    "/caseload/processes/{processId}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Steps
         * @description The sub-steps in order, and the actions that were agreed behind them.
         */
        get: operations["list_steps"];
        put?: never;
        /**
         * Add Step
         * @description Something more to do: an action with an owner and a day.
         */
        post: operations["add_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/processes/{processId}/suggestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Suggestion
         * @description What hours and factors suggest, with the whole computation; each assumption can be given another value.
         */
        get: operations["read_suggestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/proposals/{proposalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Proposal
         * @description One proposal with its votes.
         */
        get: operations["read_proposal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/proposals/{proposalId}/ballot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Ballot
         * @description The vote begins, with those who are present.
         */
        post: operations["open_ballot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/proposals/{proposalId}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Count Votes
         * @description The end of the vote: half plus one of those present carries the proposal.
         */
        post: operations["count_votes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/proposals/{proposalId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew Proposal
         * @description A new version, with what the minority needs; it is voted on again.
         */
        post: operations["renew_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/proposals/{proposalId}/votes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cast Vote
         * @description A vote; against it with what is needed to go along. Twice, or by somebody absent, is refused.
         */
        post: operations["cast_vote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/references/{referenceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Reference
         * @description One example.
         */
        get: operations["read_reference"];
        put?: never;
        post?: never;
        /**
         * Remove Reference
         * @description An example of the team that was a mistake.
         */
        delete: operations["remove_reference"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/reflections/{reflectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Reflection
         * @description One round with the questions of its level.
         */
        get: operations["read_reflection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/reflections/{reflectionId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Reflection
         * @description The end of a round, with what it means for the work.
         */
        post: operations["close_reflection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/reflections/{reflectionId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reflection Notes
         * @description What everybody wrote.
         */
        get: operations["list_reflection_notes"];
        put?: never;
        /**
         * Write Reflection Note
         * @description What goes well or needs attention, in at most 150 words.
         */
        post: operations["write_reflection_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Work Session
         * @description One session.
         */
        get: operations["read_work_session"];
        put?: never;
        post?: never;
        /**
         * Remove Work Session
         * @description A session that is not held.
         */
        delete: operations["remove_work_session"];
        options?: never;
        head?: never;
        /**
         * Change Work Session
         * @description Its day, its place, what is prepared, what came of it.
         */
        patch: operations["change_work_session"];
        trace?: never;
    };
    "/caseload/steps/{stepId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Step
         * @description One sub-step.
         */
        get: operations["read_step"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Step
         * @description Who owns it, who prepares what, by when.
         */
        patch: operations["change_step"];
        trace?: never;
    };
    "/caseload/steps/{stepId}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Step
         * @description Begin with it, finish it, take it up again.
         */
        post: operations["move_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Caseload Teams
         * @description Teams the caller may see, by name. What may be done is told with one team.
         */
        get: operations["list_caseload_teams"];
        put?: never;
        /**
         * Create Caseload Team
         * @description A new team, with a first definition and nineteen factors to begin with.
         */
        post: operations["create_caseload_team"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Caseload Team
         * @description One team.
         */
        get: operations["read_caseload_team"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Caseload Team
         * @description Other facts about a team.
         */
        patch: operations["change_caseload_team"];
        trace?: never;
    };
    "/caseload/teams/{teamId}/band-line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Band Line
         * @description Examples, the team, the own week, proposals and what was agreed on one line.
         */
        get: operations["read_band_line"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}/carries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Carries
         * @description The cases of a team: all for the team lead, the own ones for a worker, and the waiting list for both.
         */
        get: operations["list_carries"];
        put?: never;
        /**
         * Add Carry
         * @description A case of the register for the team: on its waiting list, or by the team lead for one worker.
         */
        post: operations["add_carry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Definitions
         * @description The definitions of a team, first to last.
         */
        get: operations["list_definitions"];
        put?: never;
        /**
         * Create Definition
         * @description A new draft.
         */
        post: operations["create_definition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}/discussions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Discussions
         * @description What lay too far outside the band and has to be talked about, and what was answered.
         */
        get: operations["list_discussions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}/factor-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Factor Lists
         * @description The versions of the factor list of a team, first to last.
         */
        get: operations["list_factor_lists"];
        put?: never;
        /**
         * Renew Factor List
         * @description A new version. The one before it keeps its scores.
         */
        post: operations["renew_factor_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Processes
         * @description The processes of a team, first to last.
         */
        get: operations["list_processes"];
        put?: never;
        /**
         * Begin Process
         * @description Begin a process: its steps, and sessions after a plan. A later one begins with the lessons before it.
         */
        post: operations["begin_process"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}/references": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List References
         * @description The examples that came with casustafel, and those of the team.
         */
        get: operations["list_references"];
        put?: never;
        /**
         * Add Reference
         * @description An example of another team, or a wish of the own one.
         */
        post: operations["add_reference"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}/reflections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reflections
         * @description Rounds of looking back, first to last.
         */
        get: operations["list_reflections"];
        put?: never;
        /**
         * Begin Reflection
         * @description A new round: with one worker, with the team, or with management and municipality.
         */
        post: operations["begin_reflection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Trend
         * @description The figure of every week, newest first.
         */
        get: operations["read_trend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}/week-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Week
         * @description A week of the caller's own from CSV or XLSX. Every wrong cell is named, and then nothing is stored.
         */
        post: operations["import_week"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}/week-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Week Results
         * @description The shared weeks together: per week, month, quarter and year, for the team and its function groups.
         */
        get: operations["read_week_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Weeks
         * @description Own weeks, and those that colleagues shared.
         */
        get: operations["list_weeks"];
        put?: never;
        /**
         * Enter Week
         * @description A representative week of the caller's own; nobody else sees it until it is shared.
         */
        post: operations["enter_week"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask What If
         * @description The team now, and with colleagues absent or more cases. Nothing is stored.
         */
        post: operations["ask_what_if"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/teams/{teamId}/workers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Caseload Workers
         * @description Who works in the team, in which function group, for how many hours a week.
         */
        get: operations["list_caseload_workers"];
        put?: never;
        /**
         * Add Caseload Worker
         * @description Give somebody of the directory a place in the team.
         */
        post: operations["add_caseload_worker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/weeks/{weekId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Week
         * @description One week with what follows from it.
         */
        get: operations["read_week"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Week
         * @description Other hours, until it is shared.
         */
        patch: operations["change_week"];
        trace?: never;
    };
    "/caseload/weeks/{weekId}/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Share Week
         * @description Let the team see it.
         */
        post: operations["share_week"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/workers/{workerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Caseload Worker
         * @description One place in a team.
         */
        get: operations["read_caseload_worker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Caseload Worker
         * @description Other hours, another group, the end of a place.
         */
        patch: operations["change_caseload_worker"];
        trace?: never;
    };
    "/caseload/workers/{workerId}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Own Load
         * @description The figure of one worker. For anybody but that worker and the team lead it does not exist (404).
         */
        get: operations["read_own_load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/caseload/workers/{workerId}/week-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Draft Week
         * @description What the register knows of somebody's week; how long it takes, only the worker knows.
         */
        get: operations["draft_week"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cases
         * @description Cases the caller may see, last changed first.
         */
        get: operations["list_cases"];
        put?: never;
        /**
         * Create Case
         * @description Register a case by hand.
         */
        post: operations["create_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Case
         * @description One case.
         */
        get: operations["read_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Case
         * @description Change what is known of a case.
         */
        patch: operations["change_case"];
        trace?: never;
    };
    "/cases/{caseId}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Case Access
         * @description Who looked at the case, and who changed it.
         */
        get: operations["list_case_access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Case Action
         * @description Agree on an action between two meetings.
         */
        post: operations["create_case_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/anonymised-variants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Case Variants
         * @description Every anonymised variant of a case, newest first.
         */
        get: operations["list_case_variants"];
        put?: never;
        /**
         * Make Variant
         * @description Make a draft: allow-listed facts in bands, and for every text a proposal of the rules.
         */
        post: operations["make_variant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Case
         * @description Close a case; with open work only for a reason (W17).
         */
        post: operations["close_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/consent-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Consent Requests
         * @description Everything that was asked of the client's side of a case, with what was answered.
         */
        get: operations["list_consent_requests"];
        put?: never;
        /**
         * Ask Consent
         * @description Ask somebody of the client's side for consent; they get a mail with their own way in.
         */
        post: operations["ask_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Consents
         * @description Every consent of a case, the ended ones too.
         */
        get: operations["list_consents"];
        put?: never;
        /**
         * Add Consent
         * @description Record a consent: by whom, how, for what, from when until when.
         */
        post: operations["add_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Documents
         * @description The documents of a case that the caller may read now.
         */
        get: operations["list_documents"];
        put?: never;
        /**
         * Add Document
         * @description Say which document there will be; its bytes follow.
         */
        post: operations["add_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/erasure-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose Erasure
         * @description Propose to erase a case that is closed, declined or not yet taken up.
         */
        post: operations["propose_erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/form-advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Form Advice
         * @description Which form fits this case, and why. The user decides.
         */
        get: operations["read_form_advice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Holds
         * @description Why a case is kept although its term may pass.
         */
        get: operations["list_holds"];
        put?: never;
        /**
         * Hold Case
         * @description Keep a case until a day, whatever its term; nobody can erase it until then.
         */
        post: operations["hold_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Case Overview
         * @description A case with its rounds, meetings, people and actions, at one look.
         */
        get: operations["read_case_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Parties
         * @description Everybody with a part in the case, now and before.
         */
        get: operations["list_parties"];
        put?: never;
        /**
         * Create Party
         * @description Give somebody a part in the case.
         */
        post: operations["create_party"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen Case
         * @description Take a closed or declined case up again.
         */
        post: operations["reopen_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rounds
         * @description The rounds of a case, first to last.
         */
        get: operations["list_rounds"];
        put?: never;
        /**
         * Create Round
         * @description Begin a round; another form than advised asks for a reason.
         */
        post: operations["create_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/subject-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Client
         * @description Ask for everything about the client of a case as a file; it is made within minutes.
         */
        post: operations["export_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/suspected-doubles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Suspected Doubles
         * @description Cases that may be about the same person; a person decides.
         */
        get: operations["list_suspected_doubles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Triage Case
         * @description Take a registered case up, or decline it.
         */
        post: operations["triage_case"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{caseId}/viewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Case Viewers
         * @description Everybody who looked at the case or tried to, told by person: how often, when, in which capacity.
         */
        get: operations["list_case_viewers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checklist-items/{checklistItemId}/tick": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tick Checklist Item
         * @description Done, or not done after all.
         */
        post: operations["tick_checklist_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/client-keys/{keyId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Client Key
         * @description Shut a key out at once.
         */
        post: operations["revoke_client_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Clients
         * @description Machine clients by name.
         */
        get: operations["list_clients"];
        put?: never;
        /**
         * Create Client
         * @description A machine client with its grants: scope by region.
         */
        post: operations["create_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Client
         * @description One client with its grants and keys.
         */
        get: operations["read_client"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Client
         * @description Change a client; ``grants`` is the whole list, ``active: false`` shuts it out at once.
         */
        patch: operations["change_client"];
        trace?: never;
    };
    "/clients/{clientId}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Client Key
         * @description A new key, shown this once; two may be valid at the same time, so that a system can change over.
         */
        post: operations["create_client_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-requests/{consentRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Consent Request
         * @description One question, with its words and its answer.
         */
        get: operations["read_consent_request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-requests/{consentRequestId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Consent Request
         * @description Say yes, to all of it or to less, or say no. Only for the person who was asked.
         */
        post: operations["answer_consent_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-requests/{consentRequestId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Consent Request
         * @description Take the question back while it is open.
         */
        post: operations["withdraw_consent_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/{consentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Consent
         * @description One consent.
         */
        get: operations["read_consent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/{consentId}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Consent Readers
         * @description Who could open documents because of this consent, and who did and when.
         */
        get: operations["list_consent_readers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consents/{consentId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Consent
         * @description Take a consent back: it works from the next request on. Tells who had access until now.
         */
        post: operations["withdraw_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correctionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Correction
         * @description One correction.
         */
        get: operations["read_correction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/corrections/{correctionId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Correction
         * @description Accept a correction, or reject it with a reason.
         */
        post: operations["answer_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Deadlines
         * @description Promises not yet kept: of own regions, of oneself, and of cases in which the caller takes part.
         */
        get: operations["list_deadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines/{deadlineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Deadline
         * @description One promise, with when it was reminded of, phoned about and snoozed.
         */
        get: operations["read_deadline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deadlines/{deadlineId}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Snooze Deadline
         * @description Keep still about a promise until the morning of a working day, at most ten working days ahead, with the reason.
         *
         *     For who must keep it and for the coordinator of the region. The promise itself does not move.
         */
        post: operations["snooze_deadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Deliveries
         * @description Deliveries, newest first: kind, status, when, and what went wrong as a code. Nothing of what they tell.
         */
        get: operations["list_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{deliveryId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release Delivery
         * @description Try a parked delivery again from the beginning, at the address that the receiver has now.
         */
        post: operations["release_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay Delivery
         * @description Send one webhook again, with the id that it had; 409 while it still waits.
         */
        post: operations["replay_delivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Demo Accounts
         * @description Whom one can be in the demonstration; empty wherever the development sign-in does not exist.
         */
        get: operations["list_demo_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Dev Session
         * @description Sign in as somebody of the demonstration; exists only on loopback with demo data.
         */
        post: operations["create_dev_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Document
         * @description One document, without its bytes. For who reads it from a table the consent is asked again (403).
         */
        get: operations["read_document"];
        put?: never;
        post?: never;
        /**
         * Remove Document
         * @description Delete a document that was never shared.
         */
        delete: operations["remove_document"];
        options?: never;
        head?: never;
        /**
         * Change Document
         * @description Other facts about a document.
         */
        patch: operations["change_document"];
        trace?: never;
    };
    "/documents/{documentId}/anonymised-mark": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Anonymise Document
         * @description A named person has seen that nobody can be recognised in it. Another file ends the mark.
         */
        post: operations["anonymise_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{documentId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open Document
         * @description The file, as an attachment; a pdf has the reader and the moment on every page.
         *
         *     For who reads it from a table the consent is asked again (403).
         */
        get: operations["open_document"];
        /**
         * Deliver Document
         * @description The file itself as the body: pdf, docx, odt, txt, png or jpeg. An earlier one stays as a version.
         */
        put: operations["deliver_document"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{documentId}/readers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Document Readers
         * @description Everybody who fetched the file, by the access log: for whom, how often and when; who did last first.
         */
        get: operations["list_document_readers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{documentId}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Share Document
         * @description Lay it on the table of a meeting; refused without a ground for everybody who is invited.
         */
        post: operations["share_document"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{documentId}/shares/{meetingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unshare Document
         * @description Take it off the table of a meeting.
         */
        delete: operations["unshare_document"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{documentId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Document Versions
         * @description The files that were delivered, the newest first; the last twenty before it are kept.
         *
         *     For who keeps the file: from a table the newest alone is read.
         */
        get: operations["list_document_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/documents/{documentId}/versions/{number}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open Document Version
         * @description The file of one version, as an attachment, marked as the newest is. For who keeps the file.
         */
        get: operations["open_document_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasure-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Erasure Proposals
         * @description Proposals that wait for a second person; for coordinators of the region and the officer.
         */
        get: operations["list_erasure_proposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasure-proposals/{erasureProposalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Drop Erasure Proposal
         * @description Take a proposal back, or turn it down.
         */
        delete: operations["drop_erasure_proposal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasure-proposals/{erasureProposalId}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Erasure
         * @description Erase what somebody else proposed: rows, documents, queued messages and links, for good and at once.
         */
        post: operations["confirm_erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Erasures
         * @description The ledger: which cases were erased, when, on which ground and by whom; nothing of the case but its id.
         */
        get: operations["list_erasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evaluations/{evaluationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Evaluation
         * @description One evaluation.
         */
        get: operations["read_evaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Events
         * @description Events of the caller's regions, oldest first: codes and ids, never names. Read the row for more.
         *
         *     Page with `next` until it is null; ask again later with `after`, the id of the last event that was handled. The
         *     same event may come twice, so drop what was seen by its `id`. Numbers in `seq` are unique; the order is that of
         *     the answer.
         */
        get: operations["list_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Event
         * @description One event; where the `dataref` of a webhook leads.
         */
        get: operations["read_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/findings/{findingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Finding
         * @description One finding.
         */
        get: operations["read_finding"];
        put?: never;
        post?: never;
        /**
         * Remove Finding
         * @description Take a finding away while the meeting is held.
         */
        delete: operations["remove_finding"];
        options?: never;
        head?: never;
        /**
         * Change Finding
         * @description Put a finding in other words while the meeting is held.
         */
        patch: operations["change_finding"];
        trace?: never;
    };
    "/goals/{goalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Goal
         * @description One goal.
         */
        get: operations["read_goal"];
        put?: never;
        post?: never;
        /**
         * Delete Goal
         * @description Take a goal away while the round goes on.
         */
        delete: operations["delete_goal"];
        options?: never;
        head?: never;
        /**
         * Change Goal
         * @description Change a goal while the round goes on.
         */
        patch: operations["change_goal"];
        trace?: never;
    };
    "/holds/{holdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Lift Hold
         * @description End a hold.
         */
        delete: operations["lift_hold"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Identity Providers
         * @description Where one can sign in from; at most one, and none until it has been set up.
         */
        get: operations["list_identity_providers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/incoming-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand Over Mail
         * @description A raw mail as the body, as it came in: an answer to minutes or an invitation, or a mail that came back.
         *
         *     The answer is the same whatever the mail is and whoever sent it. Handing the same mail over again does no harm.
         */
        post: operations["hand_over_mail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learning-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Learning Cases
         * @description Approved variants of your regions, in no order that means anything.
         */
        get: operations["list_learning_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/learning-cases/{learningCaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Learning Case
         * @description One approved variant. It does not say of which case it is, who made it, or when.
         */
        get: operations["read_learning_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Me
         * @description Who the caller is: a person with roles, a machine with scopes, or a personal link.
         */
        get: operations["read_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Meetings
         * @description Meetings the caller may see, by their start.
         */
        get: operations["list_meetings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Meeting
         * @description One meeting.
         */
        get: operations["read_meeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Meeting
         * @description Change the plan while it is prepared, or the record while it is held.
         */
        patch: operations["change_meeting"];
        trace?: never;
    };
    "/meetings/{meetingId}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Action
         * @description Agree on an action at the table: who, what, when, how. The owner sits at a table or has a part in the case.
         */
        post: operations["create_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/agenda-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Agenda Items
         * @description The agenda of a meeting, in order.
         */
        get: operations["list_agenda_items"];
        put?: never;
        /**
         * Create Agenda Item
         * @description Put an item on the agenda, at a place or at the end.
         */
        post: operations["create_agenda_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Meeting Calls
         * @description The calls before a meeting.
         */
        get: operations["list_meeting_calls"];
        put?: never;
        /**
         * Add Meeting Call
         * @description A call to a participant; only when they were reached the point is closed.
         */
        post: operations["add_meeting_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Meeting
         * @description Call the meeting off.
         */
        post: operations["cancel_meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/checklist-items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Checklist Items
         * @description The checklist of a meeting.
         */
        get: operations["list_checklist_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Meeting
         * @description Close the meeting once everything it has to leave behind is there (W10 - W13).
         */
        post: operations["close_meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/consent-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Meeting Consent Requests
         * @description What was asked in the case of this meeting; for the client's side at the table too.
         */
        get: operations["list_meeting_consent_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Meeting Consents
         * @description What the client consented to in the case of this meeting; for the client's side at the table too.
         */
        get: operations["list_meeting_consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Meeting Documents
         * @description What lies on the table of a meeting and the caller may read now.
         */
        get: operations["list_meeting_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Findings
         * @description What was found in a meeting, oldest first.
         */
        get: operations["list_findings"];
        put?: never;
        /**
         * Create Finding
         * @description Record a finding while the meeting is held.
         */
        post: operations["create_finding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite To Meeting
         * @description Invite everybody who was not invited yet.
         */
        post: operations["invite_to_meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/invitation/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Invitation
         * @description The invitation as PDF: what for, who, when, where, agenda, ground rules, whom to ask. Nothing of the client.
         */
        get: operations["print_invitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/minutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Minutes Of Meeting
         * @description The minutes of a meeting; others than who write them see them once they are sent.
         */
        get: operations["read_minutes_of_meeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Meeting
         * @description Open the meeting, on its day at the earliest, with a minute-taker (W3).
         */
        post: operations["open_meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Participants
         * @description Everybody at the table, with warnings (W3).
         */
        get: operations["list_participants"];
        put?: never;
        /**
         * Add Participant
         * @description Somebody to be invited.
         */
        post: operations["add_participant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/positions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Positions
         * @description Where everybody stands, oldest first.
         */
        get: operations["list_positions"];
        put?: never;
        /**
         * Place Position
         * @description Record where a participant stands: 201 the first time, 200 when it takes the place of an earlier position.
         */
        post: operations["place_position"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Readiness
         * @description Every point of the preparation, in the language of the caller.
         */
        get: operations["read_readiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/solutions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Solutions
         * @description The solutions of a meeting, oldest first.
         */
        get: operations["list_solutions"];
        put?: never;
        /**
         * Create Solution
         * @description Record a proposal while the meeting is held.
         */
        post: operations["create_solution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream Meeting
         * @description Server-sent events: what changed in this meeting, as hints to read again. Ends after ten minutes.
         */
        get: operations["stream_meeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/timer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Timer
         * @description The clock of the meeting: what runs, how far over time, and when it will be over (W9).
         */
        get: operations["read_timer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meetings/{meetingId}/viewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Meeting Viewers
         * @description The same about the case of a meeting, for the client's side at its table, personal links included.
         */
        get: operations["list_meeting_viewers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/minutes/{minutesId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Minutes
         * @description Minutes with their corrections and additions.
         */
        get: operations["read_minutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Minutes
         * @description Add an introduction or remarks to a draft.
         */
        patch: operations["change_minutes"];
        trace?: never;
    };
    "/minutes/{minutesId}/addenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Addenda
         * @description The additions to minutes, oldest first.
         */
        get: operations["list_addenda"];
        put?: never;
        /**
         * Create Addendum
         * @description Add to minutes that are final.
         */
        post: operations["create_addendum"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/minutes/{minutesId}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Corrections
         * @description The corrections of minutes, oldest first, for every recipient.
         */
        get: operations["list_corrections"];
        put?: never;
        /**
         * Create Correction
         * @description Send a correction, until the end of the second working day after the minutes were sent.
         */
        post: operations["create_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/minutes/{minutesId}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dispatch Minutes
         * @description Send the minutes: from now on they are frozen, and open for corrections.
         */
        post: operations["dispatch_minutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/minutes/{minutesId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Print Minutes
         * @description The minutes with their corrections and additions as PDF: tagged, in Dutch, or English by `Accept-Language`.
         */
        get: operations["print_minutes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue Token
         * @description A token for ``client_credentials``: id and key of the client as Basic authorization or in the form.
         *
         *     A refusal is a problem that also holds the ``error`` of RFC 6749.
         */
        post: operations["issue_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Organisations
         * @description Organisations by name.
         */
        get: operations["list_organisations"];
        put?: never;
        /**
         * Create Organisation
         * @description A new organisation in a region; one without a region by an administrator.
         */
        post: operations["create_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisations/{organisationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Organisation
         * @description One organisation.
         */
        get: operations["read_organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Organisation
         * @description Change what is known of an organisation; ``active: false`` instead of removing it.
         */
        patch: operations["change_organisation"];
        trace?: never;
    };
    "/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Outbox
         * @description How much waits and is parked, by channel, and since when the oldest could have gone.
         */
        get: operations["read_outbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outbox/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release Outbox
         * @description Try everything again that was given up.
         */
        post: operations["release_outbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participant-links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Link
         * @description One link, without its token.
         */
        get: operations["read_link"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participant-links/{linkId}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Link
         * @description End a link at once; again is no fault.
         */
        post: operations["revoke_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{participantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Participant
         * @description One participant.
         */
        get: operations["read_participant"];
        put?: never;
        post?: never;
        /**
         * Remove Participant
         * @description Take somebody off the list; they lose their roles.
         */
        delete: operations["remove_participant"];
        options?: never;
        head?: never;
        /**
         * Change Participant
         * @description Another mandate, organisation or role. During the meeting only the minute-taker can still be named (W3).
         */
        patch: operations["change_participant"];
        trace?: never;
    };
    "/participants/{participantId}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record Attendance
         * @description Who is there, while the meeting is held.
         */
        post: operations["record_attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{participantId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Links
         * @description The links of a participant, without their tokens.
         */
        get: operations["list_links"];
        put?: never;
        /**
         * Issue Link
         * @description A personal link for somebody without an account. Its token is shown this once, and never replayed.
         */
        post: operations["issue_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/participants/{participantId}/rsvp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Invitation
         * @description Answer the invitation, for oneself or on somebody's behalf, until the meeting begins (W5).
         */
        post: operations["answer_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/parties/{partyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Party
         * @description One assignment.
         */
        get: operations["read_party"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Party
         * @description Change an assignment, mostly its last day.
         */
        patch: operations["change_party"];
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List People
         * @description The directory by name; with ``case`` the people who are known only in that case.
         */
        get: operations["list_people"];
        put?: never;
        /**
         * Create Person
         * @description Somebody new in the directory, or with ``caseId`` somebody who is known only in that case.
         */
        post: operations["create_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Person
         * @description One person.
         */
        get: operations["read_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Person
         * @description Change what is known of somebody; ``active: false`` ends their sessions and links at once.
         */
        patch: operations["change_person"];
        trace?: never;
    };
    "/people/{personId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Roles
         * @description The standing roles somebody has or had.
         */
        get: operations["list_roles"];
        put?: never;
        /**
         * Create Role
         * @description Give somebody a standing role from a day on.
         */
        post: operations["create_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{personId}/subject-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Export Person
         * @description Ask for everything about somebody: oneself; somebody of an own case; as the officer a professional.
         */
        post: operations["export_person"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/positions/{positionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Position
         * @description One position.
         */
        get: operations["read_position"];
        put?: never;
        post?: never;
        /**
         * Remove Position
         * @description Take a position away while the meeting is held.
         */
        delete: operations["remove_position"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/provider-logouts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Provider Logout
         * @description The provider tells that somebody signed out there (OpenID Connect Back-Channel Logout).
         */
        post: operations["take_provider_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Regions
         * @description Every region, by code.
         */
        get: operations["list_regions"];
        put?: never;
        /**
         * Create Region
         * @description A region beside those that come with casustafel.
         */
        post: operations["create_region"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/regions/{regionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Region
         * @description One region.
         */
        get: operations["read_region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Region
         * @description Change the settings of a region; promises that were made keep their moments.
         */
        patch: operations["change_region"];
        trace?: never;
    };
    "/regions/{regionId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Region
         * @description Cases or actions of a region as CSV or JSON; every case in it gets a line in its access log.
         */
        get: operations["export_region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cases At Term
         * @description Cases of own regions of which the term ends soon or has ended. Nothing is erased by itself.
         */
        get: operations["list_cases_at_term"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Role
         * @description One standing role.
         */
        get: operations["read_role"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Role
         * @description Give a role another last day; somebody always stays administrator.
         */
        patch: operations["change_role"];
        trace?: never;
    };
    "/rounds/{roundId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Round
         * @description One round.
         */
        get: operations["read_round"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{roundId}/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Evaluations
         * @description The evaluations of a round, first to last.
         */
        get: operations["list_evaluations"];
        put?: never;
        /**
         * Create Evaluation
         * @description Record what became of every action and goal, and whether it was enough; in the evaluation meeting.
         */
        post: operations["create_evaluation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{roundId}/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Goals
         * @description What the round is for.
         */
        get: operations["list_goals"];
        put?: never;
        /**
         * Create Goal
         * @description Set a goal, with how the client's side took part or why not.
         */
        post: operations["create_goal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{roundId}/meeting-forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Forecast Meeting
         * @description Which meeting is next, and when its documents and minutes would be due; nothing is planned by asking.
         */
        get: operations["forecast_meeting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{roundId}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan Meeting
         * @description Plan a meeting of a round: without a kind, the next one of its form.
         */
        post: operations["plan_meeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{roundId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop Round
         * @description End a round without an evaluation, with the reason.
         */
        post: operations["stop_round"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Session
         * @description Sign out: the session ends at once, in this browser and wherever its cookie was copied to.
         */
        delete: operations["delete_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Session
         * @description Finish signing in with what the provider gave the browser to bring back. It can be used once, in ten minutes.
         */
        post: operations["create_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sign-in-attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Sign In
         * @description Begin to sign in: the address of the provider to go to, and a cookie that ties what follows to this browser.
         */
        post: operations["start_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/solutions/{solutionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Solution
         * @description One solution.
         */
        get: operations["read_solution"];
        put?: never;
        post?: never;
        /**
         * Remove Solution
         * @description Take a proposal away that was not chosen.
         */
        delete: operations["remove_solution"];
        options?: never;
        head?: never;
        /**
         * Change Solution
         * @description Change a proposal while the meeting is held.
         */
        patch: operations["change_solution"];
        trace?: never;
    };
    "/solutions/{solutionId}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose Solution
         * @description Choose a solution, with the argument.
         */
        post: operations["choose_solution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/solutions/{solutionId}/choice-withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Choice
         * @description Take the choice of a solution back.
         */
        post: operations["withdraw_choice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{source}/cases/{reference}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Push Case
         * @description Create or update the case that a source knows by this reference: 201 or 200, however often it is repeated.
         */
        put: operations["push_case"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subject-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Subject Exports
         * @description Who asked for a file about whom, and how it stands; newest first.
         */
        get: operations["list_subject_exports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subject-exports/{subjectExportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Subject Export
         * @description One request and how it stands.
         */
        get: operations["read_subject_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subject-exports/{subjectExportId}/downloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch Subject Export
         * @description The file, for who asked for it; every time counts, and after the last one it is gone.
         */
        post: operations["fetch_subject_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subject-exports/{subjectExportId}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Subject Export
         * @description Do away with the file before its time: by who asked, a coordinator of the region, or the officer.
         */
        post: operations["end_subject_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Subscriptions
         * @description Subscriptions, newest first: a machine its own, an administrator all of them.
         */
        get: operations["list_subscriptions"];
        put?: never;
        /**
         * Create Subscription
         * @description Hear of events by webhook; the secret of its key is shown this once.
         *
         *     A machine subscribes itself, an administrator names the `clientId`. What is heard of is what that client may read.
         */
        post: operations["create_subscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Subscription
         * @description One subscription: whether it is active, and how it goes with its receiver.
         */
        get: operations["read_subscription"];
        put?: never;
        post?: never;
        /**
         * Remove Subscription
         * @description End a subscription, with everything that waits for it and its log.
         */
        delete: operations["remove_subscription"];
        options?: never;
        head?: never;
        /**
         * Change Subscription
         * @description Another address or other types; what waits goes to the new address.
         */
        patch: operations["change_subscription"];
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Subscription Deliveries
         * @description What was told, newest first, with every call: when, how long it took, what was answered.
         */
        get: operations["list_subscription_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Subscription Key
         * @description A new key, of which the secret is shown this once; that of before signs along until the overlap ends.
         */
        post: operations["create_subscription_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause Subscription
         * @description Hold everything up until it is resumed; for fourteen days nothing of it is lost.
         */
        post: operations["pause_subscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ping Subscription
         * @description Send a test event, once, also while it is paused or disabled. The log tells what came of it.
         */
        post: operations["ping_subscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay Subscription
         * @description Send every event since a moment again, at most fourteen days back; with the ids that they had.
         */
        post: operations["replay_subscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume Subscription
         * @description Send again, what waited and what was given up first.
         */
        post: operations["resume_subscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Templates
         * @description The versions in use, or all of them with ``retired=true``.
         */
        get: operations["list_templates"];
        put?: never;
        /**
         * Create Template
         * @description A new version for a region; meetings that use the one before keep their copy.
         */
        post: operations["create_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/templates/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Template
         * @description One version.
         */
        get: operations["read_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Colleagues who are away: how many of which function group, or who. Their cases are shared by the others. */
        Absence: {
            functionGroup?: string | null;
            /** @default 1 */
            people?: number;
            until?: string | null;
            workerId?: string | null;
        };
        /**
         * @description The system through which somebody came.
         * @enum {string}
         */
        AccessPoint: "site" | "link" | "api" | "calendar" | "mail" | "command_line" | "scheduler";
        /** @description A line of the access log, for who works with the case and for the client's side. */
        AccessRead: {
            actor: string;
            actorName: string;
            /** Format: date-time */
            at: string;
            deed: components["schemas"]["Deed"];
            ground: string;
            /** @default ok */
            outcome?: components["schemas"]["DeedOutcome"];
            policy: string;
            reason?: string | null;
            seq: number;
            subject: string;
            subjectId?: string | null;
        };
        /** @description An action. */
        ActionBrief: {
            /** Format: date-time */
            dueAt: string;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            meetingId: string | null;
            /** Format: uuid */
            ownerId: string;
            ownerName: string;
            status: components["schemas"]["ActionStatus"];
            term: components["schemas"]["Term"];
            version: number;
            what: string;
        };
        /** @description A call to the owner of an action. */
        ActionCallCreate: {
            calledAt?: string | null;
            committed?: boolean | null;
            expectations?: string | null;
            note?: string | null;
            outcome: components["schemas"]["CallOutcome"];
            questions?: string | null;
        };
        /** @description A new action; made in a meeting, or in the case between meetings. Nothing is filled in silently (W10). */
        ActionCreate: {
            /** Format: date */
            dueOn: string;
            how?: string | null;
            /** Format: uuid */
            ownerId: string;
            solutionId?: string | null;
            term: components["schemas"]["Term"];
            what: string;
        };
        /**
         * @description An action in a list. What its text fields hold may name the client.
         *
         *     A machine that may only poll what is overdue (scope ``actions:overdue``) gets ``what``, ``ownerName`` and
         *     ``caseTitle`` as null: ids, days and status are enough to chase with.
         */
        ActionListed: {
            /** Format: uuid */
            caseId: string;
            caseTitle: string | null;
            /** Format: date-time */
            dueAt: string;
            /** Format: date */
            dueOn: string;
            /** Format: uuid */
            id: string;
            meetingId: string | null;
            overdue: boolean;
            overdueWorkdays: number;
            /** Format: uuid */
            ownerId: string;
            ownerName: string | null;
            /** Format: uuid */
            regionId: string;
            status: components["schemas"]["ActionStatus"];
            term: components["schemas"]["Term"];
            /** Format: date-time */
            updatedAt: string;
            version: number;
            what: string | null;
        };
        /** @description What became of an action; ``status`` is filled in by casustafel at that moment. */
        ActionOutcome: {
            /** Format: uuid */
            actionId: string;
            note?: string | null;
        };
        /** @description An outcome with the status the action had when the evaluation was recorded. */
        ActionOutcomeKept: {
            /** Format: uuid */
            actionId: string;
            note?: string | null;
            status: components["schemas"]["ActionStatus"];
        };
        /** @description Changes to what was agreed; another due day is a new promise. */
        ActionPatch: {
            /** Format: date */
            dueOn?: string;
            how?: string | null;
            /** Format: uuid */
            ownerId?: string;
            solutionId?: string | null;
            /** @default short */
            term?: components["schemas"]["Term"];
            what?: string;
        };
        /**
         * @description An action as it stands. ``overdue_workdays`` counts whole working days since the due day.
         *
         *     ``history``: when it was reminded of, phoned about and snoozed, first to last.
         */
        ActionRead: {
            /** Format: uuid */
            caseId: string;
            /** @default  */
            caseTitle?: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date */
            dueOn: string;
            endedAt: string | null;
            /** @default [] */
            history?: components["schemas"]["HistoryLine"][];
            how?: string | null;
            /** Format: uuid */
            id: string;
            meetingId: string | null;
            /** @default [] */
            next?: string[];
            /** @default false */
            overdue?: boolean;
            /** @default 0 */
            overdueWorkdays?: number;
            /** Format: uuid */
            ownerId: string;
            /** @default  */
            ownerName?: string;
            /** Format: uuid */
            regionId: string;
            solutionId?: string | null;
            status: components["schemas"]["ActionStatus"];
            statusReason: string | null;
            /** @default short */
            term?: components["schemas"]["Term"];
            /** Format: date-time */
            updatedAt: string;
            version: number;
            what: string;
        };
        /** @description Why the action is open again, and optionally a new due day. */
        ActionReopening: {
            dueOn?: string | null;
            reason: string;
        };
        /**
         * @description ``dropped``: circumstances changed. ``not_done``: the organisation did not do it. These are not the same.
         * @enum {string}
         */
        ActionStatus: "open" | "in_progress" | "done" | "dropped" | "not_done";
        /** @description What is added to final minutes. */
        AddendumCreate: {
            text: string;
        };
        /** @description An addition as it was made. */
        AddendumRead: {
            author: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            minutesId: string;
            /** @default [] */
            next?: string[];
            text: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description How old somebody is, in bands wide enough to hold many.
         * @enum {string}
         */
        AgeBand: "0-11" | "12-17" | "18-29" | "30-49" | "50-64" | "65-79" | "80+";
        /** @description The agenda of one kind of meeting (W9). */
        AgendaContent: {
            items: components["schemas"]["AgendaLine"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "agenda";
            meetingKind: components["schemas"]["MeetingKind"];
        };
        /** @description A new item; without a position it comes last. */
        AgendaItemCreate: {
            /** @default other */
            kind?: components["schemas"]["AgendaKind"];
            maxMinutes: number;
            minMinutes: number;
            position?: number | null;
            title: string;
        };
        /** @description Changes to an item; another ``position`` moves it and the others make room. */
        AgendaItemPatch: {
            /** @default other */
            kind?: components["schemas"]["AgendaKind"];
            maxMinutes?: number;
            minMinutes?: number;
            position?: number;
            title?: string;
        };
        /** @description An item as it stands. Elapsed time counts until now, or until the item ended, in whole seconds. */
        AgendaItemRead: {
            /** Format: date-time */
            createdAt: string;
            elapsedSeconds: number;
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            /** @default other */
            kind?: components["schemas"]["AgendaKind"];
            maxMinutes: number;
            /** Format: uuid */
            meetingId: string;
            minMinutes: number;
            /** @default [] */
            next?: string[];
            overrunSeconds: number;
            position: number;
            startedAt: string | null;
            status: components["schemas"]["AgendaItemStatus"];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description Where an item stands; it follows from its times.
         * @enum {string}
         */
        AgendaItemStatus: "waiting" | "running" | "ended";
        /**
         * @description What an agenda item is for (W9).
         * @enum {string}
         */
        AgendaKind: "opening" | "earlier_actions" | "sharing" | "questions" | "analysis" | "generating" | "choosing" | "consensus" | "evaluation" | "closing" | "other";
        /** @description One item with its time box in minutes. */
        AgendaLine: {
            kind: components["schemas"]["AgendaKind"];
            maxMinutes: number;
            minMinutes: number;
            title: string;
        };
        /** @description What is agreed after an approval. A start day needs a deviation percentage with it. */
        AgreementsPatch: {
            adjust?: string | null;
            budget?: number | null;
            cases?: number | null;
            costsEach?: number | null;
            deviationPercent?: number | null;
            /** @default [] */
            reviewDays?: string[];
            startOn?: string | null;
            watchedBy?: string | null;
        };
        /** @description A named person has seen that nobody can be recognised in it. */
        AnonymisedMark: {
            note?: string | null;
            /** Format: uuid */
            personId: string;
        };
        /**
         * @description Part of the country, as Statistics Netherlands divides it.
         * @enum {string}
         */
        Area: "north" | "east" | "west" | "south";
        /** @description A new argument. */
        ArgumentCreate: {
            /** @default neither */
            pointsTo?: components["schemas"]["ArgumentFor"];
            /** @default experience */
            source?: components["schemas"]["ArgumentSource"];
            text: string;
        };
        /**
         * @description Where an argument points.
         * @enum {string}
         */
        ArgumentFor: "fewer_cases" | "more_cases" | "neither";
        /** @description An argument as it stands; ``recognised`` is how many others know it. */
        ArgumentRead: {
            by: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @default [] */
            next?: string[];
            /** @default neither */
            pointsTo?: components["schemas"]["ArgumentFor"];
            /** Format: uuid */
            processId: string;
            /** @default 0 */
            recognised?: number;
            /** @default experience */
            source?: components["schemas"]["ArgumentSource"];
            text: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description What an argument rests on.
         * @enum {string}
         */
        ArgumentSource: "sketch" | "purpose" | "weeks" | "references" | "factors" | "budget" | "experience";
        /**
         * @description How many organisations are around somebody.
         * @enum {string}
         */
        Around: "few" | "several" | "many";
        /** @description A document by its name. */
        AskedDocument: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DocumentKind"];
            title: string;
        };
        /** @description An organisation by its name. */
        AskedOrganisation: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        /** @description Whether somebody is present in the meeting. */
        Attendance: {
            attended: boolean;
        };
        /** @description Who is present when the vote begins, by person. Only they vote, and they are the half that counts. */
        Ballot: {
            present: string[];
        };
        /** @description Bounds in cases at a time of one full-timer. ``function_group`` empty: for the whole team. */
        Band: {
            functionGroup?: string | null;
            lower: number;
            upper: number;
        };
        /** @description Everything that has a place on the line, few cases first. ``unit`` tells what the line counts. */
        BandLine: {
            points: components["schemas"]["BandPoint"][];
            /** @default cases at a time of one full-timer (36 hours a week) */
            unit?: string;
        };
        /**
         * @description A place on the line: cases of one full-timer from low to high, and hours a week for each case.
         *
         *     ``what``: ``reference``, ``team``, ``function_group``, ``me``, ``suggestion``, ``proposal`` or ``agreed``.
         */
        BandPoint: {
            high: number;
            hoursHigh: number | null;
            hoursLow: number | null;
            low: number;
            name: string;
            what: string;
        };
        /** @description The answer to one line; ``index`` counts from 0. */
        BatchLine: {
            /** @default [] */
            errors?: components["schemas"]["ProblemFault"][];
            id?: string | null;
            index: number;
            outcome: components["schemas"]["LineOutcome"];
            reference: string | null;
        };
        /** @description The answer to a batch. */
        BatchResult: {
            created: number;
            lines: components["schemas"]["BatchLine"][];
            refused: number;
            unchanged: number;
            updated: number;
        };
        /** @description Which case: by its id, or by the source that knows it and the reference there. Exactly, never searched for. */
        BreakGlassCreate: {
            caseId?: string | null;
            kind: components["schemas"]["BreakGlassKind"];
            reason: string;
            reference?: string | null;
            source?: string | null;
        };
        /**
         * @description Why it could not wait.
         * @enum {string}
         */
        BreakGlassKind: "acute_danger" | "coordinator_absent" | "care_tonight" | "other";
        /** @description One break-glass as it stands; nothing of what stands in the case. ``holds``: the case is open to them now. */
        BreakGlassRead: {
            /** Format: uuid */
            caseId: string;
            caseReference: string | null;
            caseSource: string | null;
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
            /** Format: date-time */
            endsAt: string;
            holds: boolean;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["BreakGlassKind"];
            /** @default [] */
            next?: string[];
            organisation: string | null;
            /** Format: uuid */
            personId: string;
            personName: string;
            reason: string;
            /** Format: uuid */
            regionId: string;
            reviewedAt: string | null;
            reviewedBy: string | null;
            /** Format: date-time */
            updatedAt: string;
            verdict: components["schemas"]["BreakGlassVerdict"] | null;
            verdictNote: string | null;
            version: number;
        };
        /** @description The verdict of somebody else, with words. */
        BreakGlassReview: {
            note: string;
            verdict: components["schemas"]["BreakGlassVerdict"];
        };
        /**
         * @description What is said of it afterwards.
         * @enum {string}
         */
        BreakGlassVerdict: "justified" | "not_justified";
        /** @description The answer to: is care needed until the long-term solution is there? (W10) */
        BridgingCare: {
            explanation: string;
            needed: boolean;
        };
        /** @description A calendar with its address: shown this once and never again. */
        CalendarFeedIssued: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @default [] */
            next?: string[];
            revokedAt: string | null;
            url: string;
        };
        /** @description A calendar address without its secret. */
        CalendarFeedRead: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @default [] */
            next?: string[];
            revokedAt: string | null;
        };
        /**
         * @description How the call went. Only ``reached`` closes the point on the call list.
         * @enum {string}
         */
        CallOutcome: "reached" | "no_answer" | "call_back";
        /** @description A call as it was made. */
        CallRead: {
            actionId: string | null;
            /** Format: date-time */
            calledAt: string;
            calledBy: string;
            committed?: boolean | null;
            expectations?: string | null;
            /** Format: uuid */
            id: string;
            note?: string | null;
            outcome: components["schemas"]["CallOutcome"];
            participantId: string | null;
            questions?: string | null;
        };
        /** @description Why a meeting does not take place. */
        Cancellation: {
            reason: string;
        };
        /**
         * @description The law under which most of the care falls.
         * @enum {string}
         */
        CareLaw: "wlz" | "wmo" | "zvw" | "jw" | "other";
        /** @description A case of the register that the team takes on. Without ``attentionOn`` the first day is the last attention. */
        CarryCreate: {
            attentionOn?: string | null;
            /** Format: uuid */
            caseId: string;
            /** Format: date */
            fromDay: string;
            /** @default [] */
            heavyFactors?: string[];
            /** @default usual */
            intensity?: components["schemas"]["Intensity"];
            /** @default regular */
            kind?: components["schemas"]["CarryKind"];
            /** @default running */
            phase?: components["schemas"]["Phase"];
            untilDay?: string | null;
            workerId?: string | null;
        };
        /**
         * @description What kind of work a case is.
         * @enum {string}
         */
        CarryKind: "regular" | "crisis" | "safety_report" | "monitoring" | "collective";
        /** @description Changes: another worker, its end, how heavy it is, or that it got attention. */
        CarryPatch: {
            attentionOn?: string | null;
            /** Format: date */
            fromDay?: string;
            /** @default [] */
            heavyFactors?: string[];
            /** @default usual */
            intensity?: components["schemas"]["Intensity"];
            /** @default regular */
            kind?: components["schemas"]["CarryKind"];
            /** @default running */
            phase?: components["schemas"]["Phase"];
            untilDay?: string | null;
            workerId?: string | null;
        };
        /** @description An assignment as it stands. ``case_title`` is empty for who may not see the case itself. */
        CarryRead: {
            attentionOn?: string | null;
            /** Format: uuid */
            caseId: string;
            caseTitle?: string | null;
            /** @default false */
            counts?: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            fromDay: string;
            /** @default [] */
            heavyFactors?: string[];
            /** Format: uuid */
            id: string;
            /** @default usual */
            intensity?: components["schemas"]["Intensity"];
            /** @default regular */
            kind?: components["schemas"]["CarryKind"];
            leftOut?: components["schemas"]["LeftOut"] | null;
            /** @default [] */
            next?: string[];
            /** @default running */
            phase?: components["schemas"]["Phase"];
            /** Format: uuid */
            teamId: string;
            untilDay?: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** @default 0 */
            weight?: number;
            workerId?: string | null;
            workerName?: string | null;
        };
        /**
         * @description A case of which the term ends soon or has ended. ``endsOn`` is the last day of the term.
         *
         *     ``heldUntil``: the day until which it is held today; ``proposed``: whether somebody proposed to erase it.
         */
        CaseAtTerm: {
            /** Format: date */
            endsOn: string;
            heldUntil: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["RetentionKind"];
            /** @default [] */
            next?: string[];
            passed: boolean;
            proposed: boolean;
            reference: string | null;
            /** Format: uuid */
            regionId: string;
            source: string | null;
            title: string;
        };
        /** @description Up to 500 cases of one source. Each line is a pushed case with its ``reference``. */
        CaseBatch: {
            /** @default false */
            allOrNothing?: boolean;
            cases: {
                [key: string]: unknown;
            }[];
            source: string;
        };
        /** @description A new case. ``region`` is the code of the region, such as ZK09. */
        CaseCreate: {
            about?: string | null;
            acuteRisk?: boolean | null;
            birthDate?: string | null;
            careLaw?: components["schemas"]["CareLaw"] | null;
            careProfile?: string | null;
            clientName?: string | null;
            /** @default case_confidential */
            confidentiality?: components["schemas"]["Confidentiality"];
            conflictingInterests?: boolean | null;
            currentProvider?: string | null;
            earlierAttempts?: number | null;
            goodSurroundings?: string | null;
            lifeDomains?: number | null;
            municipality?: string | null;
            needs?: string | null;
            organisationsInvolved?: number | null;
            region: string;
            registeredOn?: string | null;
            sharedPicture?: boolean | null;
            situation?: string | null;
            stuckMonths?: number | null;
            title: string;
            triedBefore?: string | null;
            /** @default normal */
            urgency?: components["schemas"]["Urgency"];
        };
        /** @description A new hold. */
        CaseHoldCreate: {
            reason: string;
            /** Format: date */
            untilDay: string;
        };
        /** @description A hold as it stands; ``by`` is who set it. ``standing``: whether it holds today. */
        CaseHoldRead: {
            by: string;
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @default [] */
            next?: string[];
            reason: string;
            standing: boolean;
            /** Format: date */
            untilDay: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description A case in a list: enough to find it, no story. */
        CaseListed: {
            careProfile: string | null;
            clientName: string | null;
            /** Format: uuid */
            id: string;
            municipality: string | null;
            reference: string | null;
            /** Format: uuid */
            regionId: string;
            source: string | null;
            status: components["schemas"]["CaseStatus"];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            urgency: components["schemas"]["Urgency"];
        };
        /** @description A new team. ``region`` is the code of the region, such as ZK09. */
        CaseloadTeamCreate: {
            /** @default true */
            active?: boolean;
            functionGroups: string[];
            name: string;
            organisationId?: string | null;
            purpose?: string | null;
            region: string;
        };
        /** @description Changes to a team. A function group in which somebody works stays. */
        CaseloadTeamPatch: {
            /** @default true */
            active?: boolean;
            functionGroups?: string[];
            name?: string;
            organisationId?: string | null;
            purpose?: string | null;
        };
        /** @description A team as it stands. ``mine``: the caller's own place in it. */
        CaseloadTeamRead: {
            /** @default true */
            active?: boolean;
            /** Format: date-time */
            createdAt: string;
            functionGroups: string[];
            /** Format: uuid */
            id: string;
            mine?: string | null;
            name: string;
            /** @default [] */
            next?: string[];
            organisationId?: string | null;
            purpose?: string | null;
            /** Format: uuid */
            regionId: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description A new place in a team. */
        CaseloadWorkerCreate: {
            contractHours: number;
            /** Format: date */
            fromDay: string;
            functionGroup: string;
            /** @default false */
            lead?: boolean;
            /** Format: uuid */
            personId: string;
            untilDay?: string | null;
        };
        /** @description Changes to a place, mostly its end. */
        CaseloadWorkerPatch: {
            contractHours?: number;
            /** Format: date */
            fromDay?: string;
            functionGroup?: string;
            /** @default false */
            lead?: boolean;
            untilDay?: string | null;
        };
        /** @description A place as it stands. Figures of somebody are at ``/load``, for that person and the team lead. */
        CaseloadWorkerRead: {
            contractHours: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date */
            fromDay: string;
            functionGroup: string;
            /** Format: uuid */
            id: string;
            /** @default false */
            lead?: boolean;
            /** @default  */
            name?: string;
            /** @default [] */
            next?: string[];
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            teamId: string;
            untilDay?: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description Changes to what is known of a case. */
        CasePatch: {
            about?: string | null;
            acuteRisk?: boolean | null;
            birthDate?: string | null;
            careLaw?: components["schemas"]["CareLaw"] | null;
            careProfile?: string | null;
            clientName?: string | null;
            /** @default case_confidential */
            confidentiality?: components["schemas"]["Confidentiality"];
            conflictingInterests?: boolean | null;
            currentProvider?: string | null;
            earlierAttempts?: number | null;
            goodSurroundings?: string | null;
            lifeDomains?: number | null;
            municipality?: string | null;
            needs?: string | null;
            organisationsInvolved?: number | null;
            registeredOn?: string | null;
            sharedPicture?: boolean | null;
            situation?: string | null;
            stuckMonths?: number | null;
            title?: string;
            triedBefore?: string | null;
            /** @default normal */
            urgency?: components["schemas"]["Urgency"];
        };
        /** @description A case as another system knows it; the whole of it, every time. */
        CasePush: {
            about?: string | null;
            acuteRisk?: boolean | null;
            birthDate?: string | null;
            careLaw?: components["schemas"]["CareLaw"] | null;
            careProfile?: string | null;
            clientName?: string | null;
            /** @default case_confidential */
            confidentiality?: components["schemas"]["Confidentiality"];
            conflictingInterests?: boolean | null;
            currentProvider?: string | null;
            earlierAttempts?: number | null;
            goodSurroundings?: string | null;
            lifeDomains?: number | null;
            municipality?: string | null;
            needs?: string | null;
            organisationsInvolved?: number | null;
            region: string;
            registeredOn?: string | null;
            sharedPicture?: boolean | null;
            situation?: string | null;
            stuckMonths?: number | null;
            title: string;
            triedBefore?: string | null;
            /** @default normal */
            urgency?: components["schemas"]["Urgency"];
        };
        /** @description A case as it stands. */
        CaseRead: {
            about?: string | null;
            acceptedAt: string | null;
            acuteRisk?: boolean | null;
            birthDate?: string | null;
            careLaw?: components["schemas"]["CareLaw"] | null;
            careProfile?: string | null;
            clientName?: string | null;
            closedAt: string | null;
            /** @default case_confidential */
            confidentiality?: components["schemas"]["Confidentiality"];
            conflictingInterests?: boolean | null;
            /** Format: date-time */
            createdAt: string;
            currentProvider?: string | null;
            earlierAttempts?: number | null;
            goodSurroundings?: string | null;
            /** Format: uuid */
            id: string;
            lifeDomains?: number | null;
            municipality?: string | null;
            needs?: string | null;
            /** @default [] */
            next?: string[];
            organisationsInvolved?: number | null;
            reference: string | null;
            /** Format: uuid */
            regionId: string;
            registeredOn?: string | null;
            sharedPicture?: boolean | null;
            situation?: string | null;
            source: string | null;
            status: components["schemas"]["CaseStatus"];
            statusReason: string | null;
            stuckMonths?: number | null;
            title: string;
            triedBefore?: string | null;
            /** Format: date-time */
            updatedAt: string;
            /** @default normal */
            urgency?: components["schemas"]["Urgency"];
            version: number;
        };
        /**
         * @description Where a case stands.
         * @enum {string}
         */
        CaseStatus: "registered" | "active" | "declined" | "closed";
        /**
         * @description By which way somebody is told.
         * @enum {string}
         */
        Channel: "mail" | "webhook";
        /** @description What one way has to do: how much waits and is parked, and since when the oldest that waits could have gone. */
        ChannelRead: {
            channel: components["schemas"]["Channel"];
            oldestSince?: string | null;
            /** @default 0 */
            parked?: number;
            /** @default 0 */
            waiting?: number;
        };
        /** @description Points of preparation beside the ones that casustafel watches by itself. */
        ChecklistContent: {
            items: components["schemas"]["ChecklistLine"][];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "checklist";
        };
        /** @description A point as it stands. */
        ChecklistItemRead: {
            blocks: boolean;
            /** Format: date-time */
            createdAt: string;
            doneAt: string | null;
            doneBy: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            /** @default [] */
            next?: string[];
            position: number;
            role: components["schemas"]["MeetingRole"];
            text: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description A point of preparation that somebody ticks off; ``blocks`` keeps the meeting from being opened. */
        ChecklistLine: {
            /** @default false */
            blocks?: boolean;
            role: components["schemas"]["MeetingRole"];
            text: string;
        };
        /** @description Done, or not done after all. */
        ChecklistTick: {
            done: boolean;
        };
        /** @description Why the group chooses this solution. */
        Choice: {
            argument: string;
        };
        /** @description The choices. ``kinds``: the kinds that count, with what one weighs; ``inactive_after_days`` empty: never. */
        Choices: {
            /** @default team */
            forWhom?: components["schemas"]["ForWhom"];
            /** @default 0.1 */
            heavyFactorWeight?: number;
            /** @default 60 */
            inactiveAfterDays?: number | null;
            /**
             * @default {
             *       "intensive": 1.5,
             *       "light": 0.5,
             *       "usual": 1
             *     }
             */
            intensities?: {
                [key: string]: number;
            };
            /**
             * @default {
             *       "regular": 1
             *     }
             */
            kinds?: {
                [key: string]: number;
            };
            /** @default week */
            period?: components["schemas"]["Period"];
            /** @default false */
            waitingCounts?: boolean;
        };
        /** @description A new client with its grants. */
        ClientCreate: {
            /** @default true */
            active?: boolean;
            /** @default [] */
            grants?: components["schemas"]["GrantFields"][];
            name: string;
            organisationId?: string | null;
        };
        /** @description Changes to a client; ``active: false`` shuts it out at once, ``grants`` is the whole list. */
        ClientPatch: {
            /** @default true */
            active?: boolean;
            /** @default [] */
            grants?: components["schemas"]["GrantFields"][];
            name?: string;
            organisationId?: string | null;
        };
        /** @description A client with its grants and keys. */
        ClientRead: {
            /** @default true */
            active?: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @default [] */
            grants?: components["schemas"]["GrantRead"][];
            /** Format: uuid */
            id: string;
            /** @default [] */
            keys?: components["schemas"]["KeyRead"][];
            name: string;
            /** @default [] */
            next?: string[];
            organisationId?: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description The date of the evaluation as picked in the meeting; left out when that meeting is already planned. */
        Closing: {
            evaluationAt?: components["schemas"]["EvaluationDate"] | null;
        };
        /** @description Closing a case. With open actions or a round without evaluation a reason is required (W17). */
        Closure: {
            outcome: string;
            reason?: string | null;
        };
        /** @description The end of an action, with the reason or result. */
        Completion: {
            outcome: components["schemas"]["Outcome"];
            reason: string;
        };
        /**
         * @description Levels as in the Dutch standards for case-oriented working, from open to most secret.
         * @enum {string}
         */
        Confidentiality: "public" | "restricted_public" | "internal" | "case_confidential" | "confidential" | "strictly_confidential" | "secret" | "top_secret";
        /** @description Yes or no. A yes may be to less than was asked: fewer documents, fewer organisations, a shorter time. */
        ConsentAnswer: {
            documentIds?: string[] | null;
            given: boolean;
            note?: string | null;
            organisationIds?: string[] | null;
            validUntil?: string | null;
        };
        /** @description A consent to be recorded. */
        ConsentCreate: {
            /** @default [] */
            documentIds?: string[];
            form: components["schemas"]["ConsentForm"];
            giver: components["schemas"]["ConsentGiver"];
            giverName: string;
            /** @default [] */
            organisationIds?: string[];
            purpose: string;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validUntil: string;
            /** @default own */
            wordingVersion?: string;
        };
        /**
         * @description How consent was given.
         * @enum {string}
         */
        ConsentForm: "written" | "spoken" | "online";
        /**
         * @description By whom consent is given.
         * @enum {string}
         */
        ConsentGiver: "client" | "representative";
        /** @description A consent as it stands. */
        ConsentRead: {
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            createdAt: string;
            /** @default [] */
            documentIds?: string[];
            form: components["schemas"]["ConsentForm"];
            giver: components["schemas"]["ConsentGiver"];
            giverName: string;
            /** Format: uuid */
            id: string;
            /** @default false */
            inForce?: boolean;
            /** @default [] */
            next?: string[];
            /** @default [] */
            organisationIds?: string[];
            purpose: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validUntil: string;
            version: number;
            withdrawalNote: string | null;
            withdrawnAt: string | null;
            /** @default own */
            wordingVersion?: string;
        };
        /** @description Somebody with what they could open. ``person_id`` is empty where only the name in the access log is left. */
        ConsentReader: {
            /** @default false */
            clientSide?: boolean;
            documents: components["schemas"]["ReadableDocument"][];
            name: string;
            organisation?: string | null;
            personId: string | null;
        };
        /** @description Ask somebody of the client's side; ``participant_id`` is their place at a table of the case. */
        ConsentRequestCreate: {
            /** @default [] */
            documentIds?: string[];
            /** @default [] */
            organisationIds?: string[];
            /** Format: uuid */
            participantId: string;
            purpose: string;
            /** Format: date-time */
            validUntil: string;
        };
        /**
         * @description What was asked as it stands, by name.
         *
         *     ``documents`` and ``organisations`` are the ones named; where none are, those of the case and at the table now.
         *     Documents are named to the client's side and to who keeps the file; for others the list is empty.
         */
        ConsentRequestRead: {
            answeredAt: string | null;
            answerNote: string | null;
            askedBy: string;
            /** Format: uuid */
            caseId: string;
            consentId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @default [] */
            documentIds?: string[];
            /** @default [] */
            documents?: components["schemas"]["AskedDocument"][];
            giver: components["schemas"]["ConsentGiver"];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            /** @default [] */
            next?: string[];
            /** @default [] */
            organisationIds?: string[];
            /** @default [] */
            organisations?: components["schemas"]["AskedOrganisation"][];
            /** Format: uuid */
            personId: string;
            /** @default  */
            personName?: string;
            purpose: string;
            remindedAt: string | null;
            status: components["schemas"]["ConsentRequestStatus"];
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            validUntil: string;
            version: number;
            wording: components["schemas"]["ConsentWording"];
            wordingVersion: string;
        };
        /**
         * @description How it stands with what was asked. ``expired`` follows from the clock and is never stored.
         * @enum {string}
         */
        ConsentRequestStatus: "open" | "given" | "refused" | "withdrawn" | "expired";
        /** @description A consent that was taken back, with who had access until then. */
        ConsentWithdrawn: {
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            createdAt: string;
            /** @default [] */
            documentIds?: string[];
            form: components["schemas"]["ConsentForm"];
            giver: components["schemas"]["ConsentGiver"];
            giverName: string;
            /** Format: uuid */
            id: string;
            /** @default false */
            inForce?: boolean;
            /** @default [] */
            next?: string[];
            /** @default [] */
            organisationIds?: string[];
            purpose: string;
            readers: components["schemas"]["ConsentReader"][];
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validUntil: string;
            version: number;
            withdrawalNote: string | null;
            withdrawnAt: string | null;
            /** @default own */
            wordingVersion?: string;
        };
        /** @description In plain language: what is asked of the client, what may be done with it, and that no is a good answer too. */
        ConsentWording: {
            paragraphs: string[];
            title: string;
        };
        /** @description The words in which consent is asked (W7). */
        ConsentWordingContent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "consent_wording";
            paragraphs: string[];
            title: string;
        };
        /** @description People and money at both ends of a band, with the formula of each. */
        ConsequenceRead: {
            bestDifference: number | null;
            cases: number;
            fewestFullTimers: number;
            formulas: {
                [key: string]: string;
            };
            fullTimersNow: number;
            functionGroup: string | null;
            highestCosts: number | null;
            lower: number;
            lowestCosts: number | null;
            mostFullTimers: number;
            upper: number;
            worstDifference: number | null;
        };
        /** @description Accepted, or rejected with a reason. */
        CorrectionAnswer: {
            accepted: boolean;
            reason?: string | null;
        };
        /** @description What is not right, and how it should read. */
        CorrectionCreate: {
            text: string;
        };
        /** @description A correction as it stands. */
        CorrectionRead: {
            answer: string | null;
            answeredAt: string | null;
            answeredBy: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            minutesId: string;
            /** @default [] */
            next?: string[];
            /** Format: uuid */
            participantId: string;
            participantName: string;
            status: components["schemas"]["CorrectionStatus"];
            text: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description The notulist's answer.
         * @enum {string}
         */
        CorrectionStatus: "open" | "accepted" | "rejected";
        /**
         * @description A promise not yet kept, with the case it is about and who has to keep it.
         *
         *     ``stages`` are the moments at which somebody hears of it; ``nextStage`` is the first that was not yet told.
         *     ``history`` is what happened to it so far; ``snoozedUntil`` until when nobody hears of it.
         */
        DeadlineRead: {
            /** Format: uuid */
            caseId: string;
            caseTitle: string;
            /** Format: date-time */
            dueAt: string;
            endedAt: string | null;
            /** @default [] */
            history?: components["schemas"]["HistoryLine"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["PromiseKind"];
            meetingId: string | null;
            /** @default [] */
            next?: string[];
            nextAt: string | null;
            nextStage: components["schemas"]["Stage"] | null;
            overdue: boolean;
            personId: string | null;
            personName: string | null;
            /** Format: uuid */
            regionId: string;
            snoozedUntil: string | null;
            stages: components["schemas"]["StageMoment"][];
            /** Format: uuid */
            subjectId: string;
        };
        /** @description A decision. Not approved: the reasons say what is still needed. */
        DecisionCreate: {
            approved: boolean;
            decidedBy: string;
            /** Format: date */
            decidedOn: string;
            /** Format: uuid */
            proposalId: string;
            reasons: string;
        };
        /** @description A decision as it stands, with what it means for people and money. ``in_force``: its band holds today. */
        DecisionRead: {
            adjust?: string | null;
            approved: boolean;
            bands: components["schemas"]["Band"][];
            budget?: number | null;
            cases?: number | null;
            /** @default [] */
            consequences?: components["schemas"]["ConsequenceRead"][];
            costsEach?: number | null;
            /** Format: date-time */
            createdAt: string;
            decidedBy: string;
            /** Format: date */
            decidedOn: string;
            deviationPercent?: number | null;
            /** Format: uuid */
            id: string;
            /** @default false */
            inForce?: boolean;
            /** @default [] */
            next?: string[];
            /** Format: uuid */
            processId: string;
            /** Format: uuid */
            proposalId: string;
            reasons: string;
            /** @default [] */
            reviewDays?: string[];
            startOn?: string | null;
            /** Format: uuid */
            teamId: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            watchedBy?: string | null;
        };
        /**
         * @description What was done with the data.
         * @enum {string}
         */
        Deed: "read" | "search" | "print" | "create" | "change" | "delete" | "export";
        /**
         * @description What came of it. Refused: the caller may not; failed: it could not be done, and nothing was stored.
         * @enum {string}
         */
        DeedOutcome: "ok" | "refused" | "failed";
        /** @description Two definitions side by side on the same cases. */
        DefinitionComparison: {
            differences: components["schemas"]["Difference"][];
            first: components["schemas"]["DefinitionRun"];
            second: components["schemas"]["DefinitionRun"];
        };
        /** @description A new draft. */
        DefinitionCreate: {
            /**
             * @default {
             *       "forWhom": "team",
             *       "heavyFactorWeight": 0.1,
             *       "inactiveAfterDays": 60,
             *       "intensities": {
             *         "intensive": 1.5,
             *         "light": 0.5,
             *         "usual": 1
             *       },
             *       "kinds": {
             *         "regular": 1
             *       },
             *       "period": "week",
             *       "waitingCounts": false
             *     }
             */
            choices?: components["schemas"]["Choices"];
            explanation?: string | null;
            name: string;
        };
        /** @description Changes to a draft. ``choices`` as a whole. */
        DefinitionPatch: {
            /**
             * @default {
             *       "forWhom": "team",
             *       "heavyFactorWeight": 0.1,
             *       "inactiveAfterDays": 60,
             *       "intensities": {
             *         "intensive": 1.5,
             *         "light": 0.5,
             *         "usual": 1
             *       },
             *       "kinds": {
             *         "regular": 1
             *       },
             *       "period": "week",
             *       "waitingCounts": false
             *     }
             */
            choices?: components["schemas"]["Choices"];
            explanation?: string | null;
            name?: string;
        };
        /** @description A definition as it stands. */
        DefinitionRead: {
            /**
             * @default {
             *       "forWhom": "team",
             *       "heavyFactorWeight": 0.1,
             *       "inactiveAfterDays": 60,
             *       "intensities": {
             *         "intensive": 1.5,
             *         "light": 0.5,
             *         "usual": 1
             *       },
             *       "kinds": {
             *         "regular": 1
             *       },
             *       "period": "week",
             *       "waitingCounts": false
             *     }
             */
            choices?: components["schemas"]["Choices"];
            /** Format: date-time */
            createdAt: string;
            explanation?: string | null;
            /** Format: uuid */
            id: string;
            inUse: boolean;
            name: string;
            /** @default [] */
            next?: string[];
            status: components["schemas"]["DefinitionStatus"];
            /** Format: uuid */
            teamId: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description What a definition makes of today's register. ``load`` is in ordinary cases. */
        DefinitionRun: {
            counted: number;
            /** Format: uuid */
            definitionId: string;
            load: number;
            name: string;
            notCounted: components["schemas"]["Uncounted"][];
            reasons: {
                [key: string]: number;
            };
            total: number;
        };
        /**
         * @description A draft can be changed; the one that was agreed decides what counts; replaced by a later one.
         * @enum {string}
         */
        DefinitionStatus: "draft" | "agreed" | "replaced";
        /** @description One call as it was: when, how long it took in milliseconds, and the answer. */
        DeliveryAttemptRead: {
            /** Format: date-time */
            at: string;
            code: string | null;
            httpStatus: number | null;
            ms: number;
            response: string | null;
        };
        /**
         * @description What is told; also the rank in which what waits is sent: a cancellation before a digest.
         * @enum {string}
         */
        DeliveryKind: "break_glass" | "cancellation" | "change" | "invitation" | "actions" | "minutes" | "correction" | "correction_answer" | "mail_answer" | "consent_request" | "consent_ended" | "documents" | "minutes_final" | "addendum" | "retention" | "digest" | "ping" | "event";
        /** @description A delivery as it stands: when, how often and what went wrong as a code; nothing of what it tells. */
        DeliveryRead: {
            attemptedAt: string | null;
            attempts: number;
            channel: components["schemas"]["Channel"];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DeliveryKind"];
            lane: string;
            lastError: string | null;
            /** @default [] */
            next?: string[];
            /** Format: date-time */
            nextAt: string;
            /** Format: date-time */
            notBefore: string;
            receiverId: string | null;
            sentAt: string | null;
            status: components["schemas"]["DeliveryStatus"];
            subscriptionId: string | null;
        };
        /**
         * @description ``parked``: given up, until somebody releases it. ``dropped``: there was nothing to tell any more.
         * @enum {string}
         */
        DeliveryStatus: "waiting" | "sent" | "parked" | "dropped";
        /** @description Somebody to sign in as in the demonstration. */
        DemoAccount: {
            function: string | null;
            name: string;
            /** Format: uuid */
            personId: string;
            roles: string[];
        };
        /** @description Sign in as one of the demo people; exists only on loopback with demo data. */
        DevSignIn: {
            /** Format: uuid */
            personId: string;
        };
        /** @description A case about which two definitions do not agree. */
        Difference: {
            /** Format: uuid */
            carryId: string;
            /** Format: uuid */
            caseId: string;
            caseTitle: string | null;
            first: components["schemas"]["LeftOut"] | null;
            firstWeight: number;
            second: components["schemas"]["LeftOut"] | null;
            secondWeight: number;
        };
        /** @description A run of words: in both, in the original only (``removed``), or in the variant only (``added``). */
        DifferencePiece: {
            kind: components["schemas"]["Kind"];
            text: string;
        };
        /** @description Why the load lies outside the band, what is done about it, and when it is looked at again. */
        DiscussionAnswer: {
            agreed: string;
            /** Format: date */
            lookAgainOn: string;
            why: string;
        };
        /** @description Something to talk about, as it stands. */
        DiscussionRead: {
            agreed: string | null;
            answeredAt: string | null;
            answeredBy: string | null;
            /** Format: date-time */
            createdAt: string;
            deviationPercent: number;
            fullTime: number;
            /** Format: uuid */
            id: string;
            level: components["schemas"]["Level"];
            lookAgainOn: string | null;
            lower: number;
            /** @default [] */
            next?: string[];
            status: components["schemas"]["DiscussionStatus"];
            subject: string;
            /** Format: uuid */
            teamId: string;
            /** Format: date-time */
            updatedAt: string;
            upper: number;
            version: number;
            /** Format: date */
            weekOf: string;
            why: string | null;
            workerId: string | null;
        };
        /**
         * @description Somebody has to answer.
         * @enum {string}
         */
        DiscussionStatus: "open" | "answered";
        /** @description A document to be delivered; its bytes follow with PUT .../content. */
        DocumentCreate: {
            datedOn?: string | null;
            kind: components["schemas"]["DocumentKind"];
            title: string;
        };
        /**
         * @description A care plan and an overview of what was done are always needed.
         * @enum {string}
         */
        DocumentKind: "care_plan" | "done_before" | "other";
        /** @description Changes to what is said of a document. */
        DocumentPatch: {
            datedOn?: string | null;
            kind?: components["schemas"]["DocumentKind"];
            title?: string;
        };
        /** @description A document as it stands, without its bytes. ``versionNumber``: of the newest file, or of the first to come. */
        DocumentRead: {
            anonymisedAt: string | null;
            anonymisedBy: string | null;
            anonymisedNote: string | null;
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            createdAt: string;
            datedOn?: string | null;
            fileName: string | null;
            firstSharedAt: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DocumentKind"];
            mediaType: string | null;
            /** @default [] */
            next?: string[];
            sha256: string | null;
            /** @default [] */
            shares?: components["schemas"]["ShareRead"][];
            size: number | null;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            uploadedAt: string | null;
            uploadedBy: string | null;
            version: number;
            versionNumber: number;
        };
        /** @description Somebody who fetched the file: for which organisation, how often, and when first and last. */
        DocumentReader: {
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            name: string;
            organisation: string | null;
            times: number;
        };
        /** @description A version of a document, without its bytes. The one with the highest number is the document itself. */
        DocumentVersionRead: {
            fileName: string;
            mediaType: string;
            number: number;
            sha256: string;
            size: number;
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: string | null;
        };
        /**
         * @description Why something is erased. A closed set, because the ledger is kept when all else is gone: no words in it.
         * @enum {string}
         */
        ErasureGround: "term" | "request" | "unlawful" | "mistake";
        /** @description The same for people: with the names of who proposed and confirmed it. */
        ErasureListed: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            caseId: string;
            confirmedBy: string | null;
            confirmer: string | null;
            ground: components["schemas"]["ErasureGround"];
            /** Format: uuid */
            id: string;
            proposedBy: string | null;
            proposer: string | null;
            /** Format: uuid */
            regionId: string;
        };
        /** @description A new proposal. */
        ErasureProposalCreate: {
            ground: components["schemas"]["ErasureGround"];
            note: string;
        };
        /** @description A proposal as it stands; ``proposer`` is the name of who made it. No content of the case. */
        ErasureProposalRead: {
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            createdAt: string;
            ground: components["schemas"]["ErasureGround"];
            /** Format: uuid */
            id: string;
            /** @default [] */
            next?: string[];
            note: string;
            /** Format: uuid */
            proposedBy: string;
            proposer: string;
            /** Format: uuid */
            regionId: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description What was erased, when, on which ground, and by whom. */
        ErasureRead: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            caseId: string;
            confirmedBy: string | null;
            ground: components["schemas"]["ErasureGround"];
            /** Format: uuid */
            id: string;
            proposedBy: string | null;
            /** Format: uuid */
            regionId: string;
        };
        /**
         * @description The verdict of the whole group. Insufficient: a follow-up meeting, or the reason why not.
         *
         *     The follow-up is a meeting that was planned before, or it is planned now with the people of the meeting before it.
         */
        EvaluationCreate: {
            actions: components["schemas"]["ActionOutcome"][];
            followUpAt?: components["schemas"]["FollowUpDate"] | null;
            followUpMeetingId?: string | null;
            goals: components["schemas"]["GoalOutcome"][];
            /** Format: uuid */
            meetingId: string;
            nextSteps?: string | null;
            noFollowUpReason?: string | null;
            verdict: components["schemas"]["Verdict"];
        };
        /** @description When and where the evaluation meeting is. */
        EvaluationDate: {
            /** Format: date-time */
            endsAt: string;
            place?: string | null;
            /** Format: date-time */
            startsAt: string;
        };
        /** @description An evaluation as it stands. */
        EvaluationRead: {
            actions: components["schemas"]["ActionOutcomeKept"][];
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            createdAt: string;
            followUpMeetingId: string | null;
            goals: components["schemas"]["GoalOutcome"][];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            /** @default [] */
            next?: string[];
            nextSteps: string | null;
            noFollowUpReason: string | null;
            /** Format: uuid */
            roundId: string;
            /** Format: date-time */
            updatedAt: string;
            verdict: components["schemas"]["Verdict"];
            version: number;
        };
        /** @description An event: thin, without names or stories; read the row it points at for more. */
        EventRead: {
            actor: string;
            /** Format: date-time */
            at: string;
            caseId: string | null;
            data: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            meetingId: string | null;
            regionId: string | null;
            seq: number;
            subject: string;
            subjectId: string | null;
            type: string;
        };
        /**
         * @description At whose request: of the person, of who represents them, or for another reason, which the note tells.
         * @enum {string}
         */
        ExportGround: "person" | "representative" | "other";
        /**
         * @description Ended: the file is gone; the row stays, so that exports can be counted.
         * @enum {string}
         */
        ExportStatus: "asked" | "ready" | "ended";
        /** @description A factor that can make cases heavier. */
        Factor: {
            category: components["schemas"]["FactorCategory"];
            key: string;
            text: string;
        };
        /**
         * @description The four categories of the source.
         * @enum {string}
         */
        FactorCategory: "client" | "system" | "conditions" | "team";
        /** @description A new version; the one before it is retired. */
        FactorListCreate: {
            factors: components["schemas"]["Factor"][];
        };
        /** @description A version as it stands. ``too_long``: with so many factors nobody keeps scoring with care. */
        FactorListRead: {
            /** Format: date-time */
            createdAt: string;
            factors: components["schemas"]["FactorRead"][];
            /** Format: uuid */
            id: string;
            /** @default [] */
            next?: string[];
            number: number;
            retiredAt: string | null;
            /** @default false */
            scoredByMe?: boolean;
            /** Format: uuid */
            teamId: string;
            /** @default false */
            tooLong?: boolean;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description What the scores of a factor say. ``groups``: the average per function group of three or more. */
        FactorOutcome: {
            average: number;
            category: components["schemas"]["FactorCategory"];
            count: number;
            disagreement: boolean;
            distribution: number[];
            groups: {
                [key: string]: number;
            };
            heavy: boolean;
            highest: number;
            key: string;
            lowest: number;
            spread: number;
            text: string;
        };
        /** @description A factor as it stands in a list. */
        FactorRead: {
            category: components["schemas"]["FactorCategory"];
            key: string;
            text: string;
        };
        /** @description Own scores; and, once they are in, those of everybody together. ``hidden``: first give your own. */
        FactorResults: {
            disagreements: string[];
            /** Format: uuid */
            factorListId: string;
            heavy: string[];
            hidden: boolean;
            outcomes: components["schemas"]["FactorOutcome"][];
            own: {
                [key: string]: number;
            } | null;
            scored: number;
            workers: number;
        };
        /** @description A figure about care demand or area, with where it comes from. */
        Figure: {
            meaning?: string | null;
            name: string;
            source: string;
            value: string;
        };
        /** @description A new finding. */
        FindingCreate: {
            kind: components["schemas"]["FindingKind"];
            text: string;
            theme?: string | null;
        };
        /**
         * @description What was found.
         * @enum {string}
         */
        FindingKind: "challenge" | "opportunity" | "lesson";
        /** @description Changes to a finding. */
        FindingPatch: {
            kind?: components["schemas"]["FindingKind"];
            text?: string;
            theme?: string | null;
        };
        /** @description A finding as it stands. */
        FindingRead: {
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["FindingKind"];
            /** Format: uuid */
            meetingId: string;
            /** @default [] */
            next?: string[];
            text: string;
            theme?: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description When and where the follow-up meeting is. */
        FollowUpDate: {
            /** Format: date-time */
            endsAt: string;
            place?: string | null;
            /** Format: date-time */
            startsAt: string;
        };
        /** @description The form that the software recommends now, and why (W1). */
        FormAdviceRead: {
            explanation: string[];
            form: components["schemas"]["RoundForm"];
            reasons: string[];
        };
        /**
         * @description CSV for spreadsheets (semicolons, as Dutch ones expect), JSON for programs.
         * @enum {string}
         */
        Format: "csv" | "json";
        /** @description The meetings of a form, in order. */
        FormContent: {
            form: components["schemas"]["RoundForm"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "form";
            meetings: components["schemas"]["MeetingKind"][];
        };
        /**
         * @description For whom the caseload is agreed. The source leaves out one person: it is about a team or a group.
         * @enum {string}
         */
        ForWhom: "team" | "function_group";
        /** @description A new goal. */
        GoalCreate: {
            /** @default [] */
            involved?: components["schemas"]["Involved"][];
            involvement?: string | null;
            kind: components["schemas"]["GoalKind"];
            notInvolvedReason?: string | null;
            text: string;
        };
        /**
         * @description What one hopes to reach.
         * @enum {string}
         */
        GoalKind: "urgent_solution" | "bridging_care" | "waiting_list_place" | "long_term_solution" | "learning" | "other";
        /** @description What became of a goal. */
        GoalOutcome: {
            /** Format: uuid */
            goalId: string;
            note?: string | null;
            result: components["schemas"]["GoalResult"];
        };
        /** @description Changes to a goal. */
        GoalPatch: {
            /** @default [] */
            involved?: components["schemas"]["Involved"][];
            involvement?: string | null;
            kind?: components["schemas"]["GoalKind"];
            notInvolvedReason?: string | null;
            text?: string;
        };
        /** @description A goal as it stands. */
        GoalRead: {
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @default [] */
            involved?: components["schemas"]["Involved"][];
            involvement?: string | null;
            kind: components["schemas"]["GoalKind"];
            /** @default [] */
            next?: string[];
            notInvolvedReason?: string | null;
            /** Format: uuid */
            roundId: string;
            text: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description How far a goal was reached.
         * @enum {string}
         */
        GoalResult: "reached" | "partly" | "not_reached";
        /** @description A scope in a region. ``confidentiality``: of which cases content is shown, up to this level. */
        GrantFields: {
            /** @default case_confidential */
            confidentiality?: components["schemas"]["Confidentiality"];
            /** Format: uuid */
            regionId: string;
            scope: components["schemas"]["Scope"];
        };
        /** @description A grant as it stands. */
        GrantRead: {
            /** @default case_confidential */
            confidentiality?: components["schemas"]["Confidentiality"];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            regionId: string;
            scope: components["schemas"]["Scope"];
        };
        /** @description The ground rules (W8). */
        GroundRulesContent: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "ground_rules";
            rules: string[];
        };
        /** @description A mail was taken over: how large it was. What became of it is nobody's business but the sender's. */
        HandedOver: {
            size: number;
        };
        /**
         * @description What happened to a promise: one of its stages was told, somebody was phoned about it, or it was snoozed.
         * @enum {string}
         */
        Happened: "reminder" | "due" | "overdue" | "escalation" | "call" | "snooze";
        /** @description One thing that happened to a promise. ``outcome``: of a call; ``untilDay`` and ``reason``: of a snooze. */
        HistoryLine: {
            /** Format: date-time */
            at: string;
            by?: string | null;
            happened: components["schemas"]["Happened"];
            outcome?: components["schemas"]["CallOutcome"] | null;
            reason?: string | null;
            untilDay?: string | null;
        };
        /** @description Somewhere people have an account with which they sign in here. ``name``: what they call it, where it has one. */
        IdentityProvider: {
            name: string | null;
        };
        /**
         * @description How closely somebody is involved.
         * @enum {string}
         */
        Intensity: "light" | "usual" | "intensive";
        /** @description A stakeholder: what they need, when they are involved and how they are told. */
        Interest: {
            interests: string;
            involveHow?: string | null;
            involveWhen?: string | null;
            who: string;
        };
        /**
         * @description Who of the client's side took part in setting the goal.
         * @enum {string}
         */
        Involved: "client" | "network" | "representative";
        /** @description A new key; by default valid for a year, at most for two. */
        KeyCreate: {
            expiresAt?: string | null;
        };
        /** @description A key with its secret: shown this once and never again. */
        KeyIssued: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            key: string;
            lastUsedAt: string | null;
            prefix: string;
            revokedAt: string | null;
        };
        /** @description A key without its secret. */
        KeyRead: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            lastUsedAt: string | null;
            prefix: string;
            revokedAt: string | null;
        };
        /**
         * @description What became of a piece of the first text.
         * @enum {string}
         */
        Kind: "same" | "removed" | "added";
        /**
         * @description The language somebody prefers to be written to in.
         * @enum {string}
         */
        Language: "nl" | "en";
        /**
         * @description From which layer somebody comes.
         * @enum {string}
         */
        Layer: "professional" | "manager" | "director" | "client" | "network" | "representative" | "expert";
        /** @description An approved variant as others read it: not of which case it is, who made it, or when. */
        LearningCase: {
            ageBand?: components["schemas"]["AgeBand"] | null;
            area?: components["schemas"]["Area"] | null;
            around?: components["schemas"]["Around"] | null;
            careLaw?: components["schemas"]["CareLaw"] | null;
            careProfile?: string | null;
            /** Format: uuid */
            id: string;
            registeredMonth?: string | null;
            stuckFor?: components["schemas"]["StuckFor"] | null;
            texts: components["schemas"]["VariantText"][];
        };
        /** @description An approved variant in a list. */
        LearningCaseListed: {
            ageBand: components["schemas"]["AgeBand"] | null;
            area: components["schemas"]["Area"] | null;
            careProfile: string | null;
            /** Format: uuid */
            id: string;
            title: string | null;
        };
        /**
         * @description Why a case does not count.
         * @enum {string}
         */
        LeftOut: "not_begun" | "ended" | "waiting" | "inactive" | "kind";
        /**
         * @description Whose figure it is.
         * @enum {string}
         */
        Level: "team" | "function_group" | "worker";
        /**
         * @description When 5 May is no working day.
         * @enum {string}
         */
        LiberationDay: "yearly" | "lustrum" | "never";
        /**
         * @description What became of a line.
         * @enum {string}
         */
        LineOutcome: "created" | "updated" | "unchanged" | "refused";
        /** @description A personal link; by default it ends when the corrections of the minutes can have ended. */
        LinkCreate: {
            expiresAt?: string | null;
        };
        /** @description A link with its address: shown this once. The token stands in the fragment, which no server sees. */
        LinkIssued: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            participantId: string;
            revokedAt: string | null;
            token: string;
            url: string;
        };
        /** @description A link without its token. */
        LinkRead: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            participantId: string;
            revokedAt: string | null;
        };
        /**
         * @description A load. ``load`` is in ordinary cases, ``full_time`` in cases per full-timer, ``hours`` are hours a week.
         *
         *     ``hidden``: too few people, so that it would be the figure of one of them. Then nothing but the band is told.
         */
        LoadFigure: {
            cases?: number | null;
            deviationPercent?: number | null;
            /** @default false */
            flagged?: boolean;
            fullTime?: number | null;
            functionGroup?: string | null;
            /** @default false */
            hidden?: boolean;
            hours?: number | null;
            level: components["schemas"]["Level"];
            load?: number | null;
            lower?: number | null;
            name: string;
            standing?: components["schemas"]["Standing"] | null;
            upper?: number | null;
            waiting?: number | null;
            workerId?: string | null;
            workers: number;
        };
        /**
         * @description CSV for spreadsheets, or a JSON object a line.
         * @enum {string}
         */
        LogFormat: "csv" | "jsonl";
        /** @description How many sessions ended. */
        LoggedOut: {
            sessions: number;
        };
        /** @description A line of the access log, for who oversees it. ``sealed``: it can no longer be changed without being found. */
        LogLine: {
            actor: string;
            actorName: string;
            address: string | null;
            /** Format: date-time */
            at: string;
            caseId: string | null;
            caseReference: string | null;
            deed: components["schemas"]["Deed"];
            ground: string;
            organisation: string | null;
            /** @default ok */
            outcome?: components["schemas"]["DeedOutcome"];
            point: components["schemas"]["AccessPoint"] | null;
            policy: string;
            reason?: string | null;
            regionId: string | null;
            requestId: string;
            sealed: boolean;
            seq: number;
            subject: string;
            subjectId?: string | null;
        };
        /** @description Something in the log that is worth a look: who, how often, about how many cases, and between which moments. */
        LogPattern: {
            actor: string;
            actorName: string;
            cases: number;
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            lines: number;
            personId: string | null;
        };
        /**
         * @description Whether mail reaches somebody: ``fails`` for good, until they have another address; ``failed`` lately.
         * @enum {string}
         */
        MailReach: "arrives" | "failed" | "fails" | "no_address";
        /**
         * @description What somebody may promise on behalf of their organisation.
         * @enum {string}
         */
        Mandate: "yes" | "knows_offer" | "no";
        /** @description Who the caller is. */
        Me: {
            caseId?: string | null;
            id: string | null;
            kind: string;
            meetingId?: string | null;
            name: string;
            participantId?: string | null;
            personId?: string | null;
            /** @default [] */
            roles?: components["schemas"]["RoleInRegion"][];
            /** @default {} */
            scopes?: {
                [key: string]: string[];
            };
        };
        /** @description A meeting. */
        MeetingBrief: {
            /** Format: date-time */
            documentsDueAt: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["MeetingKind"];
            place: string | null;
            /** Format: uuid */
            roundId: string;
            /** Format: date-time */
            startsAt: string;
            status: components["schemas"]["MeetingStatus"];
        };
        /** @description A call to a participant. */
        MeetingCallCreate: {
            calledAt?: string | null;
            committed?: boolean | null;
            expectations?: string | null;
            note?: string | null;
            outcome: components["schemas"]["CallOutcome"];
            /** Format: uuid */
            participantId: string;
            questions?: string | null;
        };
        /** @description A new meeting of a round. ``kind`` empty: the next one of the form. */
        MeetingCreate: {
            clientAbsenceReason?: string | null;
            /** Format: date-time */
            endsAt: string;
            kind?: components["schemas"]["MeetingKind"] | null;
            onlineUrl?: string | null;
            place?: string | null;
            /** Format: date-time */
            startsAt: string;
            storyForm?: components["schemas"]["StoryForm"] | null;
            storyNote?: string | null;
        };
        /**
         * @description The kind a meeting of the round would get, the kinds it could get, and the promises of the moment asked for.
         *
         *     Without a moment there are no promises; an evaluation meeting asks for no documents. ``documentsLate``: the week
         *     in which documents can still be delivered in time is already gone.
         */
        MeetingForecast: {
            documentsDueAt?: string | null;
            /** @default false */
            documentsLate?: boolean;
            documentsReminderAt?: string | null;
            kind: components["schemas"]["MeetingKind"];
            kinds: components["schemas"]["MeetingKind"][];
            minutesDueAt?: string | null;
        };
        /**
         * @description What a meeting is for (W1).
         * @enum {string}
         */
        MeetingKind: "solution_coffee" | "diagnosis" | "solution" | "evaluation" | "follow_up";
        /** @description Changes to plan or record. After the invitation a new time or place is a new version of the calendar item. */
        MeetingPatch: {
            bridgingCare?: components["schemas"]["BridgingCare"] | null;
            clientAbsenceReason?: string | null;
            /** Format: date-time */
            endsAt?: string;
            escalationRoute?: string | null;
            noSolutionReason?: string | null;
            onlineUrl?: string | null;
            place?: string | null;
            privateNotes?: string | null;
            sharedDiagnosis?: string | null;
            /** Format: date-time */
            startsAt?: string;
            storyForm?: components["schemas"]["StoryForm"] | null;
            storyNote?: string | null;
        };
        /** @description A meeting as it stands. ``caseTitle`` tells which case it is about, also in a list. */
        MeetingRead: {
            bridgingCare?: components["schemas"]["BridgingCare"] | null;
            cancelledAt: string | null;
            cancelReason: string | null;
            /** Format: uuid */
            caseId: string;
            /** @default  */
            caseTitle?: string;
            clientAbsenceReason?: string | null;
            closedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            documentsDueAt: string;
            /** Format: date-time */
            endsAt: string;
            escalationRoute?: string | null;
            groundRules: string[];
            /** Format: uuid */
            id: string;
            invitedAt: string | null;
            kind: components["schemas"]["MeetingKind"];
            /** @default [] */
            next?: string[];
            noSolutionReason?: string | null;
            onlineUrl?: string | null;
            openedAt: string | null;
            place?: string | null;
            privateNotes?: string | null;
            /** Format: uuid */
            regionId: string;
            /** Format: uuid */
            roundId: string;
            sequence: number;
            sharedDiagnosis?: string | null;
            /** Format: date-time */
            startsAt: string;
            status: components["schemas"]["MeetingStatus"];
            storyForm?: components["schemas"]["StoryForm"] | null;
            storyNote?: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description A role in one meeting (W3); each is held by one person at most.
         * @enum {string}
         */
        MeetingRole: "organiser" | "presenter" | "chair" | "minute_taker";
        /**
         * @description Where a meeting stands.
         * @enum {string}
         */
        MeetingStatus: "planned" | "invited" | "opened" | "closed" | "cancelled";
        /** @description A new participant. */
        MemberCreate: {
            part: components["schemas"]["MemberPart"];
            /** Format: uuid */
            personId: string;
            why?: string | null;
        };
        /**
         * @description In what part somebody is involved.
         * @enum {string}
         */
        MemberPart: "project_group" | "team" | "stakeholder" | "client_organisation" | "guide";
        /** @description A participant as they stand. */
        MemberRead: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @default  */
            name?: string;
            /** @default [] */
            next?: string[];
            part: components["schemas"]["MemberPart"];
            /** Format: uuid */
            personId: string;
            /** Format: uuid */
            processId: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            why?: string | null;
        };
        /** @description Who does what, when and how. */
        MinutesAction: {
            /** Format: uuid */
            actionId: string;
            /** Format: date */
            dueOn: string;
            how: string | null;
            organisation: string | null;
            owner: string;
            status: components["schemas"]["ActionStatus"];
            term: components["schemas"]["Term"];
            what: string;
        };
        /** @description What became of an action, as the evaluation has it. */
        MinutesActionOutcome: {
            note: string | null;
            owner: string;
            status: components["schemas"]["ActionStatus"];
            what: string;
        };
        /** @description An item with its box in minutes and what it took in seconds; null when it was not held. */
        MinutesAgendaItem: {
            maxMinutes: number;
            minMinutes: number;
            seconds: number | null;
            title: string;
        };
        /** @description The evaluation meeting that was dated. */
        MinutesAppointment: {
            /** Format: date-time */
            endsAt: string;
            /** Format: uuid */
            meetingId: string;
            place: string | null;
            /** Format: date-time */
            startsAt: string;
        };
        /**
         * @description Everything that was recorded live. Private notes are no part of it.
         *
         *     ``actions`` were agreed in this meeting; ``earlier_actions`` were agreed before it and are still to be done.
         */
        MinutesContent: {
            absent: components["schemas"]["MinutesPerson"][];
            actions: components["schemas"]["MinutesAction"][];
            agenda: components["schemas"]["MinutesAgendaItem"][];
            bridgingCare: components["schemas"]["BridgingCare"] | null;
            earlierActions: components["schemas"]["MinutesAction"][];
            escalationRoute: string | null;
            evaluation: components["schemas"]["MinutesEvaluation"] | null;
            findings: components["schemas"]["MinutesFinding"][];
            goals: components["schemas"]["MinutesGoal"][];
            groundRules: string[];
            lessons: components["schemas"]["MinutesFinding"][];
            meeting: components["schemas"]["MinutesMeeting"];
            nextEvaluation: components["schemas"]["MinutesAppointment"] | null;
            noSolutionReason: string | null;
            positions: components["schemas"]["MinutesPosition"][];
            present: components["schemas"]["MinutesPerson"][];
            sharedDiagnosis: string | null;
            solutions: components["schemas"]["MinutesSolution"][];
        };
        /** @description The verdict of an evaluation meeting (W16). */
        MinutesEvaluation: {
            actions: components["schemas"]["MinutesActionOutcome"][];
            followUpAt: string | null;
            goals: components["schemas"]["MinutesGoalOutcome"][];
            nextSteps: string | null;
            noFollowUpReason: string | null;
            verdict: components["schemas"]["Verdict"];
        };
        /** @description A challenge, an opportunity or a lesson. */
        MinutesFinding: {
            kind: components["schemas"]["FindingKind"];
            text: string;
            theme: string | null;
        };
        /** @description A goal of the round, and how the client's side took part in it. */
        MinutesGoal: {
            /** Format: uuid */
            goalId: string;
            involved: components["schemas"]["Involved"][];
            involvement: string | null;
            kind: components["schemas"]["GoalKind"];
            notInvolvedReason: string | null;
            text: string;
        };
        /** @description What became of a goal, as the evaluation has it. */
        MinutesGoalOutcome: {
            note: string | null;
            result: components["schemas"]["GoalResult"];
            text: string;
        };
        /** @description Which meeting it was, as planned and as held. */
        MinutesMeeting: {
            caseTitle: string;
            closedAt: string | null;
            /** Format: date-time */
            endsAt: string;
            kind: components["schemas"]["MeetingKind"];
            onlineUrl: string | null;
            openedAt: string | null;
            place: string | null;
            /** Format: date-time */
            startsAt: string;
        };
        /** @description Changes by the notulist; only while the minutes are a draft. */
        MinutesPatch: {
            introduction?: string | null;
            remarks?: string | null;
        };
        /** @description Somebody who was invited. */
        MinutesPerson: {
            layer: components["schemas"]["Layer"];
            name: string;
            organisation: string | null;
            /** Format: uuid */
            participantId: string;
            roles: components["schemas"]["MeetingRole"][];
        };
        /** @description Where somebody stands. */
        MinutesPosition: {
            name: string;
            organisation: string | null;
            stance: components["schemas"]["Stance"];
            words: string | null;
        };
        /**
         * @description Minutes as they stand; of a draft, ``content`` is what would be sent now.
         *
         *     ``workdaysLeft`` counts the working days after today on which they can still be corrected: 0 on the last day, null
         *     while or once they can not.
         */
        MinutesRead: {
            /** @default [] */
            addenda?: components["schemas"]["AddendumRead"][];
            /** Format: uuid */
            caseId: string;
            content: components["schemas"]["MinutesContent"];
            /** @default [] */
            corrections?: components["schemas"]["CorrectionRead"][];
            correctUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            dueAt: string;
            finalAt: string | null;
            /** Format: uuid */
            id: string;
            introduction?: string | null;
            /** Format: uuid */
            meetingId: string;
            /** @default [] */
            next?: string[];
            /** Format: uuid */
            regionId: string;
            remarks?: string | null;
            sentAt: string | null;
            status: components["schemas"]["MinutesStatus"];
            /** Format: date-time */
            updatedAt: string;
            version: number;
            workdaysLeft?: number | null;
        };
        /** @description A proposal, with the argument when it was chosen. */
        MinutesSolution: {
            argument: string | null;
            chosen: boolean;
            cons: string[];
            kind: components["schemas"]["SolutionKind"];
            proposer: string | null;
            pros: string[];
            /** Format: uuid */
            solutionId: string;
            term: components["schemas"]["Term"];
            text: string | null;
            title: string;
        };
        /**
         * @description Where the minutes stand.
         * @enum {string}
         */
        MinutesStatus: "draft" | "sent" | "final";
        /** @description A team now. ``workers`` holds the caller's own figure, and all of them for the team lead. */
        MonitorTeam: {
            definitionId: string | null;
            deviationPercent: number | null;
            groups: components["schemas"]["LoadFigure"][];
            /** Format: uuid */
            id: string;
            name: string;
            openDiscussions: number;
            /** Format: uuid */
            regionId: string;
            team: components["schemas"]["LoadFigure"];
            withBand: boolean;
            workers: components["schemas"]["LoadFigure"][];
        };
        /** @description A contribution. */
        NoteCreate: {
            kind: components["schemas"]["NoteKind"];
            text: string;
        };
        /**
         * @description What goes well, or what needs attention.
         * @enum {string}
         */
        NoteKind: "goes_well" | "needs_attention";
        /** @description The cluster; null takes it out of its cluster. */
        NotePatch: {
            cluster?: string | null;
        };
        /** @description A contribution as it stands. */
        NoteRead: {
            /** @default  */
            by?: string;
            cluster: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["NoteKind"];
            /** @default false */
            mine?: boolean;
            /** @default [] */
            next?: string[];
            /** Format: uuid */
            reflectionId: string;
            text: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description The minute-taker, when not named before, and who is there; both by participant.
         *
         *     ``present`` is the whole list: everybody who is not on it is recorded as absent. Who comes later is recorded then.
         */
        Opening: {
            minuteTakerId?: string | null;
            present?: string[] | null;
        };
        /** @description A new organisation. */
        OrganisationCreate: {
            /** @default true */
            active?: boolean;
            email?: string | null;
            kind: components["schemas"]["OrganisationKind"];
            name: string;
            phone?: string | null;
            regionId?: string | null;
            task?: string | null;
            wayOfWorking?: string | null;
        };
        /**
         * @description What kind of organisation it is.
         * @enum {string}
         */
        OrganisationKind: "care_provider" | "care_office" | "municipality" | "client_support" | "coordination_team" | "health_insurer" | "housing" | "education" | "justice" | "other";
        /** @description Changes to an organisation. */
        OrganisationPatch: {
            /** @default true */
            active?: boolean;
            email?: string | null;
            kind?: components["schemas"]["OrganisationKind"];
            name?: string;
            phone?: string | null;
            regionId?: string | null;
            task?: string | null;
            wayOfWorking?: string | null;
        };
        /** @description An organisation as it stands. */
        OrganisationRead: {
            /** @default true */
            active?: boolean;
            /** Format: date-time */
            createdAt: string;
            email?: string | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["OrganisationKind"];
            name: string;
            /** @default [] */
            next?: string[];
            phone?: string | null;
            regionId?: string | null;
            task?: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            wayOfWorking?: string | null;
        };
        /** @description The outbox as it stands, and what this caller may do with it. ``released``: how many were let go just now. */
        OutboxRead: {
            channels: components["schemas"]["ChannelRead"][];
            /** @default [] */
            next?: string[];
            released?: number | null;
        };
        /**
         * @description How an action ends.
         * @enum {string}
         */
        Outcome: "done" | "dropped" | "not_done";
        /** @description A case with what belongs to it; at most 500 of each. */
        Overview: {
            actions: components["schemas"]["ActionBrief"][];
            case: components["schemas"]["CaseRead"];
            meetings: components["schemas"]["MeetingBrief"][];
            participants: components["schemas"]["ParticipantBrief"][];
            rounds: components["schemas"]["RoundBrief"][];
        };
        Page_AccessRead_: {
            items: components["schemas"]["AccessRead"][];
            next?: string | null;
        };
        Page_ActionListed_: {
            items: components["schemas"]["ActionListed"][];
            next?: string | null;
        };
        Page_AddendumRead_: {
            items: components["schemas"]["AddendumRead"][];
            next?: string | null;
        };
        Page_AgendaItemRead_: {
            items: components["schemas"]["AgendaItemRead"][];
            next?: string | null;
        };
        Page_ArgumentRead_: {
            items: components["schemas"]["ArgumentRead"][];
            next?: string | null;
        };
        Page_BreakGlassRead_: {
            items: components["schemas"]["BreakGlassRead"][];
            next?: string | null;
        };
        Page_CalendarFeedRead_: {
            items: components["schemas"]["CalendarFeedRead"][];
            next?: string | null;
        };
        Page_CallRead_: {
            items: components["schemas"]["CallRead"][];
            next?: string | null;
        };
        Page_CarryRead_: {
            items: components["schemas"]["CarryRead"][];
            next?: string | null;
        };
        Page_CaseAtTerm_: {
            items: components["schemas"]["CaseAtTerm"][];
            next?: string | null;
        };
        Page_CaseHoldRead_: {
            items: components["schemas"]["CaseHoldRead"][];
            next?: string | null;
        };
        Page_CaseListed_: {
            items: components["schemas"]["CaseListed"][];
            next?: string | null;
        };
        Page_CaseloadTeamRead_: {
            items: components["schemas"]["CaseloadTeamRead"][];
            next?: string | null;
        };
        Page_CaseloadWorkerRead_: {
            items: components["schemas"]["CaseloadWorkerRead"][];
            next?: string | null;
        };
        Page_ChecklistItemRead_: {
            items: components["schemas"]["ChecklistItemRead"][];
            next?: string | null;
        };
        Page_ClientRead_: {
            items: components["schemas"]["ClientRead"][];
            next?: string | null;
        };
        Page_ConsentRead_: {
            items: components["schemas"]["ConsentRead"][];
            next?: string | null;
        };
        Page_ConsentReader_: {
            items: components["schemas"]["ConsentReader"][];
            next?: string | null;
        };
        Page_ConsentRequestRead_: {
            items: components["schemas"]["ConsentRequestRead"][];
            next?: string | null;
        };
        Page_CorrectionRead_: {
            items: components["schemas"]["CorrectionRead"][];
            next?: string | null;
        };
        Page_DeadlineRead_: {
            items: components["schemas"]["DeadlineRead"][];
            next?: string | null;
        };
        Page_DecisionRead_: {
            items: components["schemas"]["DecisionRead"][];
            next?: string | null;
        };
        Page_DefinitionRead_: {
            items: components["schemas"]["DefinitionRead"][];
            next?: string | null;
        };
        Page_DeliveryRead_: {
            items: components["schemas"]["DeliveryRead"][];
            next?: string | null;
        };
        Page_DemoAccount_: {
            items: components["schemas"]["DemoAccount"][];
            next?: string | null;
        };
        Page_DiscussionRead_: {
            items: components["schemas"]["DiscussionRead"][];
            next?: string | null;
        };
        Page_DocumentRead_: {
            items: components["schemas"]["DocumentRead"][];
            next?: string | null;
        };
        Page_DocumentReader_: {
            items: components["schemas"]["DocumentReader"][];
            next?: string | null;
        };
        Page_DocumentVersionRead_: {
            items: components["schemas"]["DocumentVersionRead"][];
            next?: string | null;
        };
        Page_ErasureListed_: {
            items: components["schemas"]["ErasureListed"][];
            next?: string | null;
        };
        Page_ErasureProposalRead_: {
            items: components["schemas"]["ErasureProposalRead"][];
            next?: string | null;
        };
        Page_EvaluationRead_: {
            items: components["schemas"]["EvaluationRead"][];
            next?: string | null;
        };
        Page_EventRead_: {
            items: components["schemas"]["EventRead"][];
            next?: string | null;
        };
        Page_FactorListRead_: {
            items: components["schemas"]["FactorListRead"][];
            next?: string | null;
        };
        Page_FindingRead_: {
            items: components["schemas"]["FindingRead"][];
            next?: string | null;
        };
        Page_GoalRead_: {
            items: components["schemas"]["GoalRead"][];
            next?: string | null;
        };
        Page_IdentityProvider_: {
            items: components["schemas"]["IdentityProvider"][];
            next?: string | null;
        };
        Page_LearningCaseListed_: {
            items: components["schemas"]["LearningCaseListed"][];
            next?: string | null;
        };
        Page_LinkRead_: {
            items: components["schemas"]["LinkRead"][];
            next?: string | null;
        };
        Page_LogLine_: {
            items: components["schemas"]["LogLine"][];
            next?: string | null;
        };
        Page_MeetingRead_: {
            items: components["schemas"]["MeetingRead"][];
            next?: string | null;
        };
        Page_MemberRead_: {
            items: components["schemas"]["MemberRead"][];
            next?: string | null;
        };
        Page_MonitorTeam_: {
            items: components["schemas"]["MonitorTeam"][];
            next?: string | null;
        };
        Page_NoteRead_: {
            items: components["schemas"]["NoteRead"][];
            next?: string | null;
        };
        Page_OrganisationRead_: {
            items: components["schemas"]["OrganisationRead"][];
            next?: string | null;
        };
        Page_ParticipantRead_: {
            items: components["schemas"]["ParticipantRead"][];
            next?: string | null;
        };
        Page_PartyRead_: {
            items: components["schemas"]["PartyRead"][];
            next?: string | null;
        };
        Page_PersonListed_: {
            items: components["schemas"]["PersonListed"][];
            next?: string | null;
        };
        Page_PositionRead_: {
            items: components["schemas"]["PositionRead"][];
            next?: string | null;
        };
        Page_ProcessRead_: {
            items: components["schemas"]["ProcessRead"][];
            next?: string | null;
        };
        Page_ProgressRead_: {
            items: components["schemas"]["ProgressRead"][];
            next?: string | null;
        };
        Page_ProposalRead_: {
            items: components["schemas"]["ProposalRead"][];
            next?: string | null;
        };
        Page_ReferenceRead_: {
            items: components["schemas"]["ReferenceRead"][];
            next?: string | null;
        };
        Page_ReflectionRead_: {
            items: components["schemas"]["ReflectionRead"][];
            next?: string | null;
        };
        Page_RegionRead_: {
            items: components["schemas"]["RegionRead"][];
            next?: string | null;
        };
        Page_RoleRead_: {
            items: components["schemas"]["RoleRead"][];
            next?: string | null;
        };
        Page_RoundRead_: {
            items: components["schemas"]["RoundRead"][];
            next?: string | null;
        };
        Page_SessionRead_: {
            items: components["schemas"]["SessionRead"][];
            next?: string | null;
        };
        Page_SolutionRead_: {
            items: components["schemas"]["SolutionRead"][];
            next?: string | null;
        };
        Page_StepRead_: {
            items: components["schemas"]["StepRead"][];
            next?: string | null;
        };
        Page_SubjectExportRead_: {
            items: components["schemas"]["SubjectExportRead"][];
            next?: string | null;
        };
        Page_SubscriptionRead_: {
            items: components["schemas"]["SubscriptionRead"][];
            next?: string | null;
        };
        Page_SuspectedDouble_: {
            items: components["schemas"]["SuspectedDouble"][];
            next?: string | null;
        };
        Page_TemplateRead_: {
            items: components["schemas"]["TemplateRead"][];
            next?: string | null;
        };
        Page_TrendPoint_: {
            items: components["schemas"]["TrendPoint"][];
            next?: string | null;
        };
        Page_VariantListed_: {
            items: components["schemas"]["VariantListed"][];
            next?: string | null;
        };
        Page_ViewerRead_: {
            items: components["schemas"]["ViewerRead"][];
            next?: string | null;
        };
        Page_WebhookDeliveryRead_: {
            items: components["schemas"]["WebhookDeliveryRead"][];
            next?: string | null;
        };
        Page_WeekRead_: {
            items: components["schemas"]["WeekRead"][];
            next?: string | null;
        };
        /** @description Somebody at a table. */
        ParticipantBrief: {
            attended: boolean | null;
            /** Format: uuid */
            id: string;
            layer: components["schemas"]["Layer"];
            mandate: components["schemas"]["Mandate"] | null;
            /** Format: uuid */
            meetingId: string;
            name: string;
            /** Format: uuid */
            personId: string;
            roles: string[];
            rsvp: components["schemas"]["Rsvp"];
        };
        /** @description Somebody to be invited. */
        ParticipantCreate: {
            layer: components["schemas"]["Layer"];
            mandate?: components["schemas"]["Mandate"] | null;
            mandateNote?: string | null;
            /** @default 0 */
            mayBring?: number;
            organisationId?: string | null;
            /** Format: uuid */
            personId: string;
            /** @default [] */
            roles?: components["schemas"]["MeetingRole"][];
        };
        /** @description Changes to somebody's place; ``roles`` is the whole list. */
        ParticipantPatch: {
            layer?: components["schemas"]["Layer"];
            mandate?: components["schemas"]["Mandate"] | null;
            mandateNote?: string | null;
            /** @default 0 */
            mayBring?: number;
            organisationId?: string | null;
            /** @default [] */
            roles?: components["schemas"]["MeetingRole"][];
        };
        /**
         * @description A participant as they stand; ``warnings`` are codes such as ``no_mandate``.
         *
         *     ``phone`` is for those who phone everybody before the meeting (W6), and so is ``mail``: whether mail to them
         *     came back, and since when.
         */
        ParticipantRead: {
            attended: boolean | null;
            /** @default false */
            called?: boolean;
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            createdAt: string;
            guests: number;
            /** Format: uuid */
            id: string;
            invitedAt: string | null;
            layer: components["schemas"]["Layer"];
            mail?: components["schemas"]["MailReach"] | null;
            mailFailedAt?: string | null;
            mandate?: components["schemas"]["Mandate"] | null;
            mandateNote?: string | null;
            /** @default 0 */
            mayBring?: number;
            /** Format: uuid */
            meetingId: string;
            /** @default  */
            name?: string;
            /** @default [] */
            next?: string[];
            organisation?: string | null;
            organisationId?: string | null;
            /** Format: uuid */
            personId: string;
            phone?: string | null;
            /** @default [] */
            roles?: components["schemas"]["MeetingRole"][];
            rsvp: components["schemas"]["Rsvp"];
            rsvpAt: string | null;
            rsvpNote: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** @default [] */
            warnings?: string[];
        };
        /** @description A new assignment. */
        PartyCreate: {
            /** Format: date */
            fromDay: string;
            note?: string | null;
            organisationId?: string | null;
            personId?: string | null;
            role: components["schemas"]["PartyRole"];
            untilDay?: string | null;
        };
        /** @description Changes to an assignment, mostly its end. */
        PartyPatch: {
            /** Format: date */
            fromDay?: string;
            note?: string | null;
            organisationId?: string | null;
            personId?: string | null;
            role?: components["schemas"]["PartyRole"];
            untilDay?: string | null;
        };
        /** @description An assignment as it stands, with who it is and how to reach them (L3). */
        PartyRead: {
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            createdAt: string;
            email?: string | null;
            /** Format: date */
            fromDay: string;
            /** Format: uuid */
            id: string;
            name?: string | null;
            /** @default [] */
            next?: string[];
            note?: string | null;
            organisation?: string | null;
            organisationId?: string | null;
            personId?: string | null;
            phone?: string | null;
            role: components["schemas"]["PartyRole"];
            untilDay?: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description The part somebody has in the case.
         * @enum {string}
         */
        PartyRole: "coordinator" | "presenter" | "client" | "network" | "representative" | "case_manager" | "file_holder" | "care_provider" | "care_office" | "municipality" | "client_support" | "other";
        /**
         * @description What is worth a look. None of them says that something was wrong.
         * @enum {string}
         */
        PatternKind: "many_cases" | "outside_region" | "own_people" | "refusals" | "break_glass";
        /** @description One kind of pattern, from how many on it shows, within how many minutes, and where it was seen. */
        PatternRead: {
            kind: components["schemas"]["PatternKind"];
            least: number;
            minutes: number | null;
            seen: components["schemas"]["LogPattern"][];
        };
        /** @description Every kind of pattern over a period. */
        PatternsRead: {
            patterns: components["schemas"]["PatternRead"][];
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
        };
        /**
         * @description Over which period the caseload is told.
         * @enum {string}
         */
        Period: "week" | "month" | "quarter" | "year";
        /** @description A new person; with a case somebody who is known only in it, and that never changes. */
        PersonCreate: {
            /** @default true */
            active?: boolean;
            caseId?: string | null;
            email?: string | null;
            function?: string | null;
            /** @default nl */
            language?: components["schemas"]["Language"];
            name: string;
            organisationId?: string | null;
            phone?: string | null;
        };
        /** @description A person in a list. Address and number are empty for personal links and machines. */
        PersonListed: {
            active: boolean;
            caseId: string | null;
            email: string | null;
            function: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            organisation: string | null;
            organisationId: string | null;
            phone: string | null;
        };
        /** @description Changes to a person. ``active: false`` ends every session and link at once. */
        PersonPatch: {
            /** @default true */
            active?: boolean;
            email?: string | null;
            function?: string | null;
            /** @default nl */
            language?: components["schemas"]["Language"];
            name?: string;
            organisationId?: string | null;
            phone?: string | null;
        };
        /** @description A person as they stand. Address and number are empty for personal links and machines. */
        PersonRead: {
            /** @default true */
            active?: boolean;
            caseId: string | null;
            /** Format: date-time */
            createdAt: string;
            email?: string | null;
            function?: string | null;
            /** Format: uuid */
            id: string;
            /** @default nl */
            language?: components["schemas"]["Language"];
            name: string;
            /** @default [] */
            next?: string[];
            organisationId?: string | null;
            phone?: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description On the waiting list, or being worked on.
         * @enum {string}
         */
        Phase: "waiting" | "running";
        /** @description The event of a ping: what comes of it stands in the log of deliveries. */
        PingRead: {
            /** Format: uuid */
            eventId: string;
        };
        /**
         * @description Three sessions of eight hours, eight of three, or what the team plans itself.
         * @enum {string}
         */
        PlanTemplate: "three_days" | "eight_meetings" | "own";
        /** @description A position as it stands. ``outdated``: another solution was chosen since, so it has to be asked again. */
        PositionRead: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            meetingId: string;
            /** @default [] */
            next?: string[];
            outdated: boolean;
            /** Format: uuid */
            participantId: string;
            participantName: string;
            /** Format: date-time */
            recordedAt: string;
            stance: components["schemas"]["Stance"];
            /** Format: date-time */
            updatedAt: string;
            version: number;
            words?: string | null;
        };
        /** @description The position of a participant; recorded again it takes the place of the one before. */
        PositionSet: {
            /** Format: uuid */
            participantId: string;
            stance: components["schemas"]["Stance"];
            words?: string | null;
        };
        /** @description One process as it can be shown to whoever decides. ``suggestion`` is empty while there are no figures for it. */
        Presentation: {
            arguments: components["schemas"]["ArgumentRead"][];
            decisions: components["schemas"]["DecisionRead"][];
            definition: components["schemas"]["DefinitionRun"];
            factors: components["schemas"]["FactorResults"];
            line: components["schemas"]["BandLine"];
            members: components["schemas"]["MemberRead"][];
            monitor: components["schemas"]["MonitorTeam"];
            owner: string;
            /** Format: uuid */
            processId: string;
            proposals: components["schemas"]["ProposalRead"][];
            purpose: string | null;
            sketch: components["schemas"]["Sketch"];
            steps: components["schemas"]["StepRead"][];
            suggestion: components["schemas"]["SuggestionRead"] | null;
            team: string;
            title: string;
            weeks: components["schemas"]["WeekResults"];
        };
        /** @description RFC 9457 problem details. */
        Problem: {
            detail: string;
            /**
             * @description of a request for a token: the code of RFC 6749
             * @default null
             */
            error?: string | null;
            /** @default null */
            errors?: components["schemas"]["ProblemFault"][] | null;
            /**
             * @description facts of this refusal, for machines
             * @default null
             */
            params?: {
                [key: string]: unknown;
            } | null;
            /** @default null */
            requestId?: string | null;
            status: number;
            title: string;
            /** @description urn:casustafel:problem:<slug>, stable */
            type: string;
        };
        /** @description One fault: where it is and what to do about it. */
        ProblemFault: {
            code: string;
            detail: string;
            /** @description body, query, path or header */
            in: string;
            /**
             * @description name of the parameter or header
             * @default null
             */
            parameter?: string | null;
            /**
             * @description JSON pointer into the body
             * @default null
             */
            pointer?: string | null;
        };
        /** @description The end, with the lessons for a later process. */
        ProcessClosure: {
            lessons: string;
        };
        /** @description A new process. It takes over the lessons of the newest one before it. */
        ProcessCreate: {
            guide?: string | null;
            guideReason?: string | null;
            hoursAsked?: number | null;
            /** Format: uuid */
            ownerId: string;
            /** @default eight_meetings */
            plan?: components["schemas"]["PlanTemplate"];
            title: string;
        };
        /** @description Changes to a process. */
        ProcessPatch: {
            guide?: string | null;
            guideReason?: string | null;
            hoursAsked?: number | null;
            /** Format: uuid */
            ownerId?: string;
            title?: string;
        };
        /** @description A process as it stands. ``continue_with``: the first step that is not done, where it is picked up again. */
        ProcessRead: {
            closedAt: string | null;
            continueWith?: string | null;
            /** Format: date-time */
            createdAt: string;
            guide?: string | null;
            guideReason?: string | null;
            hoursAsked?: number | null;
            /** Format: uuid */
            id: string;
            lessons: string | null;
            /** @default [] */
            next?: string[];
            /** Format: uuid */
            ownerId: string;
            /** @default  */
            ownerName?: string;
            plan: components["schemas"]["PlanTemplate"];
            previousId: string | null;
            status: components["schemas"]["ProcessStatus"];
            /** @default 0 */
            steps?: number;
            /** @default 0 */
            stepsDone?: number;
            /** Format: uuid */
            teamId: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description Whether the process runs. A later one begins with the lessons of this one.
         * @enum {string}
         */
        ProcessStatus: "running" | "closed";
        /** @description How it stands, in the owner's or organisator's words. */
        ProgressCreate: {
            /** @default note */
            kind?: components["schemas"]["ProgressKind"];
            text: string;
        };
        /**
         * @description What a progress note does to the action.
         * @enum {string}
         */
        ProgressKind: "note" | "start";
        /** @description An entry as it was written. */
        ProgressRead: {
            /** Format: uuid */
            actionId: string;
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: uuid */
            id: string;
            move: string;
            text: string;
        };
        /**
         * @description What was promised.
         * @enum {string}
         */
        PromiseKind: "documents" | "minutes" | "corrections" | "action" | "evaluation";
        /** @description A new proposal. */
        ProposalCreate: {
            bands: components["schemas"]["Band"][];
            /** @default [] */
            conditions?: string[];
            text: string;
        };
        /** @description A proposal as it stands, with its votes. */
        ProposalRead: {
            bands: components["schemas"]["Band"][];
            /** @default [] */
            conditions?: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @default [] */
            next?: string[];
            number: number;
            present: string[];
            /** Format: uuid */
            processId: string;
            status: components["schemas"]["ProposalStatus"];
            tally?: components["schemas"]["Tally"] | null;
            text: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            versionOf: string | null;
            votedAt: string | null;
            /** @default [] */
            votes?: components["schemas"]["VoteRead"][];
        };
        /**
         * @description A proposal is talked about, voted on, and then carried or not. A later version takes its place.
         * @enum {string}
         */
        ProposalStatus: "open" | "voting" | "carried" | "not_carried" | "replaced";
        /**
         * @description A document somebody could open because of a consent.
         *
         *     ``could_from`` is empty for who no longer has the place at the table from which they opened it. ``open_now``:
         *     whether they still may, because of another consent.
         */
        ReadableDocument: {
            couldFrom?: string | null;
            /** Format: uuid */
            documentId: string;
            lastOpenedAt?: string | null;
            /** @default 0 */
            opened?: number;
            /** @default false */
            openNow?: boolean;
            title: string;
        };
        /** @description All points of one meeting, in the order of the preparation. */
        Readiness: {
            items: components["schemas"]["ReadinessItem"][];
            /** Format: uuid */
            meetingId: string;
        };
        /**
         * @description A point of preparation. ``who`` holds roles in the meeting (codes) or names of people.
         *
         *     ``blocks`` names the step that waits for it. A blocking point without a step keeps documents from being shared.
         */
        ReadinessItem: {
            blocks: ("invitation" | "opening") | null;
            key: string;
            state: components["schemas"]["ReadinessState"];
            subjectId: string | null;
            title: string;
            who: string[];
            why: string;
            whyCode: string;
        };
        /**
         * @description Where a point stands. ``blocks``: nothing goes on before it is done; ``late``: its moment has passed.
         * @enum {string}
         */
        ReadinessState: "done" | "open" | "late" | "blocks";
        /** @description A new example. */
        ReferenceCreate: {
            casesHigh: number;
            casesLow: number;
            directPercent?: number | null;
            hoursHigh?: number | null;
            hoursLow?: number | null;
            kind: components["schemas"]["ReferenceKind"];
            months?: number | null;
            name: string;
            note?: string | null;
            source: string;
            weekHours: number;
        };
        /**
         * @description ``model``: an example of the source. ``other_team``: what another team does. ``own``: a wish of the team.
         * @enum {string}
         */
        ReferenceKind: "model" | "other_team" | "own";
        /** @description A reference, also on a full week so that it can be plotted. */
        ReferenceRead: {
            casesHigh: number;
            casesLow: number;
            /** Format: date-time */
            createdAt: string;
            directPercent?: number | null;
            /** @default 0 */
            fullHigh?: number;
            /** @default 0 */
            fullLow?: number;
            hoursHigh?: number | null;
            hoursLow?: number | null;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ReferenceKind"];
            months?: number | null;
            name: string;
            /** @default [] */
            next?: string[];
            note?: string | null;
            source: string;
            teamId: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            weekHours: number;
        };
        /** @description What it means for the work, and what was agreed. */
        ReflectionClosure: {
            conclusion: string;
        };
        /** @description A new round. */
        ReflectionCreate: {
            angle?: string | null;
            level: components["schemas"]["ReflectionLevel"];
            title: string;
            workerId?: string | null;
        };
        /**
         * @description With one worker, with the team, or with management and municipality.
         * @enum {string}
         */
        ReflectionLevel: "individual" | "team" | "organisation";
        /** @description A round as it stands, with the questions of its level. */
        ReflectionRead: {
            angle?: string | null;
            closedAt: string | null;
            conclusion: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            level: components["schemas"]["ReflectionLevel"];
            /** @default [] */
            next?: string[];
            /** @default [] */
            questions?: string[];
            status: components["schemas"]["ReflectionStatus"];
            /** Format: uuid */
            teamId: string;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            workerId?: string | null;
        };
        /**
         * @description Whether it is still talked about.
         * @enum {string}
         */
        ReflectionStatus: "open" | "closed";
        /** @description A region that is not in the list that comes with casustafel. */
        RegionCreate: {
            /** @default 4 */
            breakGlassHours?: number;
            /** @default 5 */
            closedCaseYears?: number;
            /** @default [] */
            closedDays?: string[];
            code: string;
            /** @default true */
            equatedDays?: boolean;
            /** @default true */
            goodFriday?: boolean;
            /** @default 12 */
            groupSizeWarning?: number;
            holder?: string | null;
            /** @default 12 */
            idleCaseMonths?: number;
            /** @default yearly */
            liberationDay?: components["schemas"]["LiberationDay"];
            name: string;
            /** @default [] */
            openDays?: string[];
            /** @default {} */
            reminders?: {
                [key: string]: components["schemas"]["ReminderPlan"];
            };
            /** @default 60 */
            retentionNoticeDays?: number;
            /** @default false */
            rollMinutes?: boolean;
            /** @default 3 */
            smallestGroup?: number;
        };
        /**
         * @description Other choices for a region; promises already made keep their moments.
         *
         *     ``reminders`` is merged by kind of promise, as a merge patch says: null goes back to the default of that kind.
         */
        RegionPatch: {
            /** @default 4 */
            breakGlassHours?: number;
            /** @default 5 */
            closedCaseYears?: number;
            /** @default [] */
            closedDays?: string[];
            /** @default true */
            equatedDays?: boolean;
            /** @default true */
            goodFriday?: boolean;
            /** @default 12 */
            groupSizeWarning?: number;
            holder?: string | null;
            /** @default 12 */
            idleCaseMonths?: number;
            /** @default yearly */
            liberationDay?: components["schemas"]["LiberationDay"];
            /** @default [] */
            openDays?: string[];
            /** @default {} */
            reminders?: {
                [key: string]: components["schemas"]["ReminderPlan"] | null;
            };
            /** @default 60 */
            retentionNoticeDays?: number;
            /** @default false */
            rollMinutes?: boolean;
            /** @default 3 */
            smallestGroup?: number;
        };
        /** @description A region as it stands. */
        RegionRead: {
            /** @default 4 */
            breakGlassHours?: number;
            /** @default 5 */
            closedCaseYears?: number;
            /** @default [] */
            closedDays?: string[];
            code: string;
            /** Format: date-time */
            createdAt: string;
            /** @default true */
            equatedDays?: boolean;
            /** @default true */
            goodFriday?: boolean;
            /** @default 12 */
            groupSizeWarning?: number;
            holder?: string | null;
            /** Format: uuid */
            id: string;
            /** @default 12 */
            idleCaseMonths?: number;
            /** @default yearly */
            liberationDay?: components["schemas"]["LiberationDay"];
            name: string;
            /** @default [] */
            next?: string[];
            /** @default [] */
            openDays?: string[];
            /** @default {} */
            reminders?: {
                [key: string]: components["schemas"]["ReminderPlan"];
            };
            /** @default 60 */
            retentionNoticeDays?: number;
            /** @default false */
            rollMinutes?: boolean;
            /** @default 3 */
            smallestGroup?: number;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description How many working days before the last day the reminder falls, and after it the escalation. */
        ReminderPlan: {
            escalationWorkdays: number;
            reminderWorkdays: number;
        };
        /** @description Taking a case up again. */
        Reopening: {
            reason: string;
        };
        /** @description Tell everything since a moment again. */
        ReplayCreate: {
            /** Format: date-time */
            since: string;
        };
        /** @description How many deliveries wait to be sent because of it. */
        ReplayRead: {
            deliveries: number;
        };
        /**
         * @description What a term counts from: that a case was closed, or the last change of one that was never taken up.
         * @enum {string}
         */
        RetentionKind: "closed" | "idle";
        /**
         * @description What somebody is for a whole region (or for the installation).
         * @enum {string}
         */
        Role: "administrator" | "coordinator" | "manager" | "officer";
        /** @description A role to be given. */
        RoleCreate: {
            regionId?: string | null;
            role: components["schemas"]["Role"];
            /** Format: date */
            validFrom: string;
            validUntil?: string | null;
        };
        /** @description A standing role. */
        RoleInRegion: {
            regionId: string | null;
            role: components["schemas"]["Role"];
        };
        /** @description Another last day of a role; null for no end. */
        RolePatch: {
            validUntil?: string | null;
        };
        /** @description A role as it stands. */
        RoleRead: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            /** @default [] */
            next?: string[];
            /** Format: uuid */
            personId: string;
            regionId?: string | null;
            role: components["schemas"]["Role"];
            /** Format: date-time */
            updatedAt: string;
            /** Format: date */
            validFrom: string;
            validUntil?: string | null;
            version: number;
        };
        /** @description A round. */
        RoundBrief: {
            form: components["schemas"]["RoundForm"];
            /** Format: uuid */
            id: string;
            number: number;
            status: components["schemas"]["RoundStatus"];
        };
        /** @description The form is the user's choice; without one the advised form is taken. A deviation asks for a reason. */
        RoundCreate: {
            form?: components["schemas"]["RoundForm"] | null;
            formReason?: string | null;
        };
        /**
         * @description *Oploskoffie* (one meeting) or *dubbele doorloop* (two).
         * @enum {string}
         */
        RoundForm: "solution_coffee" | "double_round";
        /** @description A round as it stands. */
        RoundRead: {
            adviceReasons: string[];
            advisedForm: components["schemas"]["RoundForm"];
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            createdAt: string;
            form: components["schemas"]["RoundForm"];
            formReason: string | null;
            /** Format: uuid */
            id: string;
            /** @default [] */
            next?: string[];
            number: number;
            status: components["schemas"]["RoundStatus"];
            statusReason: string | null;
            /** Format: uuid */
            templateId: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description A round is open until it was evaluated, or stopped with a reason.
         * @enum {string}
         */
        RoundStatus: "open" | "evaluated" | "stopped";
        /**
         * @description The answer to the invitation.
         * @enum {string}
         */
        Rsvp: "pending" | "accepted" | "tentative" | "declined";
        /** @description The answer to the invitation, with the number of people that come along. */
        RsvpAnswer: {
            answer: components["schemas"]["Rsvp"];
            /** @default 0 */
            guests?: number;
            note?: string | null;
        };
        /**
         * @description What a machine client may be granted, per region.
         * @enum {string}
         */
        Scope: "cases:write" | "cases:read" | "actions:read" | "actions:overdue" | "events:read" | "mail:hand-over" | "learning:read";
        /** @description A score from 1 to 5 for every factor, by its key. */
        ScoresGiven: {
            scores: {
                [key: string]: number;
            };
        };
        /** @description A session more. */
        SessionCreate: {
            hours: number;
            minutes?: string | null;
            onDay?: string | null;
            place?: string | null;
            prepare?: string | null;
            preparedBy?: string | null;
            /** @default [] */
            steps?: string[];
            title: string;
        };
        /** @description Changes to a session. */
        SessionPatch: {
            hours?: number;
            minutes?: string | null;
            onDay?: string | null;
            place?: string | null;
            prepare?: string | null;
            preparedBy?: string | null;
            /** @default [] */
            steps?: string[];
            title?: string;
        };
        /** @description A session as it stands. */
        SessionRead: {
            /** Format: date-time */
            createdAt: string;
            hours: number;
            /** Format: uuid */
            id: string;
            minutes?: string | null;
            /** @default [] */
            next?: string[];
            number: number;
            onDay?: string | null;
            place?: string | null;
            prepare?: string | null;
            preparedBy?: string | null;
            /** Format: uuid */
            processId: string;
            /** @default [] */
            steps?: string[];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description A document on the table of a meeting; ``late`` when it came after the moment agreed. */
        ShareRead: {
            /** @default false */
            late?: boolean;
            /** Format: uuid */
            meetingId: string;
            /** Format: date-time */
            sharedAt: string;
            sharedBy: string;
        };
        /** @description The meeting on whose table the document is laid. */
        Sharing: {
            /** Format: uuid */
            meetingId: string;
        };
        /** @description What the provider gave the browser to bring back. */
        SignInFinish: {
            code: string;
            iss?: string | null;
            state: string;
        };
        /** @description Where the browser goes to prove who somebody is. */
        SignInStarted: {
            url: string;
        };
        /** @description The situation sketch (B2) and what the team is there for. */
        Sketch: {
            area?: string | null;
            avoid?: string | null;
            careDemand?: string | null;
            changesAround?: string | null;
            closeness?: string | null;
            decidedBy?: string | null;
            decidedHow?: string | null;
            /** @default [] */
            figures?: components["schemas"]["Figure"][];
            goal?: string | null;
            handledBefore?: string | null;
            involvedBefore?: string | null;
            keep?: string | null;
            methodsBefore?: string | null;
            purpose?: string | null;
            reason?: string | null;
            roomToMove?: string | null;
            /** @default [] */
            stakeholders?: components["schemas"]["Interest"][];
        };
        /** @description Changes to the sketch; a list as a whole. */
        SketchPatch: {
            area?: string | null;
            avoid?: string | null;
            careDemand?: string | null;
            changesAround?: string | null;
            closeness?: string | null;
            decidedBy?: string | null;
            decidedHow?: string | null;
            /** @default [] */
            figures?: components["schemas"]["Figure"][];
            goal?: string | null;
            handledBefore?: string | null;
            involvedBefore?: string | null;
            keep?: string | null;
            methodsBefore?: string | null;
            purpose?: string | null;
            reason?: string | null;
            roomToMove?: string | null;
            /** @default [] */
            stakeholders?: components["schemas"]["Interest"][];
        };
        /** @description The sketch as it stands, with the version of its process. */
        SketchRead: {
            area?: string | null;
            avoid?: string | null;
            careDemand?: string | null;
            changesAround?: string | null;
            closeness?: string | null;
            /** Format: date-time */
            createdAt: string;
            decidedBy?: string | null;
            decidedHow?: string | null;
            /** @default [] */
            figures?: components["schemas"]["Figure"][];
            goal?: string | null;
            handledBefore?: string | null;
            /** Format: uuid */
            id: string;
            involvedBefore?: string | null;
            keep?: string | null;
            methodsBefore?: string | null;
            /** @default [] */
            next?: string[];
            purpose?: string | null;
            reason?: string | null;
            roomToMove?: string | null;
            /** @default [] */
            stakeholders?: components["schemas"]["Interest"][];
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description Until which working day, and why. */
        SnoozeCreate: {
            reason: string;
            /** Format: date */
            untilDay: string;
        };
        /** @description A new proposal. */
        SolutionCreate: {
            /** @default [] */
            cons?: string[];
            kind: components["schemas"]["SolutionKind"];
            proposerId?: string | null;
            /** @default [] */
            pros?: string[];
            term: components["schemas"]["Term"];
            text?: string | null;
            title: string;
        };
        /**
         * @description What sort of way out it is.
         * @enum {string}
         */
        SolutionKind: "better_care_here" | "waiting_list_elsewhere" | "new_place" | "other";
        /** @description Changes to a proposal. */
        SolutionPatch: {
            /** @default [] */
            cons?: string[];
            kind?: components["schemas"]["SolutionKind"];
            proposerId?: string | null;
            /** @default [] */
            pros?: string[];
            term?: components["schemas"]["Term"];
            text?: string | null;
            title?: string;
        };
        /** @description A solution as it stands. */
        SolutionRead: {
            argument: string | null;
            /** Format: uuid */
            caseId: string;
            chosenAt: string | null;
            /** @default [] */
            cons?: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SolutionKind"];
            /** Format: uuid */
            meetingId: string;
            /** @default [] */
            next?: string[];
            proposerId?: string | null;
            /** @default [] */
            pros?: string[];
            status: components["schemas"]["SolutionStatus"];
            term: components["schemas"]["Term"];
            text?: string | null;
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description Where a solution stands; it follows from the choice.
         * @enum {string}
         */
        SolutionStatus: "proposed" | "chosen";
        /**
         * @description A moment in the life of a promise, in order.
         * @enum {string}
         */
        Stage: "reminder" | "due" | "overdue" | "escalation";
        /** @description A stage and the moment it falls. */
        StageMoment: {
            /** Format: date-time */
            at: string;
            stage: components["schemas"]["Stage"];
        };
        /**
         * @description Agreement, in three grades.
         * @enum {string}
         */
        Stance: "agrees" | "reservation" | "disagrees";
        /**
         * @description Where a load stands. ``no_band``: nothing was agreed. ``no_hours``: nobody has hours to carry it.
         * @enum {string}
         */
        Standing: "below" | "within" | "above" | "no_band" | "no_hours";
        /** @description Something more to do in step 1, 2 or 3: an action with an owner and a day. */
        StepCreate: {
            /** Format: date */
            dueOn: string;
            number: number;
            /** Format: uuid */
            ownerId: string;
            prepare?: string | null;
            preparedBy?: string | null;
            title: string;
        };
        /**
         * @description What happens with a step.
         * @enum {string}
         */
        StepMove: "start" | "finish" | "reopen";
        /** @description Changes to a sub-step. */
        StepPatch: {
            dueOn?: string | null;
            ownerId?: string | null;
            prepare?: string | null;
            preparedBy?: string | null;
            title?: string;
        };
        /** @description A move of a sub-step, with what came of it. */
        StepProgress: {
            move: components["schemas"]["StepMove"];
            outcome?: string | null;
        };
        /** @description A sub-step as it stands. */
        StepRead: {
            /** Format: date-time */
            createdAt: string;
            dueOn?: string | null;
            /** Format: uuid */
            id: string;
            key: string | null;
            /** @default [] */
            next?: string[];
            number: number;
            outcome: string | null;
            /** @default false */
            overdue?: boolean;
            ownerId?: string | null;
            ownerName?: string | null;
            prepare?: string | null;
            preparedBy?: string | null;
            /** Format: uuid */
            processId: string;
            status: components["schemas"]["StepStatus"];
            title: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description How far it is.
         * @enum {string}
         */
        StepStatus: "open" | "in_progress" | "done";
        /** @description Why a round ends without an evaluation. */
        Stop: {
            reason: string;
        };
        /**
         * @description How the client's story is told (W4).
         * @enum {string}
         */
        StoryForm: "in_person" | "presentation" | "film" | "otherwise";
        /**
         * @description For how long there has been no way forward.
         * @enum {string}
         */
        StuckFor: "under_half_year" | "under_two_years" | "longer";
        /** @description A new request. */
        SubjectExportCreate: {
            ground: components["schemas"]["ExportGround"];
            note?: string | null;
        };
        /** @description A request as it stands. ``person_name``: for who may see them; ``left``: how often it may still be fetched. */
        SubjectExportRead: {
            /** Format: uuid */
            askedBy: string;
            asker: string;
            caseId: string | null;
            /** Format: date-time */
            createdAt: string;
            downloads: number;
            /** Format: date-time */
            expiresAt: string;
            ground: components["schemas"]["ExportGround"];
            /** Format: uuid */
            id: string;
            left: number;
            /** @default [] */
            next?: string[];
            note?: string | null;
            personId: string | null;
            personName: string | null;
            readyAt: string | null;
            size: number | null;
            status: components["schemas"]["ExportStatus"];
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description A new subscription: of the client that asks, or of the one that an administrator names. */
        SubscriptionCreate: {
            clientId?: string | null;
            /** @default [] */
            types?: string[];
            url: string;
        };
        /** @description A new subscription with the secret of its first key: shown this once and never again. */
        SubscriptionIssued: {
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            createdAt: string;
            failingSince: string | null;
            failures: number;
            /** Format: uuid */
            id: string;
            /** @default [] */
            keys?: components["schemas"]["SubscriptionKeyRead"][];
            /** @default [] */
            next?: string[];
            reason: string | null;
            retryAt: string | null;
            secret: string;
            status: components["schemas"]["SubscriptionStatus"];
            stoppedAt: string | null;
            /** @default [] */
            types?: string[];
            /** Format: date-time */
            updatedAt: string;
            url: string;
            version: number;
        };
        /** @description A new key. That of before signs along for so many hours; 0 ends it at once, for when it leaked. */
        SubscriptionKeyCreate: {
            /** @default 24 */
            overlapHours?: number;
        };
        /** @description A key with its secret: shown this once and never again. */
        SubscriptionKeyIssued: {
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
            secret: string;
        };
        /** @description A key without its secret. ``expires_at`` null: it signs until there is a next one. */
        SubscriptionKeyRead: {
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
            /** Format: uuid */
            id: string;
        };
        /** @description Another address, or other types; ``types`` is the whole list. */
        SubscriptionPatch: {
            /** @default [] */
            types?: string[];
            url?: string;
        };
        /** @description A subscription as it stands, with the keys that sign now. */
        SubscriptionRead: {
            /** Format: uuid */
            clientId: string;
            /** Format: date-time */
            createdAt: string;
            failingSince: string | null;
            failures: number;
            /** Format: uuid */
            id: string;
            /** @default [] */
            keys?: components["schemas"]["SubscriptionKeyRead"][];
            /** @default [] */
            next?: string[];
            reason: string | null;
            retryAt: string | null;
            status: components["schemas"]["SubscriptionStatus"];
            stoppedAt: string | null;
            /** @default [] */
            types?: string[];
            /** Format: date-time */
            updatedAt: string;
            url: string;
            version: number;
        };
        /**
         * @description ``paused``: somebody holds it up. ``disabled``: it said that it is gone, or failed for days.
         * @enum {string}
         */
        SubscriptionStatus: "active" | "paused" | "disabled";
        /** @description One line of the computation. */
        SuggestionLine: {
            figures: {
                [key: string]: number;
            };
            formula: string;
            key: string;
            result: number;
            unit: string;
        };
        /**
         * @description What the figures suggest. It is something to talk about; the team decides.
         *
         *     ``assumptions`` can each be changed in the question; ``from_where`` tells where each came from.
         */
        SuggestionRead: {
            assumptions: {
                [key: string]: number;
            };
            fromWhere: {
                [key: string]: string;
            };
            lines: components["schemas"]["SuggestionLine"][];
            lower: number;
            upper: number;
        };
        /** @description Another case that may be about the same person. A person decides; nothing is merged by the software. */
        SuspectedDouble: {
            /** Format: uuid */
            id: string;
            title: string;
            why: string[];
        };
        /** @description How a vote stands. ``needed``: half of those present plus one. */
        Tally: {
            against: number;
            inFavour: number;
            needed: number;
            needs: string[];
            present: number;
            waitingFor: string[];
        };
        /** @description A new version for a region; the one before it is retired, meetings that use it keep their copy. */
        TemplateCreate: {
            content: components["schemas"]["FormContent"] | components["schemas"]["AgendaContent"] | components["schemas"]["GroundRulesContent"] | components["schemas"]["ChecklistContent"] | components["schemas"]["ConsentWordingContent"];
            /** Format: uuid */
            regionId: string;
        };
        /**
         * @description What the template is for.
         * @enum {string}
         */
        TemplateKind: "form" | "agenda" | "ground_rules" | "checklist" | "consent_wording";
        /** @description A template version as it stands. */
        TemplateRead: {
            author?: string | null;
            content: components["schemas"]["FormContent"] | components["schemas"]["AgendaContent"] | components["schemas"]["GroundRulesContent"] | components["schemas"]["ChecklistContent"] | components["schemas"]["ConsentWordingContent"];
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            key: string;
            kind: components["schemas"]["TemplateKind"];
            /** @default [] */
            next?: string[];
            number: number;
            regionId: string | null;
            retiredAt: string | null;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /**
         * @description Whether it helps soon or later.
         * @enum {string}
         */
        Term: "short" | "long";
        /**
         * @description The clock of a meeting at the moment ``now``, in whole seconds; ``share`` of the longest time, 1 is full.
         *
         *     ``expected_end_at`` counts the longest times of what is still to come from now on, so every overrun shifts it;
         *     before the opening it counts from the planned beginning. A closed meeting has its real end, a cancelled one none.
         */
        TimerRead: {
            elapsedSeconds: number | null;
            expectedEndAt: string | null;
            maxSeconds: number | null;
            /** Format: date-time */
            now: string;
            overrunSeconds: number;
            /** Format: date-time */
            plannedEndAt: string;
            runningItemId: string | null;
            share: number | null;
        };
        /** @description A token: shown this once. ``expires_in`` in seconds, ``scope`` as words with spaces between. */
        TokenIssued: {
            access_token: string;
            expires_in: number;
            scope: string;
            /** @default Bearer */
            token_type?: string;
        };
        /** @description A figure of one week. */
        TrendPoint: {
            cases: number;
            deviationPercent: number;
            fullTime: number | null;
            level: components["schemas"]["Level"];
            load: number;
            lower: number | null;
            standing: components["schemas"]["Standing"];
            subject: string;
            upper: number | null;
            /** Format: date */
            weekOf: string;
        };
        /** @description The decision on a registered case. Declining needs a reason. */
        Triage: {
            decision: components["schemas"]["TriageDecision"];
            reason?: string | null;
        };
        /**
         * @description What the coordination team does with a registered case.
         * @enum {string}
         */
        TriageDecision: "accept" | "decline";
        /** @description A case that does not count, and why. */
        Uncounted: {
            /** Format: uuid */
            carryId: string;
            /** Format: uuid */
            caseId: string;
            caseTitle: string | null;
            reason: components["schemas"]["LeftOut"];
        };
        /**
         * @description How soon something must happen.
         * @enum {string}
         */
        Urgency: "low" | "normal" | "high" | "crisis";
        /**
         * @description The free texts of a case that may come along, by their name in the case.
         * @enum {string}
         */
        VariantField: "title" | "about" | "good_surroundings" | "needs" | "situation" | "tried_before";
        /** @description A variant in a list. ``stale``: the original changed since. */
        VariantListed: {
            /** Format: uuid */
            caseId: string;
            caseTitle: string;
            decidedBy: string | null;
            /** Format: uuid */
            id: string;
            madeBy: string;
            stale: boolean;
            status: components["schemas"]["VariantStatus"];
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description Other words for some of the texts; ``left_out`` names those that do not come along at all. */
        VariantPatch: {
            /** @default [] */
            leftOut?: components["schemas"]["VariantField"][];
            /** @default [] */
            texts?: components["schemas"]["VariantText"][];
        };
        /**
         * @description A variant beside its original, for who keeps the file.
         *
         *     ``stale``: the original changed since the variant was made, so it is approved no more, or has to be looked at again.
         */
        VariantRead: {
            ageBand?: components["schemas"]["AgeBand"] | null;
            area?: components["schemas"]["Area"] | null;
            around?: components["schemas"]["Around"] | null;
            askedAt: string | null;
            careLaw?: components["schemas"]["CareLaw"] | null;
            careProfile?: string | null;
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            createdAt: string;
            decidedAt: string | null;
            decidedBy: string | null;
            /** Format: uuid */
            id: string;
            madeBy: string;
            /** @default [] */
            next?: string[];
            reason: string | null;
            registeredMonth?: string | null;
            /** @default false */
            stale?: boolean;
            status: components["schemas"]["VariantStatus"];
            stuckFor?: components["schemas"]["StuckFor"] | null;
            /** @default [] */
            texts?: components["schemas"]["VariantTextRead"][];
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        /** @description Why it is sent back or withdrawn. */
        VariantReason: {
            reason: string;
        };
        /**
         * @description How far it is. Only what is approved is read by others.
         * @enum {string}
         */
        VariantStatus: "draft" | "awaiting" | "approved" | "withdrawn";
        /** @description One of the texts. */
        VariantText: {
            field: components["schemas"]["VariantField"];
            text: string;
        };
        /** @description A text beside its original. ``text`` null: it does not come along. ``found``: what the rules still see in it. */
        VariantTextRead: {
            differences: components["schemas"]["DifferencePiece"][];
            field: components["schemas"]["VariantField"];
            found: string[];
            original: string | null;
            text: string | null;
        };
        /**
         * @description Was it enough?
         * @enum {string}
         */
        Verdict: "sufficient" | "insufficient";
        /** @description Somebody who looked at a case, or tried to: in which capacities, for whom, how often, and when. */
        ViewerRead: {
            changes: number;
            /** Format: date-time */
            firstAt: string;
            grounds: string[];
            /** Format: date-time */
            lastAt: string;
            name: string;
            organisation: string | null;
            own: boolean;
            reads: number;
            refusals: number;
        };
        /** @description A vote. Who votes against tells what is needed to go along. ``personId``: a hand that the guide counted. */
        VoteCast: {
            inFavour: boolean;
            need?: string | null;
            personId?: string | null;
        };
        /** @description A vote as it was cast. */
        VoteRead: {
            /** Format: uuid */
            id: string;
            inFavour: boolean;
            name: string;
            need: string | null;
            /** Format: uuid */
            personId: string;
        };
        /** @description One event told to one receiver, with every call that it took; ``type`` is that of the event. */
        WebhookDeliveryRead: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            eventId: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DeliveryKind"];
            lastError: string | null;
            /** @default [] */
            log?: components["schemas"]["DeliveryAttemptRead"][];
            /** @default [] */
            next?: string[];
            /** Format: date-time */
            nextAt: string;
            sentAt: string | null;
            status: components["schemas"]["DeliveryStatus"];
            type: string | null;
        };
        /** @description Shared weeks together. ``function_group`` empty: the whole team. Cases are those of one worker. */
        WeekAverage: {
            contractHours: number;
            directPercent: number;
            functionGroup: string | null;
            hoursPerCase: number | null;
            month: number;
            onFullWeek: number;
            quarter: number;
            week: number;
            weeks: number;
            year: number;
        };
        /** @description A new week of one's own. */
        WeekCreate: {
            contractHours: number;
            directPercent: number;
            indirectPercent: number;
            lines: components["schemas"]["WeekLine"][];
            /** @default 0 */
            otherHours?: number;
            /** Format: date */
            weekOf: string;
        };
        /** @description A week as the register knows it; hours are left for the worker to fill in. */
        WeekDraft: {
            contractHours: number;
            directPercent: number;
            indirectPercent: number;
            lines: components["schemas"]["WeekLine"][];
            /** @default 0 */
            otherHours?: number;
            /** Format: date */
            weekOf: string;
        };
        /** @description What follows from a week. Hours are hours a week; cases as the rules of caseload_hours say. */
        WeekFigures: {
            caseHours: number;
            directHours: number;
            hoursPerCase: number | null;
            month: number;
            onFullWeek: number;
            quarter: number;
            totalHours: number;
            week: number;
            year: number;
        };
        /**
         * @description A week from a file: ``csv`` with semicolons or commas, or ``xlsx``: the first sheet of a workbook, in base64.
         *
         *     Columns: kind;families;hoursEach;months; a decimal comma is allowed. Every line is one of the week of the caller.
         */
        WeekImport: {
            contractHours: number;
            csv?: string | null;
            directPercent: number;
            indirectPercent: number;
            /** @default 0 */
            otherHours?: number;
            /** Format: date */
            weekOf: string;
            xlsx?: string | null;
        };
        /** @description Families or clients of one kind: how many, hours a week for each, months that such a case lasts. */
        WeekLine: {
            families: number;
            hoursEach: number;
            kind: components["schemas"]["CarryKind"];
            months: number;
        };
        /** @description Changes to a week of one's own; ``lines`` as a whole. */
        WeekPatch: {
            contractHours?: number;
            directPercent?: number;
            indirectPercent?: number;
            lines?: components["schemas"]["WeekLine"][];
            /** @default 0 */
            otherHours?: number;
            /** Format: date */
            weekOf?: string;
        };
        /** @description A week as it stands, with what follows from it. */
        WeekRead: {
            contractHours: number;
            /** Format: date-time */
            createdAt: string;
            directPercent: number;
            figures?: components["schemas"]["WeekFigures"] | null;
            /** Format: uuid */
            id: string;
            indirectPercent: number;
            lines: components["schemas"]["WeekLine"][];
            /** @default [] */
            next?: string[];
            /** @default 0 */
            otherHours?: number;
            sharedAt: string | null;
            /** Format: uuid */
            teamId: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            /** Format: date */
            weekOf: string;
            /** Format: uuid */
            workerId: string;
            /** @default  */
            workerName?: string;
        };
        /** @description The newest shared week of every worker, averaged. A group of fewer than three is left out. */
        WeekResults: {
            averages: components["schemas"]["WeekAverage"][];
            leftOut: string[];
            shared: number;
            workers: number;
        };
        /**
         * @description What is exported.
         * @enum {string}
         */
        What: "cases" | "actions";
        /** @description What would happen. Nothing is stored. ``extra_cases`` are ordinary cases, of the waiting list for instance. */
        WhatIf: {
            /** @default [] */
            absent?: components["schemas"]["Absence"][];
            /** @default 0 */
            extraCases?: number;
            /** @default 0 */
            fromWaitingList?: number;
        };
        /** @description The team now and then. */
        WhatIfRead: {
            formulas: {
                [key: string]: string;
            };
            now: components["schemas"]["LoadFigure"];
            then: components["schemas"]["LoadFigure"];
            until: string | null;
        };
        /** @description The client takes the consent back. */
        Withdrawal: {
            note?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_access_log: {
        parameters: {
            query?: {
                actor?: string | null;
                case?: string | null;
                cursor?: string | null;
                deed?: components["schemas"]["Deed"] | null;
                limit?: number;
                outcome?: components["schemas"]["DeedOutcome"] | null;
                person?: string | null;
                since?: string | null;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LogLine_"];
                };
            };
        };
    };
    export_access_log: {
        parameters: {
            query?: {
                actor?: string | null;
                case?: string | null;
                deed?: components["schemas"]["Deed"] | null;
                format?: components["schemas"]["LogFormat"];
                outcome?: components["schemas"]["DeedOutcome"] | null;
                person?: string | null;
                since?: string | null;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "application/jsonl": string;
                    "text/csv; charset=utf-8": string;
                };
            };
        };
    };
    list_access_patterns: {
        parameters: {
            query?: {
                since?: string | null;
                until?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatternsRead"];
                };
            };
        };
    };
    list_actions: {
        parameters: {
            query?: {
                case?: string | null;
                cursor?: string | null;
                dueBefore?: string | null;
                limit?: number;
                live?: boolean | null;
                meeting?: string | null;
                overdue?: boolean | null;
                owner?: string | "me" | null;
                region?: string | null;
                status?: components["schemas"]["ActionStatus"] | null;
                updatedSince?: string | null;
            };
            header?: {
                /** @description The ETag of an earlier answer; 304 while nothing changed. Only lists for machine clients have one */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ActionListed_"];
                };
            };
            /** @description Nothing changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_action: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionRead"];
                };
            };
        };
    };
    remove_action: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_action: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionRead"];
                };
            };
        };
    };
    list_action_calls: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CallRead_"];
                };
            };
        };
    };
    create_action_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionCallCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRead"];
                };
            };
        };
    };
    complete_action: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Completion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionRead"];
                };
            };
        };
    };
    list_progress: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProgressRead_"];
                };
            };
        };
    };
    create_progress: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressRead"];
                };
            };
        };
    };
    reopen_action: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionReopening"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionRead"];
                };
            };
        };
    };
    read_addendum: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                addendumId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddendumRead"];
                };
            };
        };
    };
    read_agenda_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agendaItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemRead"];
                };
            };
        };
    };
    remove_agenda_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                agendaItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_agenda_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                agendaItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaItemPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemRead"];
                };
            };
        };
    };
    end_agenda_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                agendaItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemRead"];
                };
            };
        };
    };
    start_agenda_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                agendaItemId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemRead"];
                };
            };
        };
    };
    list_variants: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                status?: components["schemas"]["VariantStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_VariantListed_"];
                };
            };
        };
    };
    read_variant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantRead"];
                };
            };
        };
    };
    change_variant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantRead"];
                };
            };
        };
    };
    approve_variant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantRead"];
                };
            };
        };
    };
    ask_variant_approval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantRead"];
                };
            };
        };
    };
    return_variant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantRead"];
                };
            };
        };
    };
    withdraw_variant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                variantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VariantReason"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantRead"];
                };
            };
        };
    };
    list_break_glass: {
        parameters: {
            query?: {
                case?: string | null;
                cursor?: string | null;
                limit?: number;
                mine?: boolean;
                waiting?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_BreakGlassRead_"];
                };
            };
        };
    };
    open_break_glass: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakGlassCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassRead"];
                };
            };
        };
    };
    read_break_glass: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                breakGlassId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassRead"];
                };
            };
        };
    };
    end_break_glass: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                breakGlassId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassRead"];
                };
            };
        };
    };
    review_break_glass: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                breakGlassId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BreakGlassReview"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassRead"];
                };
            };
        };
    };
    list_calendar_feeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CalendarFeedRead_"];
                };
            };
        };
    };
    issue_calendar_feed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedIssued"];
                };
            };
        };
    };
    read_calendar_feed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendarFeedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedRead"];
                };
            };
        };
    };
    revoke_calendar_feed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                calendarFeedId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedRead"];
                };
            };
        };
    };
    follow_calendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of an earlier answer; 304 while nothing changed */
                "If-None-Match"?: string;
            };
            path: {
                /** @description the secret of the address */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Nothing changed since the ETag in If-None-Match */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                callId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRead"];
                };
            };
        };
    };
    push_cases: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseBatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResult"];
                };
            };
        };
    };
    read_argument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                argumentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArgumentRead"];
                };
            };
        };
    };
    recognise_argument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                argumentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArgumentRead"];
                };
            };
        };
    };
    read_carry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                carryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarryRead"];
                };
            };
        };
    };
    change_carry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                carryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarryPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarryRead"];
                };
            };
        };
    };
    read_decision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionRead"];
                };
            };
        };
    };
    read_agreements: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionRead"];
                };
            };
        };
    };
    change_agreements: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                decisionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreementsPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionRead"];
                };
            };
        };
    };
    read_definition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                definitionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionRead"];
                };
            };
        };
    };
    change_definition: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                definitionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefinitionPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionRead"];
                };
            };
        };
    };
    agree_definition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                definitionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionRead"];
                };
            };
        };
    };
    compare_definitions: {
        parameters: {
            query?: {
                other?: string | null;
            };
            header?: never;
            path: {
                definitionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionComparison"];
                };
            };
        };
    };
    run_definition: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                definitionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionRun"];
                };
            };
        };
    };
    read_discussion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                discussionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscussionRead"];
                };
            };
        };
    };
    answer_discussion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                discussionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscussionAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscussionRead"];
                };
            };
        };
    };
    read_factor_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                factorListId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorListRead"];
                };
            };
        };
    };
    read_factor_results: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                factorListId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorResults"];
                };
            };
        };
    };
    score_factors: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                factorListId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoresGiven"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorResults"];
                };
            };
        };
    };
    read_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRead"];
                };
            };
        };
    };
    remove_member: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_monitor: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                region?: string | null;
                team?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MonitorTeam_"];
                };
            };
        };
    };
    read_reflection_note: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteRead"];
                };
            };
        };
    };
    cluster_reflection_note: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NotePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteRead"];
                };
            };
        };
    };
    read_process: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessRead"];
                };
            };
        };
    };
    change_process: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessRead"];
                };
            };
        };
    };
    list_arguments: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ArgumentRead_"];
                };
            };
        };
    };
    add_argument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArgumentCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArgumentRead"];
                };
            };
        };
    };
    close_process: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessClosure"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessRead"];
                };
            };
        };
    };
    list_decisions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DecisionRead_"];
                };
            };
        };
    };
    add_decision: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionRead"];
                };
            };
        };
    };
    export_figures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    list_members: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MemberRead_"];
                };
            };
        };
    };
    add_member: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberRead"];
                };
            };
        };
    };
    read_presentation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Presentation"];
                };
            };
        };
    };
    print_presentation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    list_proposals: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProposalRead_"];
                };
            };
        };
    };
    add_proposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalRead"];
                };
            };
        };
    };
    reopen_process: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessRead"];
                };
            };
        };
    };
    list_work_sessions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SessionRead_"];
                };
            };
        };
    };
    add_work_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionRead"];
                };
            };
        };
    };
    read_sketch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SketchRead"];
                };
            };
        };
    };
    change_sketch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SketchPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SketchRead"];
                };
            };
        };
    };
    list_steps: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StepRead_"];
                };
            };
        };
    };
    add_step: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepRead"];
                };
            };
        };
    };
    read_suggestion: {
        parameters: {
            query?: {
                fewestHours?: number | null;
                mostHours?: number | null;
                otherHours?: number | null;
                surchargePercent?: number | null;
                weekHours?: number | null;
            };
            header?: never;
            path: {
                processId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionRead"];
                };
            };
        };
    };
    read_proposal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalRead"];
                };
            };
        };
    };
    open_ballot: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Ballot"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalRead"];
                };
            };
        };
    };
    count_votes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalRead"];
                };
            };
        };
    };
    renew_proposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalRead"];
                };
            };
        };
    };
    cast_vote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoteCast"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposalRead"];
                };
            };
        };
    };
    read_reference: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceRead"];
                };
            };
        };
    };
    remove_reference: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                referenceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_reflection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reflectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReflectionRead"];
                };
            };
        };
    };
    close_reflection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                reflectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReflectionClosure"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReflectionRead"];
                };
            };
        };
    };
    list_reflection_notes: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                reflectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NoteRead_"];
                };
            };
        };
    };
    write_reflection_note: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                reflectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteRead"];
                };
            };
        };
    };
    read_work_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionRead"];
                };
            };
        };
    };
    remove_work_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_work_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionRead"];
                };
            };
        };
    };
    read_step: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                stepId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepRead"];
                };
            };
        };
    };
    change_step: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepRead"];
                };
            };
        };
    };
    move_step: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                stepId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepProgress"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StepRead"];
                };
            };
        };
    };
    list_caseload_teams: {
        parameters: {
            query?: {
                active?: boolean | null;
                cursor?: string | null;
                limit?: number;
                region?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CaseloadTeamRead_"];
                };
            };
        };
    };
    create_caseload_team: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseloadTeamCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadTeamRead"];
                };
            };
        };
    };
    read_caseload_team: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadTeamRead"];
                };
            };
        };
    };
    change_caseload_team: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseloadTeamPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadTeamRead"];
                };
            };
        };
    };
    read_band_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BandLine"];
                };
            };
        };
    };
    list_carries: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                open?: boolean | null;
                worker?: string | null;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CarryRead_"];
                };
            };
        };
    };
    add_carry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarryCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CarryRead"];
                };
            };
        };
    };
    list_definitions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DefinitionRead_"];
                };
            };
        };
    };
    create_definition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefinitionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefinitionRead"];
                };
            };
        };
    };
    list_discussions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                status?: components["schemas"]["DiscussionStatus"] | null;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DiscussionRead_"];
                };
            };
        };
    };
    list_factor_lists: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FactorListRead_"];
                };
            };
        };
    };
    renew_factor_list: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorListCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorListRead"];
                };
            };
        };
    };
    list_processes: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProcessRead_"];
                };
            };
        };
    };
    begin_process: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProcessCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessRead"];
                };
            };
        };
    };
    list_references: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReferenceRead_"];
                };
            };
        };
    };
    add_reference: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReferenceCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceRead"];
                };
            };
        };
    };
    list_reflections: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReflectionRead_"];
                };
            };
        };
    };
    begin_reflection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReflectionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReflectionRead"];
                };
            };
        };
    };
    read_trend: {
        parameters: {
            query?: {
                cursor?: string | null;
                level?: components["schemas"]["Level"];
                limit?: number;
                subject?: string;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TrendPoint_"];
                };
            };
        };
    };
    import_week: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeekImport"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekRead"];
                };
            };
        };
    };
    read_week_results: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekResults"];
                };
            };
        };
    };
    list_weeks: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WeekRead_"];
                };
            };
        };
    };
    enter_week: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeekCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekRead"];
                };
            };
        };
    };
    ask_what_if: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIf"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfRead"];
                };
            };
        };
    };
    list_caseload_workers: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CaseloadWorkerRead_"];
                };
            };
        };
    };
    add_caseload_worker: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseloadWorkerCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadWorkerRead"];
                };
            };
        };
    };
    read_week: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                weekId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekRead"];
                };
            };
        };
    };
    change_week: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                weekId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeekPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekRead"];
                };
            };
        };
    };
    share_week: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                weekId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekRead"];
                };
            };
        };
    };
    read_caseload_worker: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadWorkerRead"];
                };
            };
        };
    };
    change_caseload_worker: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                workerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseloadWorkerPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadWorkerRead"];
                };
            };
        };
    };
    read_own_load: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadFigure"];
                };
            };
        };
    };
    draft_week: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeekDraft"];
                };
            };
        };
    };
    list_cases: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                q?: string | null;
                region?: string | null;
                source?: string | null;
                status?: components["schemas"]["CaseStatus"] | null;
                updatedSince?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CaseListed_"];
                };
            };
        };
    };
    create_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRead"];
                };
            };
        };
    };
    read_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRead"];
                };
            };
        };
    };
    change_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CasePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRead"];
                };
            };
        };
    };
    list_case_access: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AccessRead_"];
                };
            };
        };
    };
    create_case_action: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionRead"];
                };
            };
        };
    };
    list_case_variants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_VariantListed_"];
                };
            };
        };
    };
    make_variant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VariantRead"];
                };
            };
        };
    };
    close_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Closure"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRead"];
                };
            };
        };
    };
    list_consent_requests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConsentRequestRead_"];
                };
            };
        };
    };
    ask_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentRequestCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentRequestRead"];
                };
            };
        };
    };
    list_consents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConsentRead_"];
                };
            };
        };
    };
    add_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentRead"];
                };
            };
        };
    };
    list_documents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DocumentRead_"];
                };
            };
        };
    };
    add_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRead"];
                };
            };
        };
    };
    propose_erasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureProposalCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureProposalRead"];
                };
            };
        };
    };
    read_form_advice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormAdviceRead"];
                };
            };
        };
    };
    list_holds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CaseHoldRead_"];
                };
            };
        };
    };
    hold_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseHoldCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseHoldRead"];
                };
            };
        };
    };
    read_case_overview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
        };
    };
    list_parties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PartyRead_"];
                };
            };
        };
    };
    create_party: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyRead"];
                };
            };
        };
    };
    reopen_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reopening"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRead"];
                };
            };
        };
    };
    list_rounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RoundRead_"];
                };
            };
        };
    };
    create_round: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundRead"];
                };
            };
        };
    };
    export_client: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectExportCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectExportRead"];
                };
            };
        };
    };
    list_suspected_doubles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SuspectedDouble_"];
                };
            };
        };
    };
    triage_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Triage"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRead"];
                };
            };
        };
    };
    list_case_viewers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ViewerRead_"];
                };
            };
        };
    };
    tick_checklist_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                checklistItemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChecklistTick"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistItemRead"];
                };
            };
        };
    };
    revoke_client_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyRead"];
                };
            };
        };
    };
    list_clients: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ClientRead_"];
                };
            };
        };
    };
    create_client: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientRead"];
                };
            };
        };
    };
    read_client: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientRead"];
                };
            };
        };
    };
    change_client: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientRead"];
                };
            };
        };
    };
    create_client_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyIssued"];
                };
            };
        };
    };
    read_consent_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consentRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentRequestRead"];
                };
            };
        };
    };
    answer_consent_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                consentRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentRequestRead"];
                };
            };
        };
    };
    withdraw_consent_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                consentRequestId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentRequestRead"];
                };
            };
        };
    };
    read_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentRead"];
                };
            };
        };
    };
    list_consent_readers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConsentReader_"];
                };
            };
        };
    };
    withdraw_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                consentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentWithdrawn"];
                };
            };
        };
    };
    read_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionRead"];
                };
            };
        };
    };
    answer_correction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                correctionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionRead"];
                };
            };
        };
    };
    list_deadlines: {
        parameters: {
            query?: {
                case?: string | null;
                cursor?: string | null;
                kind?: components["schemas"]["PromiseKind"] | null;
                limit?: number;
                mine?: boolean;
                overdue?: boolean | null;
                region?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DeadlineRead_"];
                };
            };
        };
    };
    read_deadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineRead"];
                };
            };
        };
    };
    snooze_deadline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                deadlineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SnoozeCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineRead"];
                };
            };
        };
    };
    list_deliveries: {
        parameters: {
            query?: {
                channel?: components["schemas"]["Channel"] | null;
                cursor?: string | null;
                kind?: components["schemas"]["DeliveryKind"] | null;
                limit?: number;
                receiver?: string | null;
                status?: components["schemas"]["DeliveryStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DeliveryRead_"];
                };
            };
        };
    };
    release_delivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryRead"];
                };
            };
        };
    };
    replay_delivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryRead"];
                };
            };
        };
    };
    list_demo_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DemoAccount_"];
                };
            };
        };
    };
    create_dev_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DevSignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    read_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRead"];
                };
            };
        };
    };
    remove_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRead"];
                };
            };
        };
    };
    anonymise_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnonymisedMark"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRead"];
                };
            };
        };
    };
    open_document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.oasis.opendocument.text": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "text/plain": string;
                };
            };
        };
    };
    deliver_document: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
                /** @description the file's name, percent-encoded UTF-8 */
                "X-File-Name": string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "application/vnd.oasis.opendocument.text": string;
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                "image/jpeg": string;
                "image/png": string;
                "text/plain": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRead"];
                };
            };
        };
    };
    list_document_readers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DocumentReader_"];
                };
            };
        };
    };
    share_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Sharing"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentRead"];
                };
            };
        };
    };
    unshare_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                documentId: string;
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_document_versions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DocumentVersionRead_"];
                };
            };
        };
    };
    open_document_version: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.oasis.opendocument.text": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "image/jpeg": string;
                    "image/png": string;
                    "text/plain": string;
                };
            };
        };
    };
    list_erasure_proposals: {
        parameters: {
            query?: {
                case?: string | null;
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ErasureProposalRead_"];
                };
            };
        };
    };
    drop_erasure_proposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                erasureProposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    confirm_erasure: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                erasureProposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureRead"];
                };
            };
        };
    };
    list_erasures: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ErasureListed_"];
                };
            };
        };
    };
    read_evaluation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evaluationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationRead"];
                };
            };
        };
    };
    list_events: {
        parameters: {
            query?: {
                after?: string | null;
                case?: string | null;
                cursor?: string | null;
                limit?: number;
                meeting?: string | null;
                region?: string | null;
                type?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EventRead_"];
                };
            };
        };
    };
    read_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventRead"];
                };
            };
        };
    };
    read_finding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingRead"];
                };
            };
        };
    };
    remove_finding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_finding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                findingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingRead"];
                };
            };
        };
    };
    read_goal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                goalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalRead"];
                };
            };
        };
    };
    delete_goal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                goalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_goal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                goalId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalRead"];
                };
            };
        };
    };
    lift_hold: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_identity_providers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_IdentityProvider_"];
                };
            };
        };
    };
    hand_over_mail: {
        parameters: {
            query?: {
                receivedAt?: string | null;
            };
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "message/rfc822": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedOver"];
                };
            };
        };
    };
    list_learning_cases: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LearningCaseListed_"];
                };
            };
        };
    };
    read_learning_case: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                learningCaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearningCase"];
                };
            };
        };
    };
    read_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    list_meetings: {
        parameters: {
            query?: {
                case?: string | null;
                cursor?: string | null;
                kind?: components["schemas"]["MeetingKind"] | null;
                limit?: number;
                region?: string | null;
                round?: string | null;
                startsFrom?: string | null;
                startsUntil?: string | null;
                status?: components["schemas"]["MeetingStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MeetingRead_"];
                };
            };
        };
    };
    read_meeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRead"];
                };
            };
        };
    };
    change_meeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRead"];
                };
            };
        };
    };
    create_action: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActionRead"];
                };
            };
        };
    };
    list_agenda_items: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AgendaItemRead_"];
                };
            };
        };
    };
    create_agenda_item: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgendaItemCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgendaItemRead"];
                };
            };
        };
    };
    list_meeting_calls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CallRead_"];
                };
            };
        };
    };
    add_meeting_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingCallCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRead"];
                };
            };
        };
    };
    cancel_meeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Cancellation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRead"];
                };
            };
        };
    };
    list_checklist_items: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ChecklistItemRead_"];
                };
            };
        };
    };
    close_meeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Closing"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRead"];
                };
            };
        };
    };
    list_meeting_consent_requests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConsentRequestRead_"];
                };
            };
        };
    };
    list_meeting_consents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ConsentRead_"];
                };
            };
        };
    };
    list_meeting_documents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DocumentRead_"];
                };
            };
        };
    };
    list_findings: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FindingRead_"];
                };
            };
        };
    };
    create_finding: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FindingCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingRead"];
                };
            };
        };
    };
    invite_to_meeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRead"];
                };
            };
        };
    };
    print_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    read_minutes_of_meeting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesRead"];
                };
            };
        };
    };
    open_meeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Opening"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRead"];
                };
            };
        };
    };
    list_participants: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ParticipantRead_"];
                };
            };
        };
    };
    add_participant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipantCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantRead"];
                };
            };
        };
    };
    list_positions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PositionRead_"];
                };
            };
        };
    };
    place_position: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PositionSet"];
            };
        };
        responses: {
            /** @description The position that stood there was changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionRead"];
                };
            };
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionRead"];
                };
            };
        };
    };
    read_readiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
    list_solutions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SolutionRead_"];
                };
            };
        };
    };
    create_solution: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SolutionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SolutionRead"];
                };
            };
        };
    };
    stream_meeting: {
        parameters: {
            query?: {
                after?: number | null;
            };
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_timer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimerRead"];
                };
            };
        };
    };
    list_meeting_viewers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                meetingId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ViewerRead_"];
                };
            };
        };
    };
    read_minutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                minutesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesRead"];
                };
            };
        };
    };
    change_minutes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                minutesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MinutesPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesRead"];
                };
            };
        };
    };
    list_addenda: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                minutesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AddendumRead_"];
                };
            };
        };
    };
    create_addendum: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                minutesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddendumCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddendumRead"];
                };
            };
        };
    };
    list_corrections: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                minutesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CorrectionRead_"];
                };
            };
        };
    };
    create_correction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                minutesId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionRead"];
                };
            };
        };
    };
    dispatch_minutes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                minutesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MinutesRead"];
                };
            };
        };
    };
    print_minutes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                minutesId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    issue_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description where the header Authorization is not used */
                    client_id?: string;
                    /** @description one of the keys of the client */
                    client_secret?: string;
                    /** @constant */
                    grant_type: "client_credentials";
                    /** @description some of the scopes that were granted; all without it */
                    scope?: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenIssued"];
                };
            };
        };
    };
    list_organisations: {
        parameters: {
            query?: {
                active?: boolean | null;
                cursor?: string | null;
                kind?: components["schemas"]["OrganisationKind"] | null;
                limit?: number;
                q?: string | null;
                region?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OrganisationRead_"];
                };
            };
        };
    };
    create_organisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationRead"];
                };
            };
        };
    };
    read_organisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationRead"];
                };
            };
        };
    };
    change_organisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                organisationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationRead"];
                };
            };
        };
    };
    read_outbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxRead"];
                };
            };
        };
    };
    release_outbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxRead"];
                };
            };
        };
    };
    read_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkRead"];
                };
            };
        };
    };
    revoke_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkRead"];
                };
            };
        };
    };
    read_participant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantRead"];
                };
            };
        };
    };
    remove_participant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_participant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ParticipantPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantRead"];
                };
            };
        };
    };
    record_attendance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Attendance"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantRead"];
                };
            };
        };
    };
    list_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                participantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LinkRead_"];
                };
            };
        };
    };
    issue_link: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkIssued"];
                };
            };
        };
    };
    answer_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                participantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RsvpAnswer"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantRead"];
                };
            };
        };
    };
    read_party: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyRead"];
                };
            };
        };
    };
    change_party: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                partyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartyPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartyRead"];
                };
            };
        };
    };
    list_people: {
        parameters: {
            query?: {
                active?: boolean | null;
                case?: string | null;
                cursor?: string | null;
                limit?: number;
                organisation?: string | null;
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PersonListed_"];
                };
            };
        };
    };
    create_person: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRead"];
                };
            };
        };
    };
    read_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRead"];
                };
            };
        };
    };
    change_person: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonRead"];
                };
            };
        };
    };
    list_roles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RoleRead_"];
                };
            };
        };
    };
    create_role: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRead"];
                };
            };
        };
    };
    export_person: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectExportCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectExportRead"];
                };
            };
        };
    };
    read_position: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                positionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PositionRead"];
                };
            };
        };
    };
    remove_position: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                positionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    take_provider_logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    logout_token: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedOut"];
                };
            };
        };
    };
    list_regions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RegionRead_"];
                };
            };
        };
    };
    create_region: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionRead"];
                };
            };
        };
    };
    read_region: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                regionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionRead"];
                };
            };
        };
    };
    change_region: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                regionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegionPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionRead"];
                };
            };
        };
    };
    export_region: {
        parameters: {
            query?: {
                format?: components["schemas"]["Format"];
                what?: components["schemas"]["What"];
            };
            header?: never;
            path: {
                regionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "text/csv": string;
                };
            };
        };
    };
    list_cases_at_term: {
        parameters: {
            query?: {
                cursor?: string | null;
                kind?: components["schemas"]["RetentionKind"];
                limit?: number;
                region?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CaseAtTerm_"];
                };
            };
        };
    };
    read_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRead"];
                };
            };
        };
    };
    change_role: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RolePatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRead"];
                };
            };
        };
    };
    read_round: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundRead"];
                };
            };
        };
    };
    list_evaluations: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EvaluationRead_"];
                };
            };
        };
    };
    create_evaluation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EvaluationCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationRead"];
                };
            };
        };
    };
    list_goals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_GoalRead_"];
                };
            };
        };
    };
    create_goal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalRead"];
                };
            };
        };
    };
    forecast_meeting: {
        parameters: {
            query?: {
                kind?: components["schemas"]["MeetingKind"] | null;
                startsAt?: string | null;
            };
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingForecast"];
                };
            };
        };
    };
    plan_meeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeetingCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeetingRead"];
                };
            };
        };
    };
    stop_round: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Stop"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundRead"];
                };
            };
        };
    };
    delete_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    create_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInFinish"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    start_sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInStarted"];
                };
            };
        };
    };
    read_solution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                solutionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SolutionRead"];
                };
            };
        };
    };
    remove_solution: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                solutionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_solution: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                solutionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SolutionPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SolutionRead"];
                };
            };
        };
    };
    choose_solution: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                solutionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Choice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SolutionRead"];
                };
            };
        };
    };
    withdraw_choice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                solutionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SolutionRead"];
                };
            };
        };
    };
    push_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that the source saw; the push is refused with 412 when it has changed */
                "If-Match"?: string;
            };
            path: {
                reference: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CasePush"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRead"];
                };
            };
            /** @description A new case was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseRead"];
                };
            };
        };
    };
    list_subject_exports: {
        parameters: {
            query?: {
                case?: string | null;
                cursor?: string | null;
                limit?: number;
                mine?: boolean;
                person?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SubjectExportRead_"];
                };
            };
        };
    };
    read_subject_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subjectExportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectExportRead"];
                };
            };
        };
    };
    fetch_subject_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                subjectExportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
        };
    };
    end_subject_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                subjectExportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectExportRead"];
                };
            };
        };
    };
    list_subscriptions: {
        parameters: {
            query?: {
                cursor?: string | null;
                limit?: number;
                status?: components["schemas"]["SubscriptionStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SubscriptionRead_"];
                };
            };
        };
    };
    create_subscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionIssued"];
                };
            };
        };
    };
    read_subscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionRead"];
                };
            };
        };
    };
    remove_subscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_subscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the version that was seen; a change without it is refused with 428 */
                "If-Match"?: string;
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionPatch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionRead"];
                };
            };
        };
    };
    list_subscription_deliveries: {
        parameters: {
            query?: {
                cursor?: string | null;
                event?: string | null;
                limit?: number;
                status?: components["schemas"]["DeliveryStatus"] | null;
            };
            header?: never;
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WebhookDeliveryRead_"];
                };
            };
        };
    };
    create_subscription_key: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionKeyCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionKeyIssued"];
                };
            };
        };
    };
    pause_subscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionRead"];
                };
            };
        };
    };
    ping_subscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PingRead"];
                };
            };
        };
    };
    replay_subscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayRead"];
                };
            };
        };
    };
    resume_subscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path: {
                subscriptionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionRead"];
                };
            };
        };
    };
    list_templates: {
        parameters: {
            query?: {
                kind?: components["schemas"]["TemplateKind"] | null;
                region?: string | null;
                retired?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TemplateRead_"];
                };
            };
        };
    };
    create_template: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeating a request with the same key gives the first answer again for 24 hours; required from machine clients */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateRead"];
                };
            };
        };
    };
    read_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateRead"];
                };
            };
        };
    };
}
