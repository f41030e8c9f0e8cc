/** Actions on the way to the new caseload: who does what by when; what came of it (B9). */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Card, Section } from "../../components/card.js";
import { Dialog } from "../../components/dialog.js";
import { DayField, NoteField, SelectField, TextField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { calendarDay } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["StepRead"]} Step */
/** @typedef {import("../../api/client.js").Schemas["StepCreate"]} StepCreate */
/** @typedef {import("./around.js").Process} Process */
/** @typedef {import("./around.js").Someone} Someone */

/** @param {{ process: Process, people: Someone[] }} props */
export function Actions({ process, people }) {
  const path = { processId: process.id };
  const found = useRead(async (signal) => {
    const { items } = await take(api.GET("/caseload/processes/{processId}/steps", { params: { path, query: { limit: 500 } }, signal }));
    return items.filter(({ key }) => key === null);
  }, [process.id]);
  return html`
    <${Section} id="actions" title=${t("agreed.title")}>
      <${Loaded} of=${found}>
        ${(/** @type {Step[]} */ rows) => html`
          ${!rows.length && html`<p class="muted">${t("agreed.none")}</p>`}
          ${rows.map((row) => html`<${Agreed} key=${row.id} row=${row} again=${found.again} />`)}
        `}
      <//>
      ${may(process, "steps") && html`<${NewAction} process=${process} people=${people} again=${found.again} />`}
    <//>
  `;
}

/** @param {{ row: Step, again: () => Promise<void> }} props */
function Agreed({ row, again }) {
  const [finishing, setFinishing] = useState(false);
  const done = row.status === "done";
  return html`
    <${Card}>
      <p class="lead-row"><strong>${row.title}</strong>
        ${done ? html`<${Badge} tone="ok" icon="check">${t("agreed.done")}<//>` : row.overdue && html`<${Badge} tone="danger" icon="clock">${t("agreed.late")}<//>`}
      </p>
      <p class="muted">${[row.ownerName, row.dueOn && t("agreed.until", { day: calendarDay(row.dueOn) })].filter(Boolean).join(" · ")}</p>
      ${row.outcome && html`<p class="note">${row.outcome}</p>`}
      ${!done && may(row, "progress") && html`<${Button} small icon="check" onClick=${() => setFinishing(true)} aria-label=${`${t("agreed.finish")}: ${row.title}`}>${t("agreed.finish")}<//>`}
      ${finishing && html`<${Finish} row=${row} close=${() => setFinishing(false)} again=${again} />`}
    <//>
  `;
}

/** @param {{ row: Step, close: () => void, again: () => Promise<void> }} props */
function Finish({ row, close, again }) {
  const form = useForm(`agreed/${row.id}`, { outcome: "" }, async ({ outcome }, key) => {
    const body = { move: /** @type {const} */ ("finish"), outcome: outcome || null };
    await take(api.POST("/caseload/steps/{stepId}/progress", { params: { path: { stepId: row.id } }, body, headers: once(key) }));
    close();
    await again();
  });
  return html`
    <${Dialog} title=${row.title} close=${close}>
      <${FormOf} form=${form} save=${t("agreed.finish")}>
        <${NoteField} ...${form.field("outcome")} label=${t("agreed.outcome")} rows=${3} />
      <//>
    <//>
  `;
}

/** @param {{ process: Process, people: Someone[], again: () => Promise<void> }} props */
function NewAction({ process, people, again }) {
  const fresh = { title: "", ownerId: null, dueOn: null };
  const form = useForm(`agreed/${process.id}`, /** @type {Record<string, any>} */ (fresh), async (values, key) => {
    const body = /** @type {StepCreate} */ ({ ...filled(values), number: 3 });
    await take(api.POST("/caseload/processes/{processId}/steps", { params: { path: { processId: process.id } }, body, headers: once(key) }));
    say(t("agreed.added"));
    await again();
    return { goOnFrom: fresh };
  });
  return html`
    <details class="more-of">
      <summary>${t("agreed.new")}</summary>
      <${FormOf} form=${form} save=${t("agreed.add")}>
        <${TextField} ...${form.field("title")} label=${t("agreed.what")} required />
        <div class="form__row">
          <${SelectField} ...${form.field("ownerId")} label=${t("agreed.who")} empty="" choices=${people.map(({ id, name }) => ({ value: id, label: name }))} required />
          <${DayField} ...${form.field("dueOn")} label=${t("agreed.when")} required />
        </div>
      <//>
    </details>
  `;
}
