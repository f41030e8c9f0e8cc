import { html } from "htm/preact";
import { api, take } from "../../api/client.js";
import { ChoiceField, TextField } from "../../components/field.js";
import { Refused } from "../../components/states.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";
import { PickPerson } from "../pick.js";

/** @typedef {import("../../api/client.js").Schemas["PersonListed"]} Person */

/**
 * Who it is: found in the directory, known in this case, or new on the client's side.
 * @param {{ form: import("../../hooks/form.js").Form<any>, caseId: string }} props
 */
export function WhoFields({ form, caseId }) {
  const { from } = form.values;
  return html`
    <${ChoiceField}
      ...${form.field("from")}
      label=${t("who.from")}
      choices=${[
        { value: "directory", label: t("who.directory"), hint: t("who.directoryHint") },
        { value: "case", label: t("who.case"), hint: t("who.caseHint") },
        { value: "new", label: t("who.new"), hint: t("who.newHint") },
      ]}
      onValue=${(/** @type {string} */ value) => form.set({ from: value, personId: null, personName: null })}
    />
    ${from === "directory" && html`
      <${PickPerson}
        ...${form.field("personId")}
        label=${t("who.search")}
        hint=${t("pick.hint")}
        required
        chosen=${form.values.personName}
        choose=${(/** @type {import("../pick.js").Found | null} */ found) => form.set({ personId: found?.id ?? null, personName: found?.name ?? null })}
      />
    `}
    ${from === "case" && html`<${OfCase} form=${form} caseId=${caseId} />`}
    ${from === "new" &&
    html`
      <${TextField} ...${form.field("name")} label=${t("who.name")} required />
      <div class="form__row">
        <${TextField} ...${form.field("phone")} label=${t("who.phone")} type="tel" inputmode="tel" />
        <${TextField} ...${form.field("email")} label=${t("who.email")} type="email" inputmode="email" />
      </div>
    `}
  `;
}

/** @param {{ form: import("../../hooks/form.js").Form<any>, caseId: string }} props */
function OfCase({ form, caseId }) {
  const found = useRead(async (signal) => {
    const query = { case: caseId, active: true, limit: 100 };
    return (await take(api.GET("/people", { params: { query }, signal }))).items;
  }, [caseId]);
  return html`
    <${Refused} problem=${found.problem} />
    ${found.data?.length === 0 && html`<p class="muted">${t("who.noneInCase")}</p>`}
    ${found.data && found.data.length > 0 && html`<${Pick} form=${form} people=${found.data} />`}
  `;
}

/** @param {{ form: import("../../hooks/form.js").Form<any>, people: Person[] }} props */
const Pick = ({ form, people }) => html`
  <${ChoiceField}
    ...${form.field("personId")}
    label=${t("who.person")}
    required
    choices=${people.map((one) => ({
      value: one.id,
      label: one.name,
      hint: [one.function, one.organisation].filter(Boolean).join(" · "),
    }))}
  />
`;
