/** The fields of a team, shared by making and changing one. */
import { html } from "htm/preact";
import { NoteField, TextField } from "../../../components/field.js";
import { LinesField } from "../../../components/lines.js";
import { t } from "../../../words.js";

const BEGIN = ["coordinator", "manager"];

/** Regions in which somebody may let a team begin: for a button where no row says it yet. @param {import("../../../session.js").Me | null} me */
export const regionsToBegin = (me) => (me?.roles ?? []).filter(({ role }) => BEGIN.includes(role)).map(({ regionId }) => regionId);

/** @param {import("../../../session.js").Me | null} me */
export const beginsTeams = (me) => regionsToBegin(me).length > 0;

/** @param {string} field */
export const teamLabel = (field) => t(/** @type {import("../../../words.js").Key} */ (`caseTeam.${field}`));

/** @param {{ form: import("../../../hooks/form.js").Form<any> }} props */
export function TeamFields({ form }) {
  const groups = form.field("functionGroups");
  return html`
    <${TextField} ...${form.field("name")} label=${teamLabel("name")} required />
    <${NoteField} ...${form.field("purpose")} label=${teamLabel("purpose")} hint=${t("caseTeam.purposeHint")} />
    <${LinesField} ...${groups} label=${teamLabel("functionGroups")} one=${t("caseTeam.group").toLowerCase()} hint=${t("caseTeam.groupsHint")} fresh=${() => ""}>
      ${(/** @type {string} */ group, /** @type {(group: string) => void} */ change, /** @type {number} */ index) => html`
        <${TextField} id="group-${index}" name="group-${index}" label=${t("caseTeam.group")} value=${group} onValue=${change} />
      `}
    <//>
  `;
}
