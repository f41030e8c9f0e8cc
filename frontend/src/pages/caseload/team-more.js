/** What a team does with its band, beside its processes. */
import { html } from "htm/preact";
import { Section } from "../../components/card.js";
import { href } from "../../router.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["CaseloadTeamRead"]} Team */

/** @type {[string, import("../../words.js").Key][]} */
const PLACES = [
  ["monitor", "caseload.monitor"],
  ["discussions", "caseload.discussions"],
  ["what-if", "caseload.whatIf"],
  ["reflections", "caseload.reflections"],
  ["references", "caseload.references"],
  ["band-line", "caseload.bandLine"],
];

/** @param {{ team: Team }} props */
export const TeamMore = ({ team }) => html`
  <${Section} id="more" title=${t("caseload.more")}>
    <ul class="plain-list">
      ${PLACES.map(
        ([place, label]) => html`
          <li key=${place}><a class="nl-link" href=${href(`/caseload/teams/:teamId/${place}`, { teamId: team.id })}>${t(label)}</a></li>
        `,
      )}
    </ul>
  <//>
`;
