import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { may } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { NoteField, SelectField } from "../../components/field.js";
import { useDraft } from "../../hooks/draft.js";
import { choices, t, term } from "../../words.js";
import { ClashAt } from "./trouble.js";
import { LinesField, LiveField } from "./typed.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./data.js").Table} Table */
/** @typedef {import("./data.js").Solution} Solution */
/** @typedef {{ desk: Desk, table: Table, row: Solution }} Props */

const LINE = 200; // characters; more does not fit on a card

/** One way out: what it is, what speaks for and against it, and whether the group chose it. @param {Props} props */
export function SolutionCard({ desk, table, row }) {
  const [open, setOpen] = useState(false);
  const id = `solution-${desk.keyOf(row)}`;
  const editing = open && may(row, "edit");
  return html`
    <article class="card solution${row.status === "chosen" ? " solution--chosen" : ""}" aria-labelledby=${id}>
      <h3 class="nl-heading nl-heading--level-3" id=${id}>${row.title}</h3>
      <${Facts} table=${table} row=${row} />
      ${editing ? html`<${Fields} desk=${desk} table=${table} row=${row} />` : html`<${Told} row=${row} />`}
      <${ClashAt} desk=${desk} list="solutions" row=${row} />
      <div class="buttons card__buttons">
        <${Choosing} desk=${desk} row=${row} />
        ${may(row, "edit") &&
        html`<${Button} small kind="subtle" icon="pencil" aria-expanded=${open} aria-label=${`${t(open ? "live.fold" : "live.weigh")}: ${row.title}`} onClick=${() => setOpen(!open)}>
          ${t(open ? "live.fold" : "live.weigh")}
        <//>`}
        ${may(row, "delete") &&
        html`<${Button} small kind="subtle" aria-label=${t("live.removeOf", { what: row.title })} onClick=${() => desk.remove("solutions", row)}>${t("live.remove")}<//>`}
      </div>
    </article>
  `;
}

/** @param {{ table: Table, row: Solution }} props */
function Facts({ table, row }) {
  const proposer = table.participants.find(({ id }) => id === row.proposerId)?.name;
  return html`
    <p class="solution__facts">
      ${row.status === "chosen" && html`<${Badge} tone="ok" icon="check">${t("live.chosen")}<//>`}
      <${Badge}>${term("solutionKind", row.kind)}<//>
      <${Badge}>${term("term", row.term)}<//>
      ${proposer && html`<span class="muted">${t("live.by", { name: proposer })}</span>`}
    </p>
    ${row.argument && html`<p class="note"><strong>${t("live.because")}</strong> ${row.argument}</p>`}
  `;
}

/** @param {{ row: Solution }} props */
const Told = ({ row }) => html`
  ${row.text && html`<p class="note">${row.text}</p>`}
  <${Weighed} pros=${row.pros ?? []} cons=${row.cons ?? []} />
`;

/** What speaks for it, and what against. @param {{ pros: string[], cons: string[] }} props */
export const Weighed = ({ pros, cons }) => pros.length + cons.length > 0 && html`
  <div class="twin twin--close">
    ${pros.length > 0 && html`<div><p class="muted">${t("live.field.pros")}</p><ul class="bullets bullets--plus">${pros.map((line) => html`<li>${line}</li>`)}</ul></div>`}
    ${cons.length > 0 && html`<div><p class="muted">${t("live.field.cons")}</p><ul class="bullets bullets--minus">${cons.map((line) => html`<li>${line}</li>`)}</ul></div>`}
  </div>
`;

/** @param {Props} props */
function Fields({ desk, table, row }) {
  /** @param {string} field */
  const select = (field) => ({
    id: `solutions-${desk.keyOf(row)}-${field}`,
    name: field,
    label: t(/** @type {import("../../words.js").Key} */ (`live.field.${field}`)),
    value: /** @type {any} */ (row)[field],
    error: desk.errorAt("solutions", row.id, field),
    onValue: (/** @type {any} */ value) => desk.edit("solutions", row, { [field]: value }),
  });
  const seats = table.participants.filter(({ roles }) => !roles?.includes("chair")).map(({ id, name }) => ({ value: id, label: name }));
  return html`
    <div class="card__fields">
      <${LiveField} desk=${desk} list="solutions" row=${row} field="title" label=${t("live.field.title")} maxlength=${LINE} />
      <div class="form__row">
        <${SelectField} ...${select("kind")} choices=${choices("solutionKind")} />
        <${SelectField} ...${select("term")} choices=${choices("term")} />
        <${SelectField} ...${select("proposerId")} choices=${seats} empty=${t("live.nobody")} />
      </div>
      <div class="twin twin--close">
        <${LinesField} desk=${desk} list="solutions" row=${row} field="pros" label=${t("live.prosLabel")} />
        <${LinesField} desk=${desk} list="solutions" row=${row} field="cons" label=${t("live.consLabel")} />
      </div>
      <${LiveField} desk=${desk} list="solutions" row=${row} field="text" as=${NoteField} rows=${2} label=${t("live.field.text")} />
    </div>
  `;
}

/** Choosing asks why; a choice can be taken back. @param {{ desk: Desk, row: Solution }} props */
function Choosing({ desk, row }) {
  const name = `live/choice/${row.id}`;
  const { values, set, discard, restored } = useDraft(name, { argument: "" });
  const [asked, setAsked] = useState(restored);
  if (may(row, "choice-withdrawal")) {
    return html`<${Button} small aria-label=${`${t("live.withdraw")}: ${row.title}`}
      onClick=${() => desk.act("solutions/withdrawal", row, {}, { status: "proposed", argument: null, next: ["choice", "edit", "delete"] })}>${t("live.withdraw")}<//>`;
  }
  if (!may(row, "choice")) return null;
  if (!asked) return html`<${Button} small icon="check" aria-label=${`${t("live.choose")}: ${row.title}`} onClick=${() => setAsked(true)}>${t("live.choose")}<//>`;
  const choose = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (!values.argument.trim()) return;
    desk.act("solutions/choice", row, { argument: values.argument }, { status: "chosen", next: ["choice-withdrawal", "edit"] });
    discard({ argument: "" });
    setAsked(false);
  };
  return html`
    <form class="choosing" onSubmit=${choose}>
      <${NoteField} id="argument-${row.id}" name="argument" rows=${2} label=${t("live.argument", { what: row.title })}
        value=${values.argument} onValue=${(/** @type {string} */ argument) => set({ argument })} />
      <div class="buttons card__buttons">
        <${Button} submit small kind="primary">${t("live.chooseThis")}<//>
        <${Button} small kind="subtle" onClick=${() => setAsked(false)}>${t("app.cancel")}<//>
      </div>
    </form>
  `;
}
