import { html } from "htm/preact";
import { api, take } from "../api/client.js";
import { Badge } from "../components/badge.js";
import { LinkButton } from "../components/button.js";
import { Table } from "../components/list.js";
import { Page } from "../components/page.js";
import { Empty, Grown } from "../components/states.js";
import { relative } from "../format.js";
import { useMore } from "../hooks/more.js";
import { href } from "../router.js";
import { t, term } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["ClientRead"]} Client */

/** Systems that call by themselves, for administrators (S7). */
export default function Clients() {
  const list = useMore((cursor, signal) => take(api.GET("/clients", { params: { query: { cursor: cursor ?? undefined } }, signal })), []);
  return html`
    <${Page}
      title=${t("clients.title")}
      lead=${t("clients.lead")}
      help="help.clients"
      actions=${html`<${LinkButton} kind="primary" icon="plus" href="#/clients/new">${t("clients.add")}<//>`}
    >
      <${Grown} of=${list} empty=${html`<${Empty} title=${t("clients.none")} />`}>
        ${(/** @type {Client[]} */ rows) => html`<${Table} caption=${t("clients.title")} rows=${rows} columns=${columns()} />`}
      <//>
    <//>
  `;
}

/** @returns {import("../components/list.js").Column<Client>[]} */
const columns = () => [
  {
    title: t("client.name"),
    main: true,
    show: (row) => html`
      <a class="nl-link" href=${href("/clients/:clientId", { clientId: row.id })}>${row.name}</a>
      ${!row.active && html` <${Badge} icon="cross">${t("directory.ended")}<//>`}
    `,
  },
  { title: t("grant.scope"), show: (row) => [...new Set(row.grants?.map(({ scope }) => term("scope", scope)))].join(", ") },
  { title: t("client.lastUsed"), show: (row) => lastUsed(row) },
];

/** @param {Client} row */
function lastUsed({ keys = [] }) {
  const used = keys.map(({ lastUsedAt }) => lastUsedAt).filter((at) => at !== null).sort();
  return used.length ? relative(used.at(-1) ?? "") : t("client.never");
}
