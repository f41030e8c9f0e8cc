import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { moment, period } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { t, term } from "../../words.js";
import { Review } from "./review.js";

/** @typedef {import("../../api/client.js").Schemas["BreakGlassRead"]} Glass */

/** One break-glass: who, when, why, and what was said of it. @param {{ row: Glass, again: () => void }} props */
export const OneGlass = ({ row, again }) => html`
  <span class="party__name">${t("glass.who", { who: [row.personName, row.organisation].filter(Boolean).join(", "), period: period(row.createdAt, row.endedAt ?? row.endsAt) })}</span>
  <span>${nameOf(row)}: ${term("need", row.kind)}.</span>
  <p class="note">${row.reason}</p>
  ${row.verdict
    ? html`<p>${t("glass.said", { verdict: term("glassVerdict", row.verdict), by: row.reviewedBy ?? "", note: row.verdictNote ?? "" })}</p>`
    : html`<p><${Badge} icon="clock">${row.holds ? t("glass.runs", { until: moment(row.endsAt) }) : t("glass.waits")}<//></p>`}
  <${Steps} row=${row} again=${again} />
`;

/** @param {Glass} row */
const nameOf = ({ caseSource, caseReference, caseId }) =>
  t("glass.case", { name: caseReference ? `${caseSource} ${caseReference}` : `…${caseId.slice(-8)}` });

/** @param {{ row: Glass, again: () => void }} props */
function Steps({ row, again }) {
  const [reviewing, setReviewing] = useState(false);
  return html`
    <${End} row=${row} again=${again} />
    ${may(row, "review") && html`<p><${Button} small icon="check" onClick=${() => setReviewing(true)}>${t("glass.review")}<//></p>`}
    ${reviewing && html`<${Review} row=${row} close=${() => setReviewing(false)} done=${again} />`}
  `;
}

/** Closing the case before the time is over. @param {{ row: Glass, again: () => void }} props */
export function End({ row, again }) {
  const end = useAct(async (key) => {
    const params = { path: { breakGlassId: row.id } };
    await take(api.POST("/break-glass/{breakGlassId}/ending", { params, headers: once(key) }));
    say(t("glass.ended"));
    again();
  });
  if (!may(row, "ending")) return null;
  return html`
    <${Refused} problem=${end.problem} />
    <p><${Button} small icon="closed" busy=${end.busy} onClick=${() => end.run()}>${t("glass.end")}<//></p>
  `;
}
