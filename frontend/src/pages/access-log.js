import { html } from "htm/preact";
import { api, take } from "../api/client.js";
import { StatusBadge } from "../components/badge.js";
import { Section } from "../components/card.js";
import { DayField, SelectField } from "../components/field.js";
import { Table } from "../components/list.js";
import { Page } from "../components/page.js";
import { Empty, Grown, Loaded } from "../components/states.js";
import { instantOf, isoDay, moment, nextDay, now } from "../format.js";
import { useMore } from "../hooks/more.js";
import { useRead } from "../hooks/read.js";
import { allRegions } from "../regions.js";
import { go, href } from "../router.js";
import { choices, t, term } from "../words.js";
import { Patterns } from "./access-log/patterns.js";
import "./access-log/words.js";
import { Paper } from "./paper.js";
import { Exports, useExports } from "./subject-exports/list.js";

/** @typedef {import("../api/client.js").Schemas["LogLine"]} Line */
/** @typedef {import("../regions.js").Region} Region */
/** @typedef {Record<string, string>} Query */

/** Who did what with data of clients, for the officer (S8). @param {import("../routes.js").PageProps} props */
export default function AccessLog({ query }) {
  const wanted = asked(query);
  const patterns = useRead((signal) => take(api.GET("/access-log/patterns", { signal })), []);
  const regions = useRead(() => allRegions(), []);
  const list = useMore(
    (cursor, signal) => take(api.GET("/access-log", { params: { query: { ...wanted, cursor: cursor ?? undefined } }, signal })),
    [JSON.stringify(wanted)],
  );
  const files = useExports({});
  return html`
    <${Page} title=${t("log.title")} lead=${t("log.lead")} help="help.accessLog">
      <${Loaded} of=${patterns}>${(/** @type {any} */ found) => html`<${Patterns} found=${found} />`}<//>
      <${Section} id="subject-exports" title=${t("subjectExport.all")}><${Exports} of=${files} /><//>
      <${Section} id="lines" title=${t("log.lines")} extra=${html`<${File} wanted=${wanted} />`}>
        <${Filters} query=${query} />
        <${Only} query=${query} />
        <${Grown} of=${list} empty=${html`<${Empty} title=${t("log.none")} />`}>
          ${(/** @type {Line[]} */ lines) => html`
            <${Table}
              caption=${t("log.lines")}
              rows=${lines.map((line) => ({ ...line, id: String(line.seq) }))}
              columns=${columns(query, regions.data ?? [])}
            />
          `}
        <//>
      <//>
    <//>
  `;
}

/** What the address asks, as the API takes it; days are whole. @param {Query} query @returns {any} */
function asked({ person, actor, case: caseId, deed, outcome, since, until }) {
  return {
    person, actor, case: caseId, deed, outcome,
    since: since && instantOf(since, "00:00"),
    until: until && instantOf(nextDay(until), "00:00"),
  };
}

/** @param {{ wanted: any }} props */
const File = ({ wanted }) => html`
  <${Paper}
    label=${t("log.export")}
    name=${t("log.file", { day: isoDay(now()) })}
    get=${() => api.GET("/access-log/export", { params: { query: wanted }, parseAs: "blob" })}
  />
`;

/** @param {{ query: Query }} props */
function Filters({ query }) {
  const on = (/** @type {string} */ name) => ({
    id: `filter-${name}`, name,
    value: query[name] ?? null,
    onValue: (/** @type {string | null} */ value) => go(href("/access-log", {}, { ...query, [name]: value }), { replace: true }),
  });
  return html`
    <form class="filters" onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}>
      <${SelectField} ...${on("deed")} label=${t("log.deed")} choices=${choices("deed")} empty=${t("log.all")} />
      <${SelectField} ...${on("outcome")} label=${t("log.outcome")} choices=${choices("logOutcome")} empty=${t("log.all")} />
      <${DayField} ...${on("since")} label=${t("log.since")} />
      <${DayField} ...${on("until")} label=${t("log.until")} />
    </form>
  `;
}

/** Of one person or case only, and the way back. @param {{ query: Query }} props */
const Only = ({ query: { person, actor, case: caseId, ...rest } }) => {
  const somebody = person || actor?.startsWith("person:") ? "log.onlyPerson" : actor && "log.onlyActor";
  const which = [somebody && t(somebody), caseId && t("log.onlyCase")].filter(Boolean);
  if (!which.length) return null;
  return html`
    <p>
      ${t("log.only", { what: which.join(", ") })}. <a class="nl-link" href=${href("/access-log", {}, rest)}>${t("log.clear")}</a>
    </p>
  `;
};

/** @param {Query} query @param {Region[]} regions @returns {import("../components/list.js").Column<Line & { id: string }>[]} */
const columns = (query, regions) => [
  { title: t("log.at"), main: true, show: ({ at }) => moment(at) },
  { title: t("log.who"), show: (line) => html`<${Who} line=${line} query=${query} />` },
  { title: t("log.what"), show: ({ deed, subject }) => `${term("subject", subject)}: ${term("deed", deed)}` },
  { title: t("log.outcome"), show: ({ outcome }) => html`<${StatusBadge} kind="logOutcome" value=${outcome} />` },
  { title: t("log.whose"), show: (line) => html`<${Whose} line=${line} query=${query} regions=${regions} />` },
  { title: t("log.through"), show: ({ point }) => term("logPoint", point) },
  { title: t("log.seal"), show: ({ sealed }) => t(sealed ? "log.sealed" : "log.unsealed") },
];

/** @param {{ line: Line, query: Query }} props */
const Who = ({ line, query }) => html`
  <a class="nl-link" href=${href("/access-log", {}, { ...query, person: null, actor: line.actor })}>
    <span class="visually-hidden">${t("log.onlyThis", { name: "" })}</span>${line.actorName}
  </a>
  <span class="muted"> ${[line.organisation, ...line.ground.split(",").map((hat) => term("hat", hat))].filter(Boolean).join(", ")}</span>
`;

/** @param {{ line: Line, query: Query, regions: Region[] }} props */
function Whose({ line: { caseId, caseReference, regionId }, query, regions }) {
  if (!caseId) return html`<span class="muted">${t("log.noCase")}</span>`;
  const name = t("log.case", { name: caseReference ?? `…${caseId.slice(-8)}` });
  return html`
    <a class="nl-link" href=${href("/access-log", {}, { ...query, case: caseId })}>
      <span class="visually-hidden">${t("log.onlyThis", { name: "" })}</span>${name}
    </a>
    <span class="muted"> ${regions.find(({ id }) => id === regionId)?.name}</span>
  `;
}
