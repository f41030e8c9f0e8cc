/** The processes of a team: the one that runs, and those before it. */
import { html } from "htm/preact";
import { may } from "../../../api/client.js";
import { StatusBadge } from "../../../components/badge.js";
import { LinkButton } from "../../../components/button.js";
import { Section } from "../../../components/card.js";
import { Empty } from "../../../components/states.js";
import { t } from "../../../words.js";
import { toProcess, toTeam } from "../places.js";
import { Progress } from "../progress.js";

/** @typedef {import("../places.js").Process} Process */

/** @param {{ team: import("../places.js").Team, processes: Process[] }} props */
export function Processes({ team, processes }) {
  const running = processes.some(({ status }) => status === "running");
  const begin =
    may(team, "processes") &&
    !running &&
    html`<${LinkButton} kind="primary" icon="plus" href=${toTeam(team.id, "processes/new")}>${t("process.begin")}<//>`;
  return html`
    <${Section} id="processes" title=${t("process.many")} extra=${begin}>
      ${processes.length
        ? html`<ul class="plain-list">${[...processes].reverse().map((one) => html`<li key=${one.id}><${One} process=${one} /></li>`)}</ul>`
        : html`<${Empty} title=${t("process.none")}><p>${t("process.noneText")}</p><//>`}
    <//>
  `;
}

/** @param {{ process: Process }} props */
const One = ({ process }) => html`
  <div class="card process-card">
    <div class="process-card__head">
      <h3 class="nl-heading nl-heading--level-3"><a class="nl-link" href=${toProcess(process.id)}>${process.title}</a></h3>
      <${StatusBadge} kind="processStatus" value=${process.status} />
    </div>
    <${Progress} process=${process} />
    <p class="muted">
      ${[
        t("process.ownerIs", { name: process.ownerName ?? "" }),
        process.status === "running" && process.continueWith && t("process.continueWith", { step: process.continueWith }),
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
    ${process.lessons && html`<p class="note">${process.lessons}</p>`}
  </div>
`;
