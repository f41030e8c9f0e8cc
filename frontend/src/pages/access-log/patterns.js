import { html } from "htm/preact";
import { Section } from "../../components/card.js";
import { period, moment } from "../../format.js";
import { href } from "../../router.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["PatternsRead"]} Found */
/** @typedef {Found["patterns"][number]} Pattern */
/** @typedef {Pattern["seen"][number]} Seen */

/** What is worth a look, each kind with the number from which it shows. @param {{ found: Found }} props */
export const Patterns = ({ found }) => html`
  <${Section} id="patterns" title=${t("log.patterns")}>
    <p class="muted">${t("log.patternsLead", { from: moment(found.since), until: moment(found.until) })}</p>
    ${found.patterns.map((one) => html`<${Kind} key=${one.kind} of=${one} />`)}
  <//>
`;

/** @param {{ of: Pattern }} props */
const Kind = ({ of: { kind, least, minutes, seen } }) => html`
  <h3 class="nl-heading nl-heading--level-3">${term("logPattern", kind)}</h3>
  <p class="muted">${minutes ? t("log.threshold", { least, minutes }) : t("log.always")}</p>
  ${seen.length
    ? html`<ul class="plain-list">${seen.map((one) => html`<li key=${one.actor}><${Somebody} of=${one} kind=${kind} /></li>`)}</ul>`
    : html`<p>${t("log.nothingSeen")}</p>`}
`;

/** @param {{ of: Seen, kind: string }} props */
const Somebody = ({ of: one, kind }) => html`
  <span class="party__name">${one.actorName}</span>
  <span>${t("log.seen", { lines: one.lines, cases: one.cases, period: period(one.firstAt, one.lastAt) })}${" "}</span>
  <a class="nl-link" href=${href("/access-log", {}, { actor: one.actor, outcome: kind === "refusals" ? "refused" : null })}>
    ${t("log.show")}<span class="visually-hidden">: ${one.actorName}, ${term("logPattern", kind)}</span>
  </a>
`;
