import { html } from "htm/preact";
import { api, cursorOf, take } from "../../api/client.js";
import { Section } from "../../components/card.js";
import { Alert, Loaded } from "../../components/states.js";
import { TimeLine } from "../../components/timeline.js";
import { capital, moment, now, relative } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { t, term } from "../../words.js";
import { History } from "../history.js";
import { Snooze } from "../snooze.js";

/** @typedef {import("../../api/client.js").Schemas["ActionRead"]} Action */
/** @typedef {import("../../api/client.js").Schemas["DeadlineRead"]} Promised */

/** @type {Record<string, import("../../components/icon.js").IconName>} */
const ICONS = { reminder: "info", due: "clock", overdue: "warning", escalation: "flag" };

/** When somebody hears of it, and what happened so far: reminder, last day, overdue, escalation, calls, snoozes (S5). @param {{ row: Action, turn: number, again: () => Promise<void> }} props */
export function Promised({ row, turn, again }) {
  const found = useRead((signal) => promiseOf(row, signal), [row.id, row.dueAt, row.status, turn]);
  return html`
    <${Section} id="promise" title=${t("action.promise")}>
      ${row.history?.length ? html`<p class="promise__told"><${History} history=${row.history} /></p>` : null}
      <${Loaded} of=${found}>
        ${(/** @type {{ promise: Promised | null }} */ { promise }) =>
          promise
            ? html`
                ${promise.snoozedUntil && html`<${Alert} title=${t("snooze.is", { until: moment(promise.snoozedUntil) })} />`}
                <${TimeLine} events=${promise.stages.map(stage)} />
                <p class="promise__snooze"><${Snooze} promised=${promise} name=${row.what} done=${again} /></p>
              `
            : html`<p class="muted">${t("action.noPromise")}</p>`}
      <//>
    <//>
  `;
}

/** @param {Promised["stages"][number]} stage @returns {import("../../components/timeline.js").Event} */
function stage({ stage: name, at }) {
  const ahead = +new Date(at) > +now();
  return { id: name, ahead, icon: ICONS[name] ?? "ring", when: moment(at), title: capital(term("stage", name)), text: ahead ? relative(at) : t("action.stageTold") };
}

/** The promise of an action among those of its case. @param {Action} row @param {AbortSignal} signal @returns {Promise<{ promise: Promised | null }>} */
async function promiseOf(row, signal) {
  /** @type {string | null} */
  let cursor = null;
  do {
    const query = { kind: /** @type {const} */ ("action"), case: row.caseId, limit: 100, cursor: cursor ?? undefined };
    const page = await take(api.GET("/deadlines", { params: { query }, signal }));
    const promise = page.items.find(({ subjectId }) => subjectId === row.id);
    if (promise) return { promise };
    cursor = cursorOf(page.next);
  } while (cursor);
  return { promise: null };
}
