import { html } from "htm/preact";
import { api, take } from "../api/client.js";
import { Badge } from "../components/badge.js";
import { LinkButton } from "../components/button.js";
import { SelectField, TextField } from "../components/field.js";
import { Table } from "../components/list.js";
import { Page } from "../components/page.js";
import { Empty, Grown } from "../components/states.js";
import { useMore } from "../hooks/more.js";
import { useRead } from "../hooks/read.js";
import { useSearch } from "../hooks/search.js";
import { allRegions } from "../regions.js";
import { go, href } from "../router.js";
import { choices, t, term } from "../words.js";
import { keepsDirectory } from "./directory/keeper.js";

/** @typedef {import("../api/client.js").Schemas["OrganisationRead"]} Organisation */

/** Who can be asked to the table (S7). @param {import("../routes.js").PageProps} props */
export default function Organisations({ query, me }) {
  const { typed, setTyped, q } = useSearch("organisations.q");
  const regions = useRead(() => allRegions(), []);
  const kind = /** @type {Organisation["kind"] | undefined} */ (query.kind);
  const wanted = { q: q || undefined, kind, region: query.region, active: query.ended ? undefined : true };
  const list = useMore(
    (cursor, signal) => take(api.GET("/organisations", { params: { query: { ...wanted, cursor: cursor ?? undefined } }, signal })),
    [JSON.stringify(wanted)],
  );
  const filter = (/** @type {Record<string, string | undefined>} */ change) =>
    go(href("/organisations", {}, { ...query, ...change }), { replace: true });
  const select = (/** @type {string} */ name) => ({
    id: `filter-${name}`,
    name,
    value: query[name] ?? null,
    onValue: (/** @type {string | null} */ value) => filter({ [name]: value ?? undefined }),
  });
  return html`
    <${Page}
      title=${t("organisations.title")}
      help="help.organisations"
      actions=${keepsDirectory(me) && html`<${LinkButton} kind="primary" icon="plus" href="#/organisations/new">${t("organisations.add")}<//>`}
    >
      <form class="filters" role="search" onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}>
        <${TextField} id="filter-q" name="q" type="search" label=${t("organisations.search")} value=${typed} onValue=${setTyped} />
        <${SelectField} ...${select("kind")} label=${t("organisation.kind")} choices=${choices("organisationKind")} empty=${t("cases.any")} />
        <${SelectField}
          ...${select("region")}
          label=${t("case.region")}
          choices=${(regions.data ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          empty=${t("cases.any")}
        />
        <${SelectField} ...${select("ended")} label=${t("directory.active")} choices=${[{ value: "yes", label: t("directory.alsoEnded") }]} empty=${t("directory.onlyActive")} />
      </form>
      <${Grown} of=${list} empty=${html`<${Empty} title=${t("organisations.none")} />`}>
        ${(/** @type {Organisation[]} */ rows) => html`<${Table} caption=${t("organisations.title")} rows=${rows} columns=${columns()} />`}
      <//>
    <//>
  `;
}

/** @returns {import("../components/list.js").Column<Organisation>[]} */
const columns = () => [
  {
    title: t("organisation.name"),
    main: true,
    show: (row) => html`
      <a class="nl-link" href=${href("/organisations/:organisationId", { organisationId: row.id })}>${row.name}</a>
      ${!row.active && html` <${Badge} icon="cross">${t("directory.ended")}<//>`}
    `,
  },
  { title: t("organisation.kind"), show: (row) => term("organisationKind", row.kind) },
  { title: t("organisation.phone"), show: (row) => row.phone && html`<span class="nowrap">${row.phone}</span>` },
  { title: t("organisation.email"), show: (row) => row.email },
];
