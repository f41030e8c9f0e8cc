import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, seen, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Button } from "../../components/button.js";
import { Confirm } from "../../components/confirm.js";
import { Dialog } from "../../components/dialog.js";
import { DayField, NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { say } from "../../components/toast.js";
import { calendarDay } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["CaseHoldRead"]} Hold */

/** Why a case is kept for now, and why it was (S9). @param {{ rows: Hold[], again: () => void }} props */
export const Holds = ({ rows, again }) =>
  rows.length > 0 && html`<ul class="plain-list">${rows.map((row) => html`<li key=${row.id}><${OneHold} row=${row} again=${again} /></li>`)}</ul>`;

/** @param {{ row: Hold, again: () => void }} props */
function OneHold({ row, again }) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const lift = async () => {
    await take(api.DELETE("/holds/{holdId}", { params: { path: { holdId: row.id } }, headers: seen(row) }));
    say(t("hold.lifted"));
    close();
    again();
  };
  return html`
    <span class="party__name">${t(row.standing ? "hold.stands" : "hold.ended", { day: calendarDay(row.untilDay) })}</span>
    <p class="note">${row.reason}</p>
    <span class="muted">${t("hold.by", { name: row.by })}</span>
    ${row.standing && may(row, "delete") && html`<p><${Button} small kind="subtle" icon="cross" onClick=${() => setAsking(true)}>${t("hold.lift")}<//></p>`}
    ${asking && html`<${Confirm} title=${t("hold.lift")} yes=${t("hold.lift")} act=${lift} close=${close}><p>${t("hold.liftText")}</p><//>`}
  `;
}

/** Keep a case until a day. @param {{ caseId: string, close: () => void, done: () => void }} props */
export function AddHold({ caseId, close, done }) {
  const first = { reason: "", untilDay: /** @type {string | null} */ (null) };
  const form = useForm(`case/${caseId}/hold`, first, async (values, key) => {
    const body = /** @type {any} */ (filled(values));
    await take(api.POST("/cases/{caseId}/holds", { params: { path: { caseId } }, body, headers: once(key) }));
    say(t("hold.added"));
    close();
    done();
  });
  return html`
    <${Dialog} title=${t("hold.add")} close=${close}>
      <p>${t("hold.text")}</p>
      <${FormOf} form=${form} save=${t("hold.add")}>
        <${NoteField} ...${form.field("reason")} label=${t("hold.reason")} required rows=${3} />
        <${DayField} ...${form.field("untilDay")} label=${t("hold.until")} required />
      <//>
    <//>
  `;
}
