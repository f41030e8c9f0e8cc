import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, take } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Empty, Grown, Loaded } from "../../components/states.js";
import { When } from "../../components/when.js";
import { useMore } from "../../hooks/more.js";
import { useRead } from "../../hooks/read.js";
import { t, term } from "../../words.js";
import { Viewers } from "./viewers.js";

/** @typedef {import("../../api/client.js").Schemas["AccessRead"]} Line */

/** Who looked (S8): read only when asked, because reading it leaves a trace too. @param {{ caseId: string }} props */
export function Log({ caseId }) {
  const [asked, setAsked] = useState(false);
  return html`
    <${Section} id="log" title=${t("case.log")}>
      <p class="muted">${t("case.logText")}</p>
      ${asked
        ? html`<${Told} caseId=${caseId} />`
        : html`<${Button} small icon="eye" onClick=${() => setAsked(true)}>${t("case.logShow")}<//>`}
    <//>
  `;
}

/** By person first; every line at the press of a button. @param {{ caseId: string }} props */
function Told({ caseId }) {
  const [all, setAll] = useState(false);
  const found = useRead((signal) => take(api.GET("/cases/{caseId}/viewers", { params: { path: { caseId } }, signal })), [caseId]);
  return html`
    <${Loaded} of=${found}>${(/** @type {any} */ { items }) => html`<${Viewers} viewers=${items} />`}<//>
    ${all
      ? html`<${Lines} caseId=${caseId} />`
      : html`<p><${Button} small kind="subtle" icon="rules" onClick=${() => setAll(true)}>${t("case.logLines")}<//></p>`}
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
                <span>${done(line)}</span>
                <span class="muted"><${When} at=${line.at} plain /> ${hats(line.ground)}</span>
              </li>
            `,
          )}
        </ol>
      `}
    <//>
  `;
}

/** @param {Line} line */
function done({ deed, outcome, subject }) {
  const about = { subject: term("subject", subject) };
  if (outcome === "refused") return t("case.logRefused", about);
  return outcome === "failed" ? t("case.logFailed", about) : t("case.logLine", { ...about, deed: term("deed", deed) });
}

/** In which capacity somebody looked. @param {string} ground */
const hats = (ground) => t("case.asHat", { hat: ground.split(",").map((hat) => term("hat", hat)).join(", ") });
