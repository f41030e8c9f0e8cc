import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, take } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Empty, Grown } from "../../components/states.js";
import { When } from "../../components/when.js";
import { useMore } from "../../hooks/more.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["AccessRead"]} Line */

/** Who looked (S8): read only when asked, because reading it leaves a trace too. @param {{ caseId: string }} props */
export function Log({ caseId }) {
  const [asked, setAsked] = useState(false);
  return html`
    <${Section} id="log" title=${t("case.log")}>
      <p class="muted">${t("case.logText")}</p>
      ${asked
        ? html`<${Lines} caseId=${caseId} />`
        : html`<${Button} small icon="eye" onClick=${() => setAsked(true)}>${t("case.logShow")}<//>`}
    <//>
  `;
}

/** @param {{ caseId: string }} props */
function Lines({ caseId }) {
  const list = useMore(
    (cursor, signal) => {
      const query = { limit: 20, cursor: cursor ?? undefined };
      return take(api.GET("/cases/{caseId}/access-log", { params: { path: { caseId }, query }, signal }));
    },
    [caseId],
  );
  return html`
    <${Grown} of=${list} empty=${html`<${Empty} title=${t("case.notYours")} />`}>
      ${(/** @type {Line[]} */ lines) => html`
        <ol class="log">
          ${lines.map(
            (line) => html`
              <li key=${line.seq}>
                <span class="party__name">${line.actorName}</span>
                <span>${t("case.logLine", { deed: term("deed", line.deed), subject: term("subject", line.subject) })}</span>
                <span class="muted"><${When} at=${line.at} plain /> ${hats(line.ground)}</span>
              </li>
            `,
          )}
        </ol>
      `}
    <//>
  `;
}

/** In which capacity somebody looked. @param {string} ground */
const hats = (ground) => t("case.asHat", { hat: ground.split(",").map((hat) => term("hat", hat)).join(", ") });
