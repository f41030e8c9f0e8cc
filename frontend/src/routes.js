/**
 * The one list of pages. The first pattern that fits the path wins. `nav` puts a page in the main menu, in this order,
 * with `roles` only for who holds one of them. `open`: also for people who are not signed in.
 * @typedef {object} Route
 * @property {string} path
 * @property {() => Promise<{ default: (props: PageProps) => any }>} load
 * @property {{ label: import("./words.js").Key, icon: import("./components/icon.js").IconName, roles?: string[] }} [nav]
 * @property {boolean} [open]
 * @property {boolean} [bare] without menu: a page for the wall
 */
/**
 * @typedef {object} PageProps what every page gets
 * @property {Record<string, string>} params of the path
 * @property {Record<string, string>} query behind the `?`
 * @property {import("./session.js").Me | null} me null only on pages that are open to strangers
 */

const KEEPERS = ["coordinator", "administrator"];
const LEARNERS = ["coordinator", "manager"];
const DIRECTORY = [...KEEPERS, "manager"];

/** @type {Route[]} */
export const ROUTES = [
  { path: "/", load: () => import("./pages/today.js"), nav: { label: "nav.today", icon: "today" } },
  { path: "/cases", load: () => import("./pages/cases.js"), nav: { label: "nav.cases", icon: "folder" } },
  { path: "/cases/new", load: () => import("./pages/case-new.js") },
  { path: "/cases/:caseId", load: () => import("./pages/case.js") },
  { path: "/cases/:caseId/edit", load: () => import("./pages/case-edit.js") },
  { path: "/cases/:caseId/triage", load: () => import("./pages/case-triage.js") },
  { path: "/cases/:caseId/actions/new", load: () => import("./pages/action-new.js") },
  { path: "/cases/:caseId/closure", load: () => import("./pages/case-closure.js") },
  { path: "/cases/:caseId/rounds/new", load: () => import("./pages/round-new.js") },
  { path: "/variants/:variantId", load: () => import("./pages/variant.js") },
  { path: "/learning", load: () => import("./pages/learning.js"), nav: { label: "nav.learning", icon: "heart", roles: LEARNERS } },
  { path: "/learning/:learningCaseId", load: () => import("./pages/learning-case.js") },
  { path: "/actions", load: () => import("./pages/actions.js"), nav: { label: "nav.actions", icon: "check" } },
  { path: "/actions/:actionId", load: () => import("./pages/action.js") },
  { path: "/actions/:actionId/edit", load: () => import("./pages/action-edit.js") },
  { path: "/caseload", load: () => import("./pages/caseload/teams.js"), nav: { label: "nav.caseload", icon: "gauge" } },
  { path: "/caseload/teams/new", load: () => import("./pages/caseload/team-new.js") },
  { path: "/caseload/teams/:teamId", load: () => import("./pages/caseload/team.js") },
  { path: "/caseload/teams/:teamId/processes/new", load: () => import("./pages/caseload/process-new.js") },
  { path: "/caseload/teams/:teamId/carries", load: () => import("./pages/caseload/carries.js") },
  { path: "/caseload/teams/:teamId/definitions", load: () => import("./pages/caseload/definitions.js") },
  { path: "/caseload/teams/:teamId/weeks", load: () => import("./pages/caseload/weeks.js") },
  { path: "/caseload/teams/:teamId/weeks/new", load: () => import("./pages/caseload/week-new.js") },
  { path: "/caseload/teams/:teamId/factors", load: () => import("./pages/caseload/factors.js") },
  { path: "/caseload/processes/:processId", load: () => import("./pages/caseload/process.js") },
  { path: "/caseload/processes/:processId/sketch", load: () => import("./pages/caseload/sketch.js") },
  { path: "/caseload/definitions/:definitionId", load: () => import("./pages/caseload/definition.js") },
  { path: "/caseload/weeks/:weekId", load: () => import("./pages/caseload/week.js") },
  { path: "/caseload/factor-lists/:factorListId", load: () => import("./pages/caseload/factor-list.js") },
  { path: "/meetings/:meetingId/evaluation", load: () => import("./pages/evaluation.js") },
  { path: "/meetings/:meetingId/minutes", load: () => import("./pages/minutes.js") },
  { path: "/rounds/:roundId/evaluation", load: () => import("./pages/evaluation.js") },
  { path: "/rounds/:roundId/meetings/new", load: () => import("./pages/meeting-new.js") },
  { path: "/meetings/:meetingId", load: () => import("./pages/meeting.js") },
  { path: "/meetings/:meetingId/live", load: () => import("./pages/live.js") },
  { path: "/meetings/:meetingId/beamer", load: () => import("./pages/beamer.js"), bare: true },
  { path: "/organisations", load: () => import("./pages/organisations.js"), nav: { label: "nav.organisations", icon: "building", roles: DIRECTORY } },
  { path: "/organisations/new", load: () => import("./pages/organisation-new.js") },
  { path: "/organisations/:organisationId", load: () => import("./pages/organisation.js") },
  { path: "/people", load: () => import("./pages/people.js"), nav: { label: "nav.people", icon: "people", roles: DIRECTORY } },
  { path: "/people/new", load: () => import("./pages/person-new.js") },
  { path: "/people/:personId", load: () => import("./pages/person.js") },
  { path: "/templates", load: () => import("./pages/templates.js"), nav: { label: "nav.templates", icon: "rules", roles: KEEPERS } },
  { path: "/templates/:templateId", load: () => import("./pages/template.js") },
  { path: "/regions/:regionId", load: () => import("./pages/region.js") },
  { path: "/caseload/teams/:teamId/references", load: () => import("./pages/caseload/references.js") },
  { path: "/caseload/teams/:teamId/band-line", load: () => import("./pages/caseload/band-line.js") },
  { path: "/caseload/factor-lists/:factorListId/results", load: () => import("./pages/caseload/factor-results.js") },
  { path: "/caseload/processes/:processId/advice", load: () => import("./pages/caseload/advice.js") },
  { path: "/caseload/proposals/:proposalId", load: () => import("./pages/caseload/proposal.js") },
  { path: "/caseload/processes/:processId/decision", load: () => import("./pages/caseload/decision.js") },
  { path: "/caseload/processes/:processId/presentation", load: () => import("./pages/caseload/presentation.js") },
  { path: "/caseload/teams/:teamId/monitor", load: () => import("./pages/caseload/monitor.js") },
  { path: "/caseload/teams/:teamId/discussions", load: () => import("./pages/caseload/discussions.js") },
  { path: "/caseload/teams/:teamId/what-if", load: () => import("./pages/caseload/what-if.js") },
  { path: "/caseload/teams/:teamId/reflections", load: () => import("./pages/caseload/reflections.js") },
  { path: "/caseload/reflections/:reflectionId", load: () => import("./pages/caseload/reflection.js") },
  { path: "/my-data", load: () => import("./pages/my-data.js") },
  { path: "/calendar", load: () => import("./pages/calendar.js") },
  { path: "/outbox", load: () => import("./pages/outbox.js"), nav: { label: "nav.outbox", icon: "document", roles: ["administrator"] } },
  { path: "/clients", load: () => import("./pages/clients.js"), nav: { label: "nav.clients", icon: "closed", roles: ["administrator"] } },
  { path: "/clients/new", load: () => import("./pages/client-new.js") },
  { path: "/clients/:clientId", load: () => import("./pages/client.js") },
  { path: "/access-log", load: () => import("./pages/access-log.js"), nav: { label: "nav.accessLog", icon: "eye", roles: ["officer"] } },
  { path: "/break-glass", load: () => import("./pages/break-glass.js"), nav: { label: "nav.breakGlass", icon: "warning", roles: ["coordinator", "manager", "officer"] } },
  { path: "/retention", load: () => import("./pages/retention.js"), nav: { label: "nav.retention", icon: "clock", roles: ["coordinator"] } },
  { path: "/erasures", load: () => import("./pages/erasures.js"), nav: { label: "nav.erasures", icon: "cross", roles: ["coordinator", "officer"] } },
  { path: "/link", load: () => import("./pages/link.js") },
  { path: "/accessibility", load: () => import("./pages/accessibility.js"), open: true },
];

/** @type {Route} */
export const NOT_FOUND = { path: "", load: () => import("./pages/not-found.js"), open: true };
