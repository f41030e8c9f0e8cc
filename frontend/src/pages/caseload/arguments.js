/** What speaks for fewer cases and what for more, with what it rests on; and who knows it too (B7). */
import { html } from "htm/preact";
import { api, may, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Card, Section } from "../../components/card.js";
import { ChoiceField, NoteField, SelectField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Grown, Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { useAct } from "../../hooks/act.js";
import { useForm } from "../../hooks/form.js";
import { useMore } from "../../hooks/more.js";
import { choices, t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["ArgumentRead"]} Argument */
/** @typedef {import("../../api/client.js").Schemas["ArgumentCreate"]} ArgumentCreate */
/** @typedef {import("./around.js").Process} Process */

const SIDES = /** @type {const} */ (["fewer_cases", "neither", "more_cases"]);

/** @param {{ process: Process }} props */
export function Arguments({ process }) {
  const list = useMore(
    (cursor, signal) => {
      const params = { path: { processId: process.id }, query: { limit: 100, cursor: cursor ?? undefined } };
      return take(api.GET("/caseload/processes/{processId}/arguments", { params, signal }));
    },
    [process.id],
  );
  return html`
    <${Section} id="arguments" title=${t("arguments.title")}>
      <p class="muted">${t("arguments.lead")}</p>
      <${Grown} of=${list} empty=${html`<p class="muted">${t("arguments.none")}</p>`}>
        ${(/** @type {Argument[]} */ rows) => html`<${Sides} rows=${rows} again=${list.again} />`}
      <//>
      ${may(process, "arguments") && html`<${NewArgument} process=${process} again=${list.again} />`}
    <//>
  `;
}

/** @param {{ rows: Argument[], again: () => Promise<void> }} props */
const Sides = ({ rows, again }) => html`
  <div class="sides">
    ${SIDES.map((side) => {
      const own = rows.filter(({ pointsTo }) => pointsTo === side);
      return own.length > 0 && html`
        <div key=${side} class="side">
          <h3 class="nl-heading nl-heading--level-3">${t(`argumentSide.${side}`)}</h3>
          ${own.map((row) => html`<${Brought} key=${row.id} row=${row} again=${again} />`)}
        </div>
      `;
    })}
  </div>
`;

/** @param {{ row: Argument, again: () => Promise<void> }} props */
function Brought({ row, again }) {
  const knowing = useAct(async (key) => {
    await take(api.POST("/caseload/arguments/{argumentId}/recognition", { params: { path: { argumentId: row.id } }, headers: once(key) }));
    await again();
  });
  return html`
    <${Card}>
      <p class="note">${row.text}</p>
      <p class="lead-row muted">
        <${Badge}>${term("argumentSource", row.source)}<//><span>${row.by}</span>
        ${row.recognised ? html`<span>${t("arguments.known", { n: row.recognised })}</span>` : ""}
      </p>
      <${Refused} problem=${knowing.problem} />
      ${may(row, "recognition") &&
      html`<${Button} small kind="subtle" icon="check" busy=${knowing.busy} onClick=${() => knowing.run()} aria-label=${`${t("arguments.know")}: ${row.text}`}>${t("arguments.know")}<//>`}
    <//>
  `;
}

/** @param {{ process: Process, again: () => Promise<void> }} props */
function NewArgument({ process, again }) {
  const fresh = { text: "", pointsTo: "fewer_cases", source: "experience" };
  const form = useForm(`argument/${process.id}`, fresh, async (values, key) => {
    const body = /** @type {ArgumentCreate} */ (filled(values));
    await take(api.POST("/caseload/processes/{processId}/arguments", { params: { path: { processId: process.id } }, body, headers: once(key) }));
    say(t("arguments.added"));
    await again();
    return { goOnFrom: fresh };
  });
  // A proposal may be written over this page, and has a field of that name as well: each has an id of its own.
  return html`
    <details class="more-of">
      <summary>${t("arguments.new")}</summary>
      <${FormOf} form=${form} save=${t("arguments.add")}>
        <${NoteField} ...${{ ...form.field("text"), id: "argument-text" }} label=${t("arguments.text")} hint=${t("arguments.textHint")} rows=${3} required />
        <${ChoiceField} ...${form.field("pointsTo")} label=${t("arguments.pointsTo")} choices=${choices("argumentFor")} inline />
        <${SelectField} ...${form.field("source")} label=${t("arguments.source")} choices=${choices("argumentSource")} />
      <//>
    </details>
  `;
}
