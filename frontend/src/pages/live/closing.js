import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { ProblemError } from "../../api/problem.js";
import { Button } from "../../components/button.js";
import { Dialog } from "../../components/dialog.js";
import { DayField, TextField } from "../../components/field.js";
import { ErrorSummary } from "../../components/form.js";
import { Alert } from "../../components/states.js";
import { instantOf, period } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { go, href } from "../../router.js";
import { t } from "../../words.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./data.js").Table} Table */
/** @typedef {import("../../api/problem.js").Fault} Fault */

/** The evaluation meeting lasts an hour unless somebody says otherwise. */
const EMPTY = { evaluationAt: null, from: "", until: "", place: "" };

/**
 * The end of the meeting: only when everything is there that it has to leave behind. What is missing is said by the
 * API, and each point leads to its place on the page (W10 - W13).
 * @param {{ desk: Desk, table: Table, decides: boolean, close: () => void,
 *   put: (meeting: Table["meeting"]) => void, mend: (fault: Fault) => void }} props
 */
export function Closing({ desk, table, decides, close, put, mend }) {
  const { meeting } = table;
  const asks = decides && !table.evaluations.length;
  const form = useForm(`live/${meeting.id}/closing`, EMPTY, async (values, key) => {
    if (!(await desk.outbox.settled())) throw unsent(desk);
    const params = { path: { meetingId: meeting.id } };
    put(await take(api.POST("/meetings/{meetingId}/closing", { params, body: bodyOf(values), headers: once(key) })));
    go(href("/meetings/:meetingId/minutes", { meetingId: meeting.id }));
  });
  const missing = form.problem?.slug === "not-ready" ? form.problem : null;
  return html`
    <${Dialog} title=${t("live.closeTitle")} close=${close} wide>
      <form class="form" novalidate onSubmit=${form.submit}>
        ${missing
          ? html`<${Missing} key=${form.tries} problem=${missing} table=${table} lead=${mend} asks=${asks} />`
          : html`<${ErrorSummary} problem=${form.problem} tries=${form.tries} />`}
        <p>${t("live.closeText")}</p>
        ${table.evaluations.map(({ id, startsAt, endsAt }) => html`<p key=${id}><strong>${t("live.evaluation")}:</strong> ${period(startsAt, endsAt)}</p>`)}
        ${asks &&
        html`
          <fieldset class="utrecht-form-fieldset field-group">
            <legend class="utrecht-form-fieldset__legend">${t("live.evaluation")}</legend>
            <p class="muted">${t("live.evaluationHint")}</p>
            <div class="form__row">
              <${DayField} ...${form.field("evaluationAt")} label=${t("live.field.day")} />
              <${TextField} ...${form.field("from")} type="time" label=${t("live.field.from")} />
              <${TextField} ...${form.field("until")} type="time" label=${t("live.field.until")} />
            </div>
            <${TextField} ...${form.field("place")} label=${t("live.field.place")} />
          </fieldset>
        `}
        <div class="form__buttons">
          <${Button} submit kind="primary" busy=${form.busy}>${t("live.close")}<//>
          <${Button} kind="subtle" onClick=${close}>${t("live.goOn")}<//>
        </div>
      </form>
    <//>
  `;
}

/** @param {{ problem: ProblemError, table: Table, lead: (fault: Fault) => void, asks: boolean }} props */
const Missing = ({ problem, table, lead, asks }) => html`
  <div role="alert">
    <${Alert} kind="warning" title=${t("live.missing")}>
      <ul class="bullets">
        ${problem.faults.map((fault) =>
          html`<li key=${fault.pointer}>${asks && fault.pointer === "/evaluationAt"
            ? fault.detail
            : html`<button type="button" class="linklike" onClick=${() => lead(fault)}>${said(fault, table)}</button>`}</li>`)}
      </ul>
    <//>
  </div>
`;

/** A refusal names nobody: whose position is asked for is known here. @param {Fault} fault @param {Table} table */
function said(fault, table) {
  const seat = table.participants.find(({ id }) => fault.pointer === `/positions/${id}`);
  return seat?.name ? `${seat.name}: ${fault.detail}` : fault.detail;
}

/** @param {typeof EMPTY} values @returns {import("../../api/client.js").Schemas["Closing"]} */
function bodyOf({ evaluationAt: day, from, until, place }) {
  if (!day) return {};
  const [startsAt, endsAt] = [from, until].map((time) => (time ? instantOf(day, time) : null));
  return { evaluationAt: /** @type {any} */ ({ startsAt, endsAt, place: place || null }) };
}

/** @param {Desk} desk */
const unsent = (desk) =>
  new ProblemError({ slug: "unsent", status: -2, title: t("live.unsent"), detail: t(desk.connected ? "live.unsentStuck" : "live.unsentAway") });
