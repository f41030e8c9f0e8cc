import { html } from "htm/preact";
import { api, take } from "../../api/client.js";
import { LinkButton } from "../../components/button.js";
import { Page } from "../../components/page.js";
import { Loaded } from "../../components/states.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";
import { backToTeam } from "./around.js";
import { Line } from "./line.js";
import { readTeam, toTeam } from "./places.js";

/** @typedef {{ team: import("./around.js").Team, line: import("../../api/client.js").Schemas["BandLine"] }} Facts */

/** Everything on one line: how close, and so how many (B5). @param {import("../../routes.js").PageProps} props */
export default function BandLinePage({ params }) {
  const teamId = params.teamId ?? "";
  const found = useRead((signal) => read(teamId, signal), [teamId]);
  const team = found.data?.team;
  return html`
    <${Page}
      title=${t("bandLine.title")}
      lead=${t("bandLine.lead")}
      help="help.bandLine"
      back=${backToTeam(team)}
      actions=${team && html`<${LinkButton} href=${toTeam(teamId, "references")}>${t("bandLine.toReferences")}<//>`}
    >
      <${Loaded} of=${found}>${(/** @type {Facts} */ { line }) => html`<${Line} points=${line.points} />`}<//>
    <//>
  `;
}

/** @param {string} teamId @param {AbortSignal} signal @returns {Promise<Facts>} */
async function read(teamId, signal) {
  const params = { path: { teamId } };
  const [team, line] = await Promise.all([readTeam(teamId, signal), take(api.GET("/caseload/teams/{teamId}/band-line", { params, signal }))]);
  return { team, line };
}
