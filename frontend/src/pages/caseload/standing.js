/** Words with a picture for where a load, a proposal or a discussion stands. */
import { html } from "htm/preact";
import { Badge } from "../../components/badge.js";
import { number } from "../../numbers.js";
import { t, term } from "../../words.js";
import "../../styles/caseload-band.css";

/** @typedef {import("../../api/client.js").Schemas["LoadFigure"]} Figure */
/** @typedef {import("../../components/badge.js").Tone} Tone */
/** @typedef {import("../../components/icon.js").IconName} IconName */

/** @type {Record<string, [Tone, IconName]>} */
const LOOKS = {
  "standing.below": ["warning", "down"],
  "standing.within": ["ok", "check"],
  "standing.above": ["danger", "up"],
  "standing.no_band": ["neutral", "ring"],
  "standing.no_hours": ["warning", "warning"],
  "bandStatus.open": ["neutral", "ring"],
  "bandStatus.voting": ["warning", "clock"],
  "bandStatus.carried": ["ok", "check"],
  "bandStatus.not_carried": ["danger", "cross"],
  "bandStatus.replaced": ["neutral", "minus"],
  "talkStatus.open": ["warning", "clock"],
  "talkStatus.answered": ["ok", "check"],
  "reflectionStatus.open": ["accent", "arrow"],
  "reflectionStatus.closed": ["neutral", "closed"],
};

/** @param {{ kind: string, value: string }} props */
export function Status({ kind, value }) {
  const [tone, icon] = LOOKS[`${kind}.${value}`] ?? ["neutral", "ring"];
  return html`<${Badge} tone=${tone} icon=${icon}>${term(kind, value)}<//>`;
}

/** Where a load stands, and how far outside the band. @param {{ of: Figure }} props */
export const Standing = ({ of }) =>
  of.standing &&
  html`<span class="standing"><${Status} kind="standing" value=${of.standing} />${of.deviationPercent ? html`<span class="muted">${t("agreements.percent", { percent: number(of.deviationPercent) })}</span>` : ""}</span>`;

/** "28,6 % boven de bovengrens"; empty inside the band. @param {{ standing?: string | null, deviationPercent?: number | null }} of */
export function beyond({ standing, deviationPercent }) {
  if (!deviationPercent) return "";
  return t(standing === "below" ? "monitor.under" : "monitor.over", { percent: number(deviationPercent) });
}
