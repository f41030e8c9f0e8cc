/** Corrections beside their answers, and what comes after the minutes are final (W14). */
import { html } from "htm/preact";
import { api, may, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { StatusBadge } from "../../components/badge.js";
import { Section } from "../../components/card.js";
import { ChoiceField, NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Alert } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { deadline, moment } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["MinutesRead"]} Row */
/** @typedef {import("../../api/client.js").Schemas["CorrectionRead"]} Correction */
/** @typedef {import("../../api/client.js").Schemas["CorrectionAnswer"]} Answer */

/** @param {{ row: Row, again: () => Promise<void> }} props */
export const Corrections = ({ row, again }) => html`
  <${Section} id="corrections" title=${t("correction.title")}>
    ${row.corrections?.length
      ? html`
          <p class="muted">${t("correction.all")}</p>
          <ol class="corrections">
            ${row.corrections.map((one) => html`<li key=${one.id}><${Pair} correction=${one} again=${again} /></li>`)}
          </ol>
        `
      : html`<p class="muted">${t("correction.none")}</p>`}
    ${may(row, "corrections") && html`<${NewCorrection} row=${row} again=${again} />`}
    ${row.status === "final" && row.correctUntil &&
    html`<${Alert} title=${t("correction.closed", { until: deadline(row.correctUntil) })}><p>${t("correction.closedText")}</p><//>`}
  <//>
`;

/** What was said on one side, what came of it on the other. @param {{ correction: Correction, again: () => Promise<void> }} props */
const Pair = ({ correction, again }) => html`
  <div class="pair">
    <div class="pair__side">
      <h3 class="nl-heading nl-heading--level-4">${t("correction.text")}</h3>
      <p class="note">${correction.text}</p>
      <p class="muted">${t("correction.by", { name: correction.participantName, at: moment(correction.createdAt) })}</p>
    </div>
    <div class="pair__side pair__side--answer">
      <h3 class="nl-heading nl-heading--level-4">${t("correction.answer")}</h3>
      <p><${StatusBadge} kind="correctionStatus" value=${correction.status} /></p>
      ${correction.answer && html`<p class="note">${correction.answer}</p>`}
      ${correction.answeredAt && html`<p class="muted">${t("correction.by", { name: correction.answeredBy ?? "", at: moment(correction.answeredAt) })}</p>`}
      ${correction.status === "open" && !may(correction, "answer") && html`<p class="muted">${t("correction.waits")}</p>`}
      ${may(correction, "answer") && html`<${Reply} correction=${correction} again=${again} />`}
    </div>
  </div>
`;

/** @param {{ correction: Correction, again: () => Promise<void> }} props */
function Reply({ correction, again }) {
  const form = useForm(`answer/${correction.id}`, { accepted: null, reason: "" }, async (values, key) => {
    const body = /** @type {Answer} */ (/** @type {unknown} */ (filled(values)));
    const params = { path: { correctionId: correction.id } };
    await take(api.POST("/corrections/{correctionId}/answer", { params, body, headers: once(key) }));
    say(t("correction.answered"));
    await again();
  });
  // Several of these stand on one page, so each has ids of its own.
  const field = (/** @type {"accepted" | "reason"} */ name) => ({ ...form.field(name), id: `field-${name}-${correction.id}` });
  return html`
    <${FormOf} form=${form} save=${t("correction.save")}>
      <${ChoiceField}
        ...${field("accepted")}
        name="accepted-${correction.id}"
        label=${t("correction.decision")}
        required
        value=${String(form.values.accepted)}
        onValue=${(/** @type {string} */ value) => form.set({ accepted: JSON.parse(value) })}
        choices=${[
          { value: "true", label: t("correction.accept") },
          { value: "false", label: t("correction.reject") },
        ]}
      />
      <${NoteField} ...${field("reason")} label=${t("correction.reason")} hint=${t("correction.reasonHint")} rows=${2} />
    <//>
  `;
}

/** @param {{ row: Row, again: () => Promise<void> }} props */
function NewCorrection({ row, again }) {
  const form = useForm(`correction/${row.id}`, { text: "" }, async (values, key) => {
    const params = { path: { minutesId: row.id } };
    const body = /** @type {{ text: string }} */ (filled(values));
    await take(api.POST("/minutes/{minutesId}/corrections", { params, body, headers: once(key) }));
    say(t("correction.sent"));
    void again();
    return { goOnFrom: { text: "" } };
  });
  return html`
    <div class="ask">
      <h3 class="nl-heading nl-heading--level-3">${t("correction.new")}</h3>
      <${FormOf} form=${form} save=${t("correction.send")}>
        <${NoteField} ...${form.field("text")} label=${t("correction.what")} hint=${t("correction.whatHint")} required />
      <//>
    </div>
  `;
}
