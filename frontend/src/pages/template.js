import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, take } from "../api/client.js";
import { Badge } from "../components/badge.js";
import { Button } from "../components/button.js";
import { Section } from "../components/card.js";
import { Page } from "../components/page.js";
import { Loaded } from "../components/states.js";
import { dayOf } from "../format.js";
import { useRead } from "../hooks/read.js";
import { allRegions } from "../regions.js";
import { href } from "../router.js";
import { t } from "../words.js";
import { madeBy, nameOf } from "./templates/name.js";
import { Renew } from "./templates/renew.js";
import { Content } from "./templates/content.js";
import "../styles/templates.css";

/** @typedef {import("../api/client.js").Schemas["TemplateRead"]} Template */
/** @typedef {import("../regions.js").Region} Region */
/** @typedef {{ one: Template, region: Region | undefined, versions: Template[] }} Read */

/** One version of a template, the versions before it, and making a new one. @param {import("../routes.js").PageProps} props */
export default function TemplatePage({ params, query }) {
  const { templateId = "" } = params;
  const found = useRead((signal) => read(templateId, query.region, signal), [templateId, query.region]);
  const [renewing, setRenewing] = useState(false);
  const { one, region } = found.data ?? {};
  const back = { href: href("/templates", {}, { region: region?.code }), label: t("templates.title") };
  const renewable = one?.retiredAt === null && may(region, "templates") && !renewing;
  const renew =
    renewable && html`<${Button} kind="primary" icon="plus" onClick=${() => setRenewing(true)}>${t("template.renew")}<//>`;
  return html`
    <${Page} title=${one ? nameOf(one) : t("templates.title")} lead=${region?.name} help="help.templates" back=${back} actions=${renew} narrow>
      <${Loaded} of=${found}>
        ${(/** @type {Read} */ read) =>
          renewing && read.region
            ? html`<${Renew} template=${read.one} region=${read.region} close=${() => setRenewing(false)} />`
            : html`<${Shown} read=${read} />`}
      <//>
    <//>
  `;
}

/** @param {string} templateId @param {string | undefined} code of the region from which somebody came @param {AbortSignal} signal @returns {Promise<Read>} */
async function read(templateId, code, signal) {
  const one = await take(api.GET("/templates/{templateId}", { params: { path: { templateId } }, signal }));
  const regions = await allRegions();
  const region = regions.find(({ id, code: own }) => (one.regionId ? id === one.regionId : own === code));
  const query = { region: region?.code, kind: one.kind, retired: true };
  const { items } = await take(api.GET("/templates", { params: { query }, signal }));
  return { one, region, versions: items.filter(({ key, id }) => key === one.key && id !== one.id) };
}

/** @param {{ read: Read }} props */
const Shown = ({ read: { one, region, versions } }) => html`
  <p class="lead-row">
    ${one.retiredAt ? html`<${Badge} icon="closed">${t("template.retired")}<//>` : html`<${Badge} tone="ok" icon="check">${t("template.inUse")}<//>`}
    <span class="muted">${madeBy(one, dayOf)}</span>
  </p>
  <${Content} content=${one.content} />
  ${versions.length > 0 &&
  html`<${Section} id="versions" title=${t("template.versions")}>
    <ul class="plain-list">
      ${versions.map(
        (other) => html`
          <li key=${other.id}>
            <a class="nl-link" href=${href("/templates/:templateId", { templateId: other.id }, { region: region?.code })}>${madeBy(other, dayOf)}</a>
          </li>
        `,
      )}
    </ul>
  <//>`}
`;
