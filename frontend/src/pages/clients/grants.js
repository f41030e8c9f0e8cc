/** What a system may do: what, where, and of cases up to which level. */
import { html } from "htm/preact";
import { SelectField, TextField } from "../../components/field.js";
import { LinesField } from "../../components/lines.js";
import { choices, t, term } from "../../words.js";

/** @typedef {import("../../regions.js").Region} Region */
/** @typedef {{ scope: string | null, regionId: string | null, confidentiality: string }} Grant */

export const CLIENT_FIELDS = ["name", "grants"];

/** @param {{ form: import("../../hooks/form.js").Form<any>, regions: Region[] }} props */
export function ClientFields({ form, regions }) {
  const faults = form.problem?.faults ?? [];
  return html`
    <${TextField} ...${form.field("name")} label=${t("client.name")} required />
    <${LinesField}
      id="field-grants"
      label=${t("client.grants")}
      one=${t("grant.one").toLowerCase()}
      hint=${t("client.grantsHint")}
      value=${form.values.grants}
      onValue=${(/** @type {Grant[]} */ grants) => form.set({ grants })}
      fresh=${() => ({ scope: null, regionId: null, confidentiality: "case_confidential" })}
      ordered=${false}
    >
      ${(/** @type {Grant} */ grant, /** @type {(grant: Grant) => void} */ change, /** @type {number} */ index) => {
        const field = (/** @type {keyof Grant} */ name) => ({
          id: `grant-${index}-${name}`,
          name: `${name}-${index}`,
          value: grant[name],
          onValue: (/** @type {any} */ value) => change({ ...grant, [name]: value }),
          label: t(`grant.${name}`),
          error: faults.find(({ pointer }) => pointer === `/grants/${index}/${name}` || (name === "scope" && pointer === `/grants/${index}`))?.detail,
        });
        return html`
          <${SelectField} ...${field("scope")} choices=${choices("scope")} empty=${t("grant.choose")} />
          <${SelectField} ...${field("regionId")} choices=${regions.map(({ id, name }) => ({ value: id, label: name }))} empty=${t("caseNew.chooseRegion")} />
          <${SelectField} ...${field("confidentiality")} choices=${choices("confidentiality")} />
        `;
      }}
    <//>
  `;
}

/** Grants as they are sent. @param {any[]} grants */
export const plain = (grants) => grants.map(({ scope, regionId, confidentiality }) => ({ scope, regionId, confidentiality }));

/** A grant in words. @param {any} grant @param {Region[]} regions */
export const told = ({ scope, regionId, confidentiality }, regions) =>
  t("grant.shown", {
    what: term("scope", scope),
    region: regions.find(({ id }) => id === regionId)?.name ?? "",
    level: term("confidentiality", confidentiality),
  });
