/** A proposal: bounds for the team or for each function group, why, and on which conditions. */
import { html } from "htm/preact";
import { ProblemError } from "../../api/problem.js";
import { asNumber, DecimalField } from "../../components/decimal.js";
import { ChoiceField, NoteField, TextField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { LinesField } from "../../components/lines.js";
import { useForm } from "../../hooks/form.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["ProposalCreate"]} ProposalCreate */
/** @typedef {import("../../api/client.js").Schemas["ProposalRead"]} Proposal */
/** @typedef {import("./around.js").Team} Team */
/** @typedef {Record<string, any> & { text: string, each: "team" | "groups", conditions: string[] }} Values */

/** Fields of the bounds: those of the team, then those of each group. @param {Team} team @returns {(string | null)[]} */
const groupsOf = (team) => [null, ...team.functionGroups];

/** @param {Team} team @returns {Values} */
export const freshProposal = (team) => ({
  text: "",
  each: "team",
  conditions: [],
  ...Object.fromEntries(groupsOf(team).flatMap((_, place) => [[`lower${place}`, ""], [`upper${place}`, ""]])),
});

/** A new version begins with the one before it, and with what the minority needs. @param {Team} team @param {Proposal} before @returns {Values} */
export function laterProposal(team, before) {
  const given = groupsOf(team).flatMap((group, place) => {
    const band = before.bands.find(({ functionGroup }) => (functionGroup ?? null) === group);
    return band ? [[`lower${place}`, band.lower], [`upper${place}`, band.upper]] : [];
  });
  const conditions = [...new Set([...(before.conditions ?? []), ...(before.tally?.needs ?? [])])];
  const each = before.bands.some(({ functionGroup }) => functionGroup) ? "groups" : "team";
  return { ...freshProposal(team), text: before.text, each, conditions, ...Object.fromEntries(given) };
}

/**
 * @param {{ name: string, initial: Values, team: Team, save: string,
 *   send: (body: ProposalCreate, key: string) => Promise<unknown> }} props
 */
export function ProposalForm({ name, initial, team, save, send }) {
  const groups = groupsOf(team);
  const form = useForm(name, initial, async (values, key) => {
    const places = groups.flatMap((_, place) => ((place === 0) === (values.each === "team") ? [place] : []));
    const bands = places.map((place) => ({ functionGroup: groups[place] ?? null, lower: asNumber(values[`lower${place}`]), upper: asNumber(values[`upper${place}`]) }));
    const body = { text: values.text, bands, conditions: values.conditions.filter((one) => one.trim()) };
    await atBounds(places, () => send(/** @type {ProposalCreate} */ (body), key));
  });
  const shown = form.values.each === "team" ? [0] : groups.map((_, place) => place).slice(1);
  return html`
    <${FormOf} form=${form} save=${save}>
      ${team.functionGroups.length > 1 &&
      html`<${ChoiceField} ...${form.field("each")} label=${t("proposals.each")} inline choices=${[{ value: "team", label: t("bands.team") }, { value: "groups", label: t("proposals.groups") }]} />`}
      ${shown.map((place) => html`
        <fieldset class="bounds" key=${place}>
          <legend class="utrecht-form-fieldset__legend">${groups[place] ?? t("bands.team")}</legend>
          <${DecimalField} ...${form.field(`lower${place}`)} label=${t("proposals.lower")} required />
          <${DecimalField} ...${form.field(`upper${place}`)} label=${t("proposals.upper")} required />
        </fieldset>
      `)}
      <p class="muted">${t("proposals.unit")}</p>
      <${NoteField} ...${form.field("text")} label=${t("proposals.text")} rows=${3} required />
      <${LinesField} ...${form.field("conditions")} label=${t("proposals.conditions")} hint=${t("proposals.conditionsHint")} one=${t("proposals.condition")} fresh=${() => ""}>
        ${(/** @type {string} */ line, /** @type {(line: string) => void} */ change, /** @type {number} */ place) =>
          html`<${TextField} id=${`condition-${place}`} name=${`condition-${place}`} label=${t("proposals.conditionNumber", { number: place + 1 })} value=${line} onValue=${change} />`}
      <//>
    <//>
  `;
}

/** A fault in a band stands at the field of that bound. @param {number[]} places @param {() => Promise<unknown>} send */
async function atBounds(places, send) {
  try {
    await send();
  } catch (error) {
    const problem = ProblemError.from(error);
    problem.faults = problem.faults.map((fault) => {
      const [, list, number, field] = fault.pointer?.split("/") ?? [];
      const bound = field === "lower" || field === "upper" ? field : "lower";
      return list === "bands" ? { ...fault, pointer: `/${bound}${places[Number(number) || 0] ?? 0}` } : fault;
    });
    throw problem;
  }
}
