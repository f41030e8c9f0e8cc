import { html } from "htm/preact";
import { LinkButton } from "../../components/button.js";
import { Page } from "../../components/page.js";
import { Loaded } from "../../components/states.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";
import { Arguments } from "./arguments.js";
import { backToProcess } from "./around.js";
import { readProcess, readTeam, toProcess } from "./places.js";
import { Proposals } from "./proposals.js";
import { Suggestion } from "./suggestion.js";

/** @typedef {{ process: import("./around.js").Process, team: import("./around.js").Team }} Facts */

/** Everything that is known laid together, and from there to an advice (B7). @param {import("../../routes.js").PageProps} props */
export default function AdvicePage({ params }) {
  const processId = params.processId ?? "";
  const found = useRead((signal) => read(processId, signal), [processId]);
  const process = found.data?.process;
  return html`
    <${Page}
      title=${t("advice.title")}
      lead=${t("advice.lead")}
      help="help.advice"
      back=${backToProcess(process)}
      actions=${process && html`<${LinkButton} icon="document" href=${toProcess(processId, "presentation")}>${t("presentation.open")}<//>`}
    >
      <${Loaded} of=${found}>
        ${(/** @type {Facts} */ { process: one, team }) => html`
          <${Arguments} process=${one} />
          <${Suggestion} process=${one} />
          <${Proposals} process=${one} team=${team} />
        `}
      <//>
    <//>
  `;
}

/** @param {string} processId @param {AbortSignal} signal @returns {Promise<Facts>} */
async function read(processId, signal) {
  const process = await readProcess(processId, signal);
  return { process, team: await readTeam(process.teamId, signal) };
}
