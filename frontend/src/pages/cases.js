import { html } from "htm/preact";
import { api, take } from "../api/client.js";
import { StatusBadge } from "../components/badge.js";
import { LinkButton } from "../components/button.js";
import { SelectField, TextField } from "../components/field.js";
import { Table } from "../components/list.js";
import { Page } from "../components/page.js";
import { SavedViews } from "../components/saved-views.js";
import { Empty, Grown } from "../components/states.js";
import { When } from "../components/when.js";
import { instantOf, isoDay, now } from "../format.js";
import { useMore } from "../hooks/more.js";
import { useRead } from "../hooks/read.js";
import { useSearch } from "../hooks/search.js";
import { allRegions } from "../regions.js";
import { go, href } from "../router.js";
import { choices, t } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["CaseListed"]} Listed */
/** @typedef {import("../regions.js").Region} Region */
/** @typedef {Record<string, string | undefined>} Filters status, region, changed: they stand in the address */

const FILTERS = ["status", "region", "changed"];

/** The cases one may see. What is searched for may be a name, so it stays out of the address. @param {import("../routes.js").PageProps} props */
export default function Cases({ query, me }) {
  const { typed, setTyped, q } = useSearch("cases.q");
  const regions = useRead(() => allRegions(), []);
  const wanted = asked(query, q);
  const list = useMore(
    (cursor, signal) => take(api.GET("/cases", { params: { query: { ...wanted, cursor: cursor ?? undefined } }, signal })),
    [JSON.stringify(wanted)],
  );
  const filter = (/** @type {Filters} */ change) => go(href("/cases", {}, { ...query, ...change }), { replace: true });
  const coordinates = me?.roles?.some(({ role }) => role === "coordinator");
  return html`
    <${Page}
      title=${t("cases.title")}
      help="help.cases"
      actions=${coordinates && html`<${LinkButton} kind="primary" icon="plus" href="#/cases/new">${t("cases.register")}<//>`}
    >
      <p class="muted">${t("cases.inNeed")}${" "}<a class="nl-link" href="#/break-glass">${t("cases.inNeedLink")}</a></p>
      <${SavedViews}
        name="cases"
        own=${me?.id ?? ""}
        now=${Object.fromEntries(FILTERS.map((name) => [name, query[name] ?? ""]))}
        fixed=${[
          { name: t("cases.all"), filters: {} },
          { name: t("cases.toTriage"), filters: { status: "registered" } },
          { name: t("cases.active"), filters: { status: "active" } },
        ]}
        address=${(/** @type {Filters} */ filters) => href("/cases", {}, filters)}
      />
      <${Search} typed=${typed} type=${setTyped} query=${query} filter=${filter} regions=${regions.data ?? []} />
      <${Grown} of=${list} empty=${html`<${Nothing} filtered=${Boolean(q) || FILTERS.some((name) => query[name])} />`}>
        ${(/** @type {Listed[]} */ rows) => html`<${List} rows=${rows} regions=${regions.data ?? []} />`}
      <//>
    <//>
  `;
}

/** The question for the API. @param {Record<string, string>} query @param {string} q */
function asked(query, q) {
  const days = Number(query.changed);
  const since = days ? instantOf(isoDay(new Date(+now() - days * 86_400_000)), "00:00") : undefined;
  return {
    status: /** @type {Listed["status"] | undefined} */ (query.status),
    region: query.region,
    updatedSince: since ?? undefined,
    q: q || undefined,
  };
}

/**
 * @param {{ typed: string, type: (typed: string) => void, query: Record<string, string>,
 *   filter: (change: Filters) => void, regions: Region[] }} props
 */
function Search({ typed, type, query, filter, regions }) {
  const select = (/** @type {string} */ name) => ({
    id: `filter-${name}`,
    name,
    value: query[name] ?? null,
    onValue: (/** @type {string | null} */ value) => filter({ [name]: value ?? undefined }),
    empty: t("cases.any"),
  });
  return html`
    <form class="filters" role="search" onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}>
      <${TextField} id="filter-q" name="q" type="search" label=${t("cases.search")} value=${typed} onValue=${type} />
      <${SelectField} ...${select("status")} label=${t("cases.status")} choices=${choices("caseStatus")} />
      <${SelectField}
        ...${select("changed")}
        label=${t("cases.changed")}
        choices=${["7", "30", "90"].map((n) => ({ value: n, label: t("cases.days", { n }) }))}
      />
      ${regions.length > 1 &&
      html`<${SelectField}
        ...${select("region")}
        label=${t("case.region")}
        choices=${regions.map(({ code, name }) => ({ value: code, label: name }))}
      />`}
    </form>
  `;
}

/** @param {{ rows: Listed[], regions: Region[] }} props */
function List({ rows, regions }) {
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  const several = new Set(rows.map(({ regionId }) => regionId)).size > 1;
  return html`
    <${Table}
      caption=${t("cases.title")}
      rows=${rows}
      columns=${[
        { title: t("cases.case"), main: true, show: Title },
        { title: t("cases.status"), show: (/** @type {Listed} */ row) => html`<${StatusBadge} kind="caseStatus" value=${row.status} />` },
        { title: t("case.urgency"), show: (/** @type {Listed} */ row) => html`<${StatusBadge} kind="urgency" value=${row.urgency} />` },
        several
          ? { title: t("case.region"), show: (/** @type {Listed} */ row) => names.get(row.regionId) }
          : { title: t("case.municipality"), show: (/** @type {Listed} */ row) => row.municipality ?? "–" },
        { title: t("cases.changed"), show: (/** @type {Listed} */ row) => html`<${When} at=${row.updatedAt} />` },
      ]}
    />
  `;
}

/** @param {Listed} row */
const Title = (row) => html`
  <a class="nl-link" href=${href("/cases/:caseId", { caseId: row.id })}>${row.title}</a>
  ${row.clientName && html`<span class="table__under">${row.clientName}</span>`}
`;

/** @param {{ filtered: boolean }} props */
const Nothing = ({ filtered }) => html`
  <${Empty} title=${t(filtered ? "cases.noneFound" : "cases.none")}>
    ${filtered && html`<p><a class="nl-link" href="#/cases">${t("cases.clear")}</a></p>`}
  <//>
`;
