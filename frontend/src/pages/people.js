import { html } from "htm/preact";
import { api, take } from "../api/client.js";
import { Badge } from "../components/badge.js";
import { LinkButton } from "../components/button.js";
import { SelectField, TextField } from "../components/field.js";
import { Table } from "../components/list.js";
import { Page } from "../components/page.js";
import { Empty, Grown } from "../components/states.js";
import { useMore } from "../hooks/more.js";
import { useSearch } from "../hooks/search.js";
import { go, href } from "../router.js";
import { t } from "../words.js";
import { keepsDirectory } from "./directory/keeper.js";

/** @typedef {import("../api/client.js").Schemas["PersonListed"]} Person */

/** The directory of professionals (S7); clients and relatives stand only in their own case. @param {import("../routes.js").PageProps} props */
export default function People({ query, me }) {
  const { typed, setTyped, q } = useSearch("people.q");
  const wanted = { q: q || undefined, active: query.ended ? undefined : true };
  const list = useMore(
    (cursor, signal) => take(api.GET("/people", { params: { query: { ...wanted, cursor: cursor ?? undefined } }, signal })),
    [JSON.stringify(wanted)],
  );
  return html`
    <${Page}
      title=${t("people.title")}
      lead=${t("people.lead")}
      help="help.people"
      actions=${keepsDirectory(me) && html`<${LinkButton} kind="primary" icon="plus" href="#/people/new">${t("people.add")}<//>`}
    >
      <form class="filters" role="search" onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}>
        <${TextField} id="filter-q" name="q" type="search" label=${t("people.search")} value=${typed} onValue=${setTyped} />
        <${SelectField}
          id="filter-ended"
          name="ended"
          label=${t("directory.active")}
          value=${query.ended ?? null}
          onValue=${(/** @type {string | null} */ ended) => go(href("/people", {}, { ended }), { replace: true })}
          choices=${[{ value: "yes", label: t("directory.alsoEnded") }]}
          empty=${t("directory.onlyActive")}
        />
      </form>
      <${Grown} of=${list} empty=${html`<${Empty} title=${t("people.none")} />`}>
        ${(/** @type {Person[]} */ rows) => html`<${Table} caption=${t("people.title")} rows=${rows} columns=${columns()} />`}
      <//>
    <//>
  `;
}

/** @returns {import("../components/list.js").Column<Person>[]} */
const columns = () => [
  {
    title: t("person.name"),
    main: true,
    show: (row) => html`
      <a class="nl-link" href=${href("/people/:personId", { personId: row.id })}>${row.name}</a>
      ${!row.active && html` <${Badge} icon="cross">${t("directory.ended")}<//>`}
    `,
  },
  { title: t("person.function"), show: (row) => row.function },
  { title: t("person.organisationId"), show: (row) => row.organisation },
  { title: t("person.phone"), show: (row) => row.phone && html`<span class="nowrap">${row.phone}</span>` },
];
