/** Fields that save by themselves. What is typed stands in the outbox from the first keystroke. */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { may } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { NoteField, TextField } from "../../components/field.js";
import { useDraft } from "../../hooks/draft.js";
import { t } from "../../words.js";

/** @typedef {import("./desk.js").Desk} Desk */

/**
 * A text as it is typed, while the API keeps it without spaces at its ends: nothing jumps under the fingers. What
 * somebody else wrote comes in its place as soon as it says something else.
 * @param {string} value
 * @param {(text: string) => void} save
 * @param {(text: string) => string} [clean]
 */
export function useTyped(value, save, clean = (text) => text.trim()) {
  const [raw, setRaw] = useState(value);
  return {
    value: clean(raw) === clean(value) ? raw : value,
    /** @param {string} text */
    onValue(text) {
      setRaw(text);
      save(text);
    },
  };
}

/**
 * One field of a row, that saves by itself.
 * @param {object} props
 * @param {Desk} props.desk
 * @param {"meeting" | "findings" | "solutions" | "actions"} props.list
 * @param {any} props.row
 * @param {string} props.field
 * @param {string} props.label
 * @param {string} [props.hint]
 * @param {string} [props.id]
 * @param {any} [props.as] which field it looks like
 * @param {Record<string, any>} [props.rest]
 */
export function LiveField({ desk, list, row, field, label, hint, id, as = TextField, ...rest }) {
  const typed = useTyped(row[field] ?? "", (text) => desk.edit(list, row, { [field]: text }));
  const allowed = may(row, list === "meeting" ? "record" : "edit");
  if (!allowed) return html`<p class="note"><span class="muted">${label}</span><br />${row[field]}</p>`;
  return html`<${as}
    ...${rest}
    ...${typed}
    id=${id ?? `${list}-${desk.keyOf(row)}-${field}`}
    name=${field}
    label=${label}
    hint=${hint}
    error=${desk.errorAt(list, row.id, field)}
  />`;
}

/** Lines, one point each, in one field. @param {Omit<Parameters<typeof LiveField>[0], "as">} props */
export function LinesField({ desk, list, row, field, label }) {
  const typed = useTyped((row[field] ?? []).join("\n"), (text) => desk.edit(list, row, { [field]: linesOf(text) }), (text) => linesOf(text).join("\n"));
  return html`<${NoteField}
    ...${typed}
    id="${list}-${desk.keyOf(row)}-${field}"
    name=${field}
    rows=${2}
    label=${label}
    error=${desk.errorAt(list, row.id, field)}
  />`;
}

/** @param {string} text */
const linesOf = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

/**
 * A line that is always open: type, Enter, and it stands there.
 * @param {{ id: string, draft: string, label: string, add: (text: string) => void, maxlength?: number, children?: any }} props
 */
export function OpenLine({ id, draft, label, add, maxlength, children }) {
  const { values, set, discard } = useDraft(draft, { text: "" });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    const text = values.text.trim();
    if (!text) return;
    add(text);
    discard({ text: "" });
  };
  return html`
    <form class="open-line" onSubmit=${submit}>
      ${children}
      <${TextField} id=${id} name="text" label=${label} value=${values.text} maxlength=${maxlength} onValue=${(/** @type {string} */ text) => set({ text })} />
      <${Button} submit icon="plus" aria-label=${`${t("live.add")}: ${label}`}>${t("live.add")}<//>
    </form>
  `;
}
