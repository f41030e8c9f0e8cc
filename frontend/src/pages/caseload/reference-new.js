/** A new example: what another team does, or what this team would like (B5). */
import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { asNumber, DecimalField } from "../../components/decimal.js";
import { Dialog } from "../../components/dialog.js";
import { ChoiceField, NoteField, TextField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["ReferenceCreate"]} ReferenceCreate */

const AMOUNTS = /** @type {const} */ (["weekHours", "casesLow", "casesHigh", "hoursLow", "hoursHigh", "directPercent", "months"]);
const FRESH = { kind: "other_team", name: "", weekHours: "36", casesLow: "", casesHigh: "", hoursLow: "", hoursHigh: "", directPercent: "", months: "", source: "", note: "" };

/** @param {{ teamId: string, close: () => void, done: () => Promise<void> }} props */
export function NewReference({ teamId, close, done }) {
  const form = useForm(`reference/${teamId}`, /** @type {Record<string, any>} */ (FRESH), async (values, key) => {
    const amounts = Object.fromEntries(AMOUNTS.map((name) => [name, asNumber(values[name])]));
    const body = /** @type {ReferenceCreate} */ (filled({ ...values, ...amounts }));
    await take(api.POST("/caseload/teams/{teamId}/references", { params: { path: { teamId } }, body, headers: once(key) }));
    say(t("references.added"));
    close();
    await done();
    return { goOnFrom: FRESH };
  });
  const amount = (/** @type {typeof AMOUNTS[number]} */ name) => ({ ...form.field(name), label: t(`references.${name}`) });
  return html`
    <${Dialog} title=${t("references.add")} close=${close}>
      <${FormOf} form=${form} save=${t("app.add")}>
        <${ChoiceField} ...${form.field("kind")} label=${t("references.kind")} inline choices=${[{ value: "other_team", label: t("references.kindOther") }, { value: "own", label: t("references.kindOwn") }]} />
        <${TextField} ...${form.field("name")} label=${t("references.name")} required />
        <${DecimalField} ...${amount("weekHours")} required />
        <div class="form__row"><${DecimalField} ...${amount("casesLow")} required /><${DecimalField} ...${amount("casesHigh")} required /></div>
        <div class="form__row"><${DecimalField} ...${amount("hoursLow")} /><${DecimalField} ...${amount("hoursHigh")} /></div>
        <div class="form__row"><${DecimalField} ...${amount("directPercent")} /><${DecimalField} ...${amount("months")} /></div>
        <${TextField} ...${form.field("source")} label=${t("references.source")} hint=${t("references.sourceHint")} required />
        <${NoteField} ...${form.field("note")} label=${t("references.note")} rows=${2} />
      <//>
    <//>
  `;
}
