import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, seen, take } from "../api/client.js";
import { Badge } from "../components/badge.js";
import { Button } from "../components/button.js";
import { Section } from "../components/card.js";
import { Dialog } from "../components/dialog.js";
import { EditForm } from "../components/edit-form.js";
import { DataList } from "../components/list.js";
import { Page } from "../components/page.js";
import { Loaded } from "../components/states.js";
import { say } from "../components/toast.js";
import { useRead } from "../hooks/read.js";
import { allRegions } from "../regions.js";
import { t } from "../words.js";
import { CLIENT_FIELDS, ClientFields, plain, told } from "./clients/grants.js";
import { Keys } from "./clients/keys.js";
import { Switch } from "./directory/switch.js";

/** @typedef {import("../api/client.js").Schemas["ClientRead"]} Client */
/** @typedef {import("../regions.js").Region} Region */

/** One system: what it may do and its keys. @param {import("../routes.js").PageProps} props */
export default function ClientPage({ params }) {
  const path = { clientId: params.clientId ?? "" };
  const fresh = () => take(api.GET("/clients/{clientId}", { params: { path } }));
  const found = useRead(async () => ({ row: await fresh(), regions: await allRegions() }), [path.clientId]);
  const [editing, setEditing] = useState(false);
  const row = found.data?.row;
  const edit = may(row, "edit") && html`<${Button} icon="pencil" onClick=${() => setEditing(true)}>${t("app.edit")}<//>`;
  return html`
    <${Page} title=${row?.name ?? t("client.one")} help="help.clients" back=${{ href: "#/clients", label: t("clients.title") }} actions=${edit} narrow>
      <${Loaded} of=${found}>
        ${(/** @type {{ row: Client, regions: Region[] }} */ { row: one, regions }) => html`
          ${!one.active && html`<p><${Badge} icon="cross">${t("directory.ended")}<//></p>`}
          <${DataList} facts=${[[t("client.id"), html`<code>${one.id}</code>`]]} />
          <${Section} id="grants" title=${t("client.grants")}>
            ${one.grants?.length
              ? html`<ul class="bullets">${one.grants.map((grant) => html`<li key=${grant.id}>${told(grant, regions)}</li>`)}</ul>`
              : html`<p class="muted">${t("client.noGrants")}</p>`}
          <//>
          <${Keys} row=${one} again=${found.again} />
          ${may(one, "edit") && html`<${Switch} row=${one} kind="client" change=${(/** @type {boolean} */ active) => change(one, { active })} done=${found.again} />`}
          ${editing && html`<${Edit} row=${one} regions=${regions} fresh=${fresh} close=${() => setEditing(false)} done=${found.again} />`}
        `}
      <//>
    <//>
  `;
}

/** @param {Client} row @param {Record<string, any>} body */
const change = (row, body) =>
  take(api.PATCH("/clients/{clientId}", { params: { path: { clientId: row.id } }, headers: seen(row), body }));

/** @param {{ row: Client, regions: Region[], fresh: () => Promise<Client>, close: () => void, done: () => void }} props */
function Edit({ row, regions, fresh, close, done }) {
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Client} */ version) => {
    await change(version, changes.grants ? { ...changes, grants: plain(changes.grants) } : changes);
    say(t("app.saved"));
    close();
    done();
  };
  const shown = (/** @type {string} */ field, /** @type {any} */ value) =>
    field === "grants" ? value.map((/** @type {any} */ grant) => told(grant, regions)).join("; ") : value;
  return html`
    <${Dialog} title=${row.name} close=${close} wide>
      <${EditForm}
        name="client/${row.id}"
        row=${row}
        fields=${CLIENT_FIELDS}
        label=${(/** @type {string} */ field) => t(field === "grants" ? "client.grants" : "client.name")}
        shown=${shown}
        save=${save}
        fresh=${fresh}
      >
        ${(/** @type {any} */ form) => html`<${ClientFields} form=${form} regions=${regions} />`}
      <//>
    <//>
  `;
}
