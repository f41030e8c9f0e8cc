import { html } from "htm/preact";
import { api, may, take } from "../api/client.js";
import { LinkButton } from "../components/button.js";
import { Section } from "../components/card.js";
import { SelectField } from "../components/field.js";
import { Page } from "../components/page.js";
import { Alert, Loaded } from "../components/states.js";
import { dayOf } from "../format.js";
import { useRead } from "../hooks/read.js";
import { allRegions, myRegions } from "../regions.js";
import { go, href } from "../router.js";
import { choices, t } from "../words.js";
import { madeBy, nameOf } from "./templates/name.js";
import "../styles/templates.css";

/** @typedef {import("../api/client.js").Schemas["TemplateRead"]} Template */
/** @typedef {import("../regions.js").Region} Region */
/** @typedef {{ regions: Region[], region: Region, templates: Template[] }} Read */

/** @type {Template["kind"][]} */
const ORDER = ["ground_rules", "agenda", "checklist", "consent_wording", "form"];

/** What a region's meetings begin with: ground rules, agendas, checklist and forms (W8, W9). @param {import("../routes.js").PageProps} props */
export default function Templates({ query, me }) {
  const found = useRead((signal) => read(query.region, me, signal), [query.region]);
  return html`
    <${Page} title=${t("templates.title")} lead=${t("templates.lead")} help="help.templates">
      <${Loaded} of=${found}>
        ${(/** @type {Read} */ { regions, region, templates }) => html`
          <div class="templates__region">
            <${SelectField}
              id="region"
              name="region"
              label=${t("case.region")}
              value=${region.code}
              onValue=${(/** @type {string} */ code) => go(href("/templates", {}, { region: code }), { replace: true })}
              choices=${regions.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <${LinkButton} icon="calendar" href=${href("/regions/:regionId", { regionId: region.id })}>
              ${t(may(region, "edit") ? "region.settings" : "region.look")}
            <//>
          </div>
          <${Alert}><p>${t("templates.kept")}</p><//>
          ${ORDER.map((kind) => html`<${Group} key=${kind} kind=${kind} templates=${current(templates, kind)} region=${region} />`)}
        `}
      <//>
    <//>
  `;
}

/** @param {string | undefined} code @param {import("../session.js").Me | null} me @param {AbortSignal} signal @returns {Promise<Read>} */
async function read(code, me, signal) {
  const regions = await allRegions();
  const own = (await myRegions(me))[0];
  const region = /** @type {Region} */ (regions.find((one) => one.code === code) ?? own ?? regions[0]);
  const query = { region: region.code };
  return { regions, region, templates: (await take(api.GET("/templates", { params: { query }, signal }))).items };
}

/** The region's own version of each, else the one that comes with casustafel. @param {Template[]} templates @param {string} kind */
function current(templates, kind) {
  /** @type {Map<string, Template>} */
  const found = new Map();
  for (const one of templates) if (one.kind === kind && (one.regionId || !found.has(one.key))) found.set(one.key, one);
  const order = choices("meetingKind").map(({ value }) => value);
  const place = (/** @type {Template} */ { content }) => ("meetingKind" in content ? order.indexOf(content.meetingKind) : 0);
  return [...found.values()].sort((a, b) => place(a) - place(b));
}

/** @param {{ kind: string, templates: Template[], region: Region }} props */
const Group = ({ kind, templates, region }) => html`
  <${Section} id=${kind} title=${t(/** @type {import("../words.js").Key} */ (`templateKind.${kind}`))}>
    <ul class="templates">
      ${templates.map(
        (one) => html`
          <li key=${one.key} class="templates__one">
            <a class="nl-link templates__name" href=${href("/templates/:templateId", { templateId: one.id }, { region: region.code })}>${nameOf(one)}</a>
            <span class="muted">${madeBy(one, dayOf)}</span>
          </li>
        `,
      )}
    </ul>
  <//>
`;
