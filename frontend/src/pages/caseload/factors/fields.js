import { html } from "htm/preact";
import { newKey } from "../../../api/client.js";
import { SelectField, TextField } from "../../../components/field.js";
import { LinesField } from "../../../components/lines.js";
import { choices, t } from "../../../words.js";

/** @typedef {import("../../../api/client.js").Schemas["FactorListRead"]["factors"][number]} Factor */

/** The factors of a new version; one that stays keeps its key, and so its place in the results. @param {{ form: import("../../../hooks/form.js").Form<any> }} props */
export function FactorsField({ form }) {
  const faults = form.problem?.faults ?? [];
  return html`
    <${LinesField} ...${form.field("factors")} label=${t("factor.title")} one=${t("factor.one").toLowerCase()} fresh=${fresh}>
      ${(/** @type {Factor} */ factor, /** @type {(factor: Factor) => void} */ change, /** @type {number} */ index) => html`
        <${TextField}
          id="factor-${index}-text"
          name="text-${index}"
          label=${t("factor.text")}
          value=${factor.text}
          error=${faults.find(({ pointer }) => pointer === `/factors/${index}/text`)?.detail}
          onValue=${(/** @type {string} */ text) => change({ ...factor, text })}
        />
        <${SelectField}
          id="factor-${index}-category"
          name="category-${index}"
          label=${t("factor.category")}
          value=${factor.category}
          choices=${choices("factorCategory")}
          onValue=${(/** @type {Factor["category"]} */ category) => change({ ...factor, category })}
        />
      `}
    <//>
  `;
}

/** @returns {Factor} */
const fresh = () => ({ key: `own-${newKey().slice(0, 12)}`, category: "client", text: "" });
