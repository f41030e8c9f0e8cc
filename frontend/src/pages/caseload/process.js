import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, take } from "../../api/client.js";
import { StatusBadge } from "../../components/badge.js";
import { Button, LinkButton } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { decimal } from "../../components/decimal.js";
import { DataList } from "../../components/list.js";
import { Page } from "../../components/page.js";
import { Alert, Loaded } from "../../components/states.js";
import { useRead } from "../../hooks/read.js";
import { t, term } from "../../words.js";
import { MOST, readProcess, readTeam, toProcess, toTeam } from "./places.js";
import { Progress } from "./progress.js";
import { EditProcess } from "./process/edit.js";
import { Close, Reopen } from "./process/ends.js";
import { Members } from "./process/members.js";
import { Sessions } from "./process/sessions.js";
import { Steps, workplace } from "./process/steps.js";
import "../../styles/caseload.css";

/** @typedef {import("./places.js").Process} Process */
/** @typedef {import("./places.js").Team} Team */
/** @typedef {import("../../api/client.js").Schemas["StepRead"]} Step */
/** @typedef {{ process: Process, team: Team, steps: Step[], before: Process | null }} Read */

/** One process: three steps with who does what, and where to go on with it (B1). @param {import("../../routes.js").PageProps} props */
export default function ProcessPage({ params }) {
  const processId = params.processId ?? "";
  const found = useRead((signal) => read(processId, signal), [processId]);
  const [open, setOpen] = useState(/** @type {"edit" | "close" | "reopen" | null} */ (null));
  const { process, team } = found.data ?? {};
  const shut = () => setOpen(null);
  return html`
    <${Page}
      title=${process?.title ?? t("process.one")}
      lead=${process && html`<${Lead} process=${process} />`}
      help="help.process"
      back=${{ href: team ? toTeam(team.id) : "#/caseload", label: team?.name ?? t("caseload.title") }}
      actions=${found.data && html`<${Moves} read=${found.data} open=${setOpen} />`}
    >
      <${Loaded} of=${found}>
        ${(/** @type {Read} */ all) => html`
          <${Shown} all=${all} again=${found.again} />
          ${open === "edit" && html`<${EditProcess} row=${all.process} close=${shut} done=${found.again} />`}
          ${open === "close" && html`<${Close} process=${all.process} close=${shut} done=${found.again} />`}
          ${open === "reopen" && html`<${Reopen} process=${all.process} close=${shut} done=${found.again} />`}
        `}
      <//>
    <//>
  `;
}

/** @param {string} processId @param {AbortSignal} signal @returns {Promise<Read>} */
async function read(processId, signal) {
  const process = await readProcess(processId, signal);
  const [team, steps, before] = await Promise.all([
    readTeam(process.teamId, signal),
    take(api.GET("/caseload/processes/{processId}/steps", { params: { path: { processId }, query: { limit: MOST } }, signal })),
    process.previousId ? readProcess(process.previousId, signal) : null,
  ]);
  return { process, team, steps: steps.items, before };
}

/** @param {{ process: Process }} props */
const Lead = ({ process }) => html`
  <span class="lead-row">
    <${StatusBadge} kind="processStatus" value=${process.status} />
    <span>${t("process.ownerIs", { name: process.ownerName ?? "" })}</span>
  </span>
`;

/** What can be done now: going on where it was left, and the rest. @param {{ read: Read, open: (what: "edit" | "close" | "reopen") => void }} props */
function Moves({ read: { process, team, steps }, open }) {
  const next = steps.find(({ status }) => status !== "done");
  const place = next && workplace(next, team);
  return html`
    ${process.status === "running" &&
    next &&
    place &&
    html`<${LinkButton} kind="primary" icon="arrow" href=${place}>${t("process.goOn", { step: next.key ?? "" })}<//>`}
    ${may(process, "edit") && html`<${Button} icon="pencil" onClick=${() => open("edit")}>${t("app.edit")}<//>`}
    ${may(process, "closure") && html`<${Button} icon="closed" onClick=${() => open("close")}>${t("process.close")}<//>`}
    ${may(process, "reopening") && html`<${Button} icon="back" onClick=${() => open("reopen")}>${t("process.reopen")}<//>`}
  `;
}

/** @param {{ all: Read, again: () => void }} props */
const Shown = ({ all: { process, team, steps, before }, again }) => html`
  <${Progress} process=${process} />
  ${process.lessons && html`<${Alert} title=${t("process.lessons")}><p class="note">${process.lessons}</p><//>`}
  ${before?.lessons && html`<${Before} process=${before} />`}
  <div class="columns">
    <div class="columns__main">
      <${Steps} process=${process} team=${team} steps=${steps} again=${again} />
      <${Sessions} process=${process} steps=${steps} />
    </div>
    <div class="columns__side">
      <${Section} id="material" title=${t("process.material")}>
        <ul class="plain-list">
          ${PLACES.map(([part, label]) => html`<li key=${part}><a class="nl-link" href=${toProcess(process.id, part)}>${t(label)}</a></li>`)}
        </ul>
      <//>
      <${Members} process=${process} />
      <${Section} id="facts" title=${t("process.facts")}>
        <${DataList}
          facts=${[
            [t("process.ownerId"), process.ownerName],
            [t("process.guide"), process.guide],
            [t("process.guideReason"), process.guideReason],
            [t("process.hoursAsked"), process.hoursAsked && t("worker.hours", { n: decimal(process.hoursAsked) })],
            [t("process.plan"), term("planTemplate", process.plan)],
          ]}
        />
      <//>
    </div>
  </div>
`;

/** @type {[string, import("../../words.js").Key][]} */
const PLACES = [
  ["sketch", "sketch.title"],
  ["advice", "process.advice"],
  ["decision", "process.decision"],
  ["presentation", "process.presentation"],
];

/** What was learnt the time before. @param {{ process: Process }} props */
const Before = ({ process }) => html`
  <${Alert} title=${t("process.before")}>
    <p class="note">${process.lessons}</p>
    <p><a class="nl-link" href=${toProcess(process.id)}>${process.title}</a></p>
  <//>
`;
