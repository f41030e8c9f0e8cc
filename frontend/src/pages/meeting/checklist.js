import { html } from "htm/preact";
import { api, may, once, take } from "../../api/client.js";
import { Section } from "../../components/card.js";
import { Icon } from "../../components/icon.js";
import { Refused } from "../../components/states.js";
import { dayOf } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { t, term } from "../../words.js";

/** @typedef {import("./read.js").Check} Check */

/** Points of preparation that the region added. @param {{ checks: Check[], again: () => void }} props */
export const Checklist = ({ checks, again }) =>
  checks.length > 0 &&
  html`
    <${Section} id="checklist" title=${t("checklist.title")}>
      <ul class="checklist">${checks.map((check) => html`<li key=${check.id}><${OneCheck} check=${check} again=${again} /></li>`)}</ul>
    <//>
  `;

/** @param {{ check: Check, again: () => void }} props */
function OneCheck({ check, again }) {
  const done = check.doneAt !== null;
  const tick = useAct(async (key) => {
    const params = { path: { checklistItemId: check.id } };
    await take(api.POST("/checklist-items/{checklistItemId}/tick", { params, body: { done: !done }, headers: once(key) }));
    again();
  });
  const text = html`
    <span>
      ${check.text}
      <span class="choice__hint">
        ${check.doneAt ? t("checklist.done", { day: dayOf(check.doneAt), name: check.doneBy ?? "" }) : term("meetingRole", check.role)}
        ${!done && check.blocks && ` · ${t("checklist.blocks")}`}
      </span>
    </span>
  `;
  if (!may(check, "tick")) return html`<p class="with-icon"><${Icon} name=${done ? "check" : "ring"} />${text}</p>`;
  return html`
    <label class="choice">
      <input class="choice__input" type="checkbox" checked=${tick.busy ? !done : done} aria-disabled=${tick.busy ? "true" : undefined} onChange=${() => tick.run()} />
      ${text}
    </label>
    <${Refused} problem=${tick.problem} />
  `;
}
