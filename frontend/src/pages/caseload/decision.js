import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Button, LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { ChoiceField, DayField, NoteField, SelectField, TextField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Page } from "../../components/page.js";
import { Alert, Empty, Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { isoDay, now } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";
import { Actions } from "./agreed-actions.js";
import { backToProcess, peopleAround } from "./around.js";
import { bandsTold } from "./bands.js";
import { Decided } from "./decided.js";
import { readProcess, readTeam, toProcess } from "./places.js";

/** @typedef {import("../../api/client.js").Schemas["DecisionRead"]} Decision */
/** @typedef {import("../../api/client.js").Schemas["DecisionCreate"]} DecisionCreate */
/** @typedef {import("../../api/client.js").Schemas["ProposalRead"]} Proposal */
/**
 * @typedef {object} Facts
 * @property {import("./around.js").Process} process
 * @property {import("./around.js").Team} team
 * @property {Decision[]} decisions
 * @property {Proposal[]} carried proposals on which may be decided
 * @property {import("./around.js").Someone[]} people
 */

/** The official decision, what it means for people and money, and what was agreed about it (B8, B9). @param {import("../../routes.js").PageProps} props */
export default function DecisionPage({ params }) {
  const processId = params.processId ?? "";
  const found = useRead((signal) => read(processId, signal), [processId]);
  return html`
    <${Page} title=${t("decision.title")} lead=${t("decision.lead")} help="help.decision" back=${backToProcess(found.data?.process)}>
      <${Loaded} of=${found}>${(/** @type {Facts} */ facts) => html`<${Shown} facts=${facts} again=${found.again} />`}<//>
    <//>
  `;
}

/** @param {string} processId @param {AbortSignal} signal @returns {Promise<Facts>} */
async function read(processId, signal) {
  const process = await readProcess(processId, signal);
  const params = { path: { processId }, query: { limit: 500 } };
  const [team, people, decisions, proposals] = await Promise.all([
    readTeam(process.teamId, signal),
    peopleAround(process, signal),
    take(api.GET("/caseload/processes/{processId}/decisions", { params, signal })),
    take(api.GET("/caseload/processes/{processId}/proposals", { params, signal })),
  ]);
  const carried = proposals.items.filter((one) => one.status === "carried");
  return { process, team, people, decisions: decisions.items.reverse(), carried };
}

/** @param {{ facts: Facts, again: () => Promise<void> }} props */
function Shown({ facts, again }) {
  const { decisions, carried, process } = facts;
  const open = carried.filter((one) => may(one, "decisions"));
  return html`
    ${decisions.map((row) => html`<${Decided} key=${row.id} row=${row} again=${again} />`)}
    ${!decisions.length && !open.length && html`<${NotYet} carried=${carried.length > 0} processId=${process.id} />`}
    ${open.length > 0 && html`<${Decide} process=${process} open=${open} first=${!decisions.length} again=${again} />`}
    ${decisions.some(({ approved }) => approved) && html`<${Actions} process=${process} people=${facts.people} />`}
  `;
}

/** @param {{ carried: boolean, processId: string }} props */
const NotYet = ({ carried, processId }) =>
  carried
    ? html`<${Alert} title=${t("decision.waits")}><p>${t("decision.waitsText")}</p><//>`
    : html`<${Empty} title=${t("decision.nothing")}>
        <p>${t("decision.nothingText")}</p>
        <${LinkButton} small href=${toProcess(processId, "advice")}>${t("decision.toAdvice")}<//>
      <//>`;

/** @param {{ process: Facts["process"], open: Proposal[], first: boolean, again: () => Promise<void> }} props */
function Decide({ process, open, first, again }) {
  const [shown, setShown] = useState(first);
  return html`
    <${Section} id="decide" title=${t("decision.new")}>
      ${shown
        ? html`<${DecideForm} process=${process} open=${open} done=${async () => {
            setShown(false);
            await again();
          }} />`
        : html`<${Button} icon="plus" onClick=${() => setShown(true)}>${t("decision.another")}<//>`}
    <//>
  `;
}

/** @param {{ process: Facts["process"], open: Proposal[], done: () => Promise<void> }} props */
function DecideForm({ process, open, done }) {
  const initial = { proposalId: open.at(-1)?.id ?? null, approved: null, decidedBy: "", decidedOn: isoDay(now()), reasons: "" };
  const form = useForm(`decision/${process.id}`, /** @type {Record<string, any>} */ (initial), async ({ approved, ...values }, key) => {
    const body = /** @type {DecisionCreate} */ (filled({ ...values, approved: approved === null ? null : approved === "yes" }));
    await take(api.POST("/caseload/processes/{processId}/decisions", { params: { path: { processId: process.id } }, body, headers: once(key) }));
    say(t("decision.saved"));
    await done();
  });
  return html`
    <${FormOf} form=${form} save=${t("decision.save")}>
      <${SelectField} ...${form.field("proposalId")} label=${t("decision.proposal")} required choices=${open.map((one) => ({ value: one.id, label: `${t("proposals.one", { number: one.number })} – ${bandsTold(one.bands)}` }))} />
      <${ChoiceField} ...${form.field("approved")} label=${t("decision.question")} inline required choices=${[{ value: "yes", label: t("decision.approved") }, { value: "no", label: t("decision.refused") }]} />
      <div class="form__row">
        <${TextField} ...${form.field("decidedBy")} label=${t("decision.by")} hint=${t("decision.byHint")} required />
        <${DayField} ...${form.field("decidedOn")} label=${t("decision.on")} required />
      </div>
      <${NoteField} ...${form.field("reasons")} label=${t("decision.reasons")} hint=${t("decision.reasonsHint")} rows=${3} required />
    <//>
  `;
}
