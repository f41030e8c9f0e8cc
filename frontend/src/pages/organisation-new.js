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
import { allRegions, myRegions } from "../regions.js";
import { go, href } from "../router.js";
import { t } from "../words.js";
import { administers } from "./directory/keeper.js";
import { ORGANISATION_FIELDS, OrganisationFields } from "./directory/organisation-fields.js";

/** @typedef {import("../regions.js").Region} Region */
/** @typedef {import("../api/client.js").Schemas["OrganisationCreate"]} Create */

/** A new organisation in the directory. @param {import("../routes.js").PageProps} props */
export default function OrganisationNew({ me }) {
  const anywhere = administers(me);
  const regions = useRead(() => (anywhere ? allRegions() : myRegions(me)), []);
  return html`
    <${Page} title=${t("organisations.add")} help="help.organisations" back=${{ href: "#/organisations", label: t("organisations.title") }} narrow>
      <${Loaded} of=${regions}>
        ${(/** @type {Region[]} */ mine) => html`<${Form} regions=${mine} anywhere=${anywhere} />`}
      <//>
    <//>
  `;
}

/** @param {{ regions: Region[], anywhere: boolean }} props */
function Form({ regions, anywhere }) {
  const empty = Object.fromEntries(ORGANISATION_FIELDS.map((field) => [field, null]));
  const only = !anywhere && regions.length === 1 ? regions[0]?.id : null;
  const form = useForm("organisation/new", { ...empty, regionId: only }, async (values, key) => {
    const body = /** @type {Create} */ (/** @type {unknown} */ (filled(values)));
    const made = await take(api.POST("/organisations", { body, headers: once(key) }));
    say(t("organisations.added"));
    go(href("/organisations/:organisationId", { organisationId: made.id }));
  });
  return html`
    <${FormOf} form=${form} save=${t("organisations.save")} cancel=${html`<${LinkButton} kind="subtle" href="#/organisations">${t("app.cancel")}<//>`}>
      <${OrganisationFields} form=${form} regions=${regions} anywhere=${anywhere} />
    <//>
  `;
}
