/** The lines of each kind of template, to change. */
import { html } from "htm/preact";
import { NoteField, NumberField, SelectField, TextField, TickField } from "../../components/field.js";
import { LinesField } from "../../components/lines.js";
import { choices, t } from "../../words.js";

/** @typedef {import("../../hooks/form.js").Form<any>} Form */
/** @typedef {(line: any, change: (line: any) => void, field: (name: string) => { id: string, name: string, error?: string }) => any} Fields */

/** @type {Record<string, { one: import("../../words.js").Key, fresh: () => any, fields: Fields }>} */
const KINDS = {
  ground_rules: {
    one: "template.rule",
    fresh: () => "",
    fields: (rule, change, field) => html`<${NoteField} ...${field("")} label=${t("template.rule")} value=${rule} onValue=${change} rows=${2} />`,
  },
  agenda: {
    one: "template.item",
    fresh: () => ({ kind: "other", title: "", minMinutes: 5, maxMinutes: 10 }),
    fields: (item, change, field) => html`
      <${TextField} ...${field("title")} label=${t("template.title")} value=${item.title} onValue=${(/** @type {string} */ title) => change({ ...item, title })} />
      <div class="lines__row">
        <${SelectField} ...${field("kind")} label=${t("template.kind")} value=${item.kind} choices=${choices("agendaKind")} onValue=${(/** @type {string} */ kind) => change({ ...item, kind })} />
        <${NumberField} ...${field("minMinutes")} label=${t("template.min")} value=${item.minMinutes} onValue=${(/** @type {any} */ minMinutes) => change({ ...item, minMinutes })} />
        <${NumberField} ...${field("maxMinutes")} label=${t("template.max")} value=${item.maxMinutes} onValue=${(/** @type {any} */ maxMinutes) => change({ ...item, maxMinutes })} />
      </div>
    `,
  },
  checklist: {
    one: "template.point",
    fresh: () => ({ text: "", role: "organiser", blocks: false }),
    fields: (item, change, field) => html`
      <${TextField} ...${field("text")} label=${t("template.point")} value=${item.text} onValue=${(/** @type {string} */ text) => change({ ...item, text })} />
      <${SelectField} ...${field("role")} label=${t("template.role")} value=${item.role} choices=${choices("meetingRole")} onValue=${(/** @type {string} */ role) => change({ ...item, role })} />
      <${TickField} ...${field("blocks")} label=${t("template.blocksTick")} value=${item.blocks} onValue=${(/** @type {boolean} */ blocks) => change({ ...item, blocks })} />
    `,
  },
  consent_wording: {
    one: "template.paragraph",
    fresh: () => "",
    fields: (paragraph, change, field) => html`<${NoteField} ...${field("")} label=${t("template.paragraph")} value=${paragraph} onValue=${change} rows=${3} />`,
  },
  form: {
    one: "template.meeting",
    fresh: () => "solution",
    fields: (kind, change, field) => html`<${SelectField} ...${field("")} label=${t("template.meeting")} value=${kind} choices=${choices("meetingKind")} onValue=${change} />`,
  },
};

/** @param {{ kind: string, form: Form }} props */
export function Lines({ kind, form }) {
  const { one, fresh, fields } = /** @type {typeof KINDS[string]} */ (KINDS[kind]);
  const faults = form.problem?.faults ?? [];
  return html`
    <${LinesField}
      id="field-content"
      label=${t(/** @type {import("../../words.js").Key} */ (`templateKind.${kind}`))}
      one=${t(one).toLowerCase()}
      value=${form.values.lines}
      onValue=${(/** @type {any[]} */ lines) => form.set({ lines })}
      fresh=${fresh}
    >
      ${(/** @type {any} */ line, /** @type {(line: any) => void} */ change, /** @type {number} */ index) =>
        fields(line, change, (name) => at(faults, index, name))}
    <//>
  `;
}

/** The field of a line, with what is wrong in it. @param {import("../../api/problem.js").Fault[]} faults @param {number} index @param {string} name */
function at(faults, index, name) {
  const end = `/${[index, name].filter((part) => part !== "").join("/")}`;
  const found = faults.filter(({ pointer }) => pointer?.startsWith("/content/") && pointer.endsWith(end));
  return {
    id: `line-${index}-${name || "text"}`,
    name: `${name || "text"}-${index}`,
    error: found.length ? found.map(({ detail }) => detail).join(" ") : undefined,
  };
}
