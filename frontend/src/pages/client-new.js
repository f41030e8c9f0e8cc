import { html } from "htm/preact";
import { api, once, take } from "../api/client.js";
import { filled } from "../body.js";
import { LinkButton } from "../components/button.js";
import { FormOf } from "../components/form.js";
import { Page } from "../components/page.js";
import { Loaded } from "../components/states.js";
import { say } from "../components/toast.js";
import { useForm } from "../hooks/form.js";
import { useRead } from "../hooks/read.js";
import { allRegions } from "../regions.js";
import { go, href } from "../router.js";
import { t } from "../words.js";
import { ClientFields, plain } from "./clients/grants.js";

/** @typedef {import("../regions.js").Region} Region */
/** @typedef {import("../api/client.js").Schemas["ClientCreate"]} Create */

/** A new system, with what it may do. */
export default function ClientNew() {
  const regions = useRead(allRegions, []);
  return html`
    <${Page} title=${t("clients.add")} help="help.clients" back=${{ href: "#/clients", label: t("clients.title") }} narrow>
      <${Loaded} of=${regions}>${(/** @type {Region[]} */ all) => html`<${Form} regions=${all} />`}<//>
    <//>
  `;
}

/** @param {{ regions: Region[] }} props */
function Form({ regions }) {
  const form = useForm("client/new", { name: null, grants: [] }, async (values, key) => {
    const body = /** @type {Create} */ (/** @type {unknown} */ (filled({ ...values, grants: plain(values.grants) })));
    const made = await take(api.POST("/clients", { body, headers: once(key) }));
    say(t("clients.added"));
    go(href("/clients/:clientId", { clientId: made.id }));
  });
  return html`
    <${FormOf} form=${form} save=${t("clients.save")} cancel=${html`<${LinkButton} kind="subtle" href="#/clients">${t("app.cancel")}<//>`}>
      <${ClientFields} form=${form} regions=${regions} />
    <//>
  `;
}
