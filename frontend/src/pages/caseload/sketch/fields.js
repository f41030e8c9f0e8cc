/** The parts of a situation sketch with their fields. */
import { html } from "htm/preact";
import { NoteField, TextField } from "../../../components/field.js";
import { LinesField } from "../../../components/lines.js";
import { t } from "../../../words.js";

/** @typedef {import("../../../words.js").Key} Key */
/** @typedef {keyof import("../../../api/client.js").Schemas["SketchRead"] & string} Field */
/** @typedef {{ id: string, title: Key, hint: Key, texts: Field[], lists: Field[] }} Part */

/** @type {Part[]} */
export const PARTS = [
  { id: "reason", title: "sketch.partReason", hint: "sketch.partReasonHint", texts: ["reason", "goal"], lists: [] },
  {
    id: "lessons", title: "sketch.partLessons", hint: "sketch.partLessonsHint",
    texts: ["handledBefore", "methodsBefore", "involvedBefore", "keep", "avoid", "changesAround"], lists: [],
  },
  {
    id: "stakeholders", title: "sketch.partStakeholders", hint: "sketch.partStakeholdersHint",
    texts: ["decidedBy", "decidedHow", "roomToMove"], lists: ["stakeholders"],
  },
  { id: "demand", title: "sketch.partDemand", hint: "sketch.partDemandHint", texts: ["careDemand", "area"], lists: ["figures"] },
  { id: "purpose", title: "sketch.partPurpose", hint: "sketch.partPurposeHint", texts: ["purpose", "closeness"], lists: [] },
];

const SHORT = ["decidedBy", "decidedHow"];

/** @param {string} field */
export const sketchLabel = (field) => t(/** @type {Key} */ (`sketch.${field}`));

/** @param {{ part: Part, form: import("../../../hooks/form.js").Form<any> }} props */
export const PartFields = ({ part, form }) => html`
  ${part.texts.map((field) =>
    SHORT.includes(field)
      ? html`<${TextField} key=${field} ...${form.field(field)} label=${sketchLabel(field)} />`
      : html`<${NoteField} key=${field} ...${form.field(field)} label=${sketchLabel(field)} rows=${3} />`,
  )}
  ${part.lists.map((list) => html`<${List} key=${list} list=${list} form=${form} />`)}
`;

/** The fields of a line, and those of several lines among them. @type {Record<string, { fields: string[], notes: string[], one: Key }>} */
const LISTS = {
  stakeholders: { fields: ["who", "interests", "involveWhen", "involveHow"], notes: ["interests"], one: "sketch.stakeholder" },
  figures: { fields: ["name", "value", "source", "meaning"], notes: ["meaning"], one: "sketch.figure" },
};

/** @param {{ list: string, form: import("../../../hooks/form.js").Form<any> }} props */
function List({ list, form }) {
  const { fields, notes, one } = /** @type {typeof LISTS[string]} */ (LISTS[list]);
  const faults = form.problem?.faults ?? [];
  return html`
    <${LinesField} ...${form.field(list)} label=${sketchLabel(list)} one=${t(one).toLowerCase()} fresh=${() => ({})}>
      ${(/** @type {any} */ line, /** @type {(line: any) => void} */ change, /** @type {number} */ index) =>
        fields.map((name) => {
          const found = faults.find(({ pointer }) => pointer === `/${list}/${index}/${name}`);
          const kind = notes.includes(name) ? NoteField : TextField;
          return html`
            <${kind}
              key=${name}
              id="${list}-${index}-${name}"
              name="${list}-${index}-${name}"
              label=${sketchLabel(name)}
              rows=${2}
              value=${line[name]}
              error=${found?.detail}
              onValue=${(/** @type {string} */ value) => change({ ...line, [name]: value })}
            />
          `;
        })}
    <//>
  `;
}
