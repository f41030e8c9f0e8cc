import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { LinkButton } from "../../components/button.js";
import { SelectField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Page } from "../../components/page.js";
import { Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { allRegions } from "../../regions.js";
import { go } from "../../router.js";
import { t } from "../../words.js";
import { toTeam } from "./places.js";
import { regionsToBegin, TeamFields } from "./team/fields.js";

/** @typedef {import("../../regions.js").Region} Region */
/** @typedef {import("../../api/client.js").Schemas["CaseloadTeamCreate"]} Create */

/** A team begins (B1). @param {import("../../routes.js").PageProps} props */
export default function TeamNew({ me }) {
  const mine = useRead(async () => (await allRegions()).filter(({ id }) => regionsToBegin(me).includes(id)), []);
  return html`
    <${Page} title=${t("caseTeam.add")} lead=${t("caseTeam.addLead")} help="help.caseTeamNew" back=${{ href: "#/caseload", label: t("caseload.title") }} narrow>
      <${Loaded} of=${mine}>${(/** @type {Region[]} */ regions) => html`<${Form} regions=${regions} />`}<//>
    <//>
  `;
}

/** @param {{ regions: Region[] }} props */
function Form({ regions }) {
  const only = regions.length === 1 ? regions[0]?.code : null;
  const form = useForm("caseload/team/new", { region: only, name: "", purpose: "", functionGroups: [""] }, async (values, key) => {
    const body = /** @type {Create} */ (/** @type {unknown} */ (filled(values)));
    const made = await take(api.POST("/caseload/teams", { body, headers: once(key) }));
    say(t("caseTeam.added"));
    go(toTeam(made.id));
  });
  return html`
    <${FormOf} form=${form} save=${t("caseTeam.save")} cancel=${html`<${LinkButton} kind="subtle" href="#/caseload">${t("app.cancel")}<//>`}>
      ${regions.length !== 1 &&
      html`<${SelectField}
        ...${form.field("region")}
        label=${t("case.region")}
        choices=${regions.map(({ code, name }) => ({ value: code, label: name }))}
        empty=${t("caseNew.chooseRegion")}
        required
      />`}
      <${TeamFields} form=${form} />
    <//>
  `;
}
