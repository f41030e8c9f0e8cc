import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Icon } from "../../components/icon.js";
import { clockOf, now, timeOf } from "../../format.js";
import { t } from "../../words.js";
import { faceOf, nextOf, spentOn } from "./timer.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** @typedef {import("./data.js").Table} Table */
/** @typedef {import("./data.js").AgendaItem} AgendaItem */
/** @typedef {import("./timer.js").Mark} Mark */

/** The present, every second. */
export function usePresent() {
  const [present, setPresent] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setPresent(now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return present;
}

/** @type {Record<Mark, [import("../../components/badge.js").Tone, import("../../components/icon.js").IconName]>} */
const LOOKS = { calm: ["ok", "clock"], soon: ["warning", "flag"], over: ["danger", "warning"] };

/** How much of a time box is left, in words, with a colour that says the same. @param {{ mark: Mark, left: number }} props */
export const MarkBadge = ({ mark, left }) => html`
  <${Badge} tone=${LOOKS[mark][0]} icon=${LOOKS[mark][1]}>
    ${t(`live.mark.${mark}`, { time: clockOf(Math.abs(left)) })}
  <//>
`;

/** The time box as a line that fills up, with a stroke at 70 % of it. @param {{ share: number, mark: Mark }} props */
export const TimeBar = ({ share, mark }) => html`
  <div class="time-bar time-bar--${mark}" aria-hidden="true"><span style=${{ inlineSize: `${Math.min(100, share * 100)}%` }}></span></div>
`;

/** The clock of the meeting: what runs, how long still, and when all of it will be over. @param {{ desk: Desk, table: Table, actions?: any }} props */
export function Strip({ desk, table, actions }) {
  const present = usePresent();
  const running = table.agenda.find(({ status }) => status === "running");
  const next = nextOf(table.agenda);
  const start = (/** @type {AgendaItem} */ item) => desk.act("agenda/start", item, {}, { status: "running" });
  return html`
    <section class="strip" aria-label=${t("live.clock")}>
      <div class="strip__now">
        ${running
          ? html`<${Running} item=${running} table=${table} present=${present} />`
          : html`<p class="strip__title">${t(next ? "live.nothingRuns" : "live.agendaDone")}</p>`}
        <p class="strip__end">${t("live.expectedEnd")} <strong>${timeOf(table.timer.expectedEndAt ?? table.timer.plannedEndAt)}</strong>
          <span class="muted">${` ${t("live.plannedEnd", { time: timeOf(table.timer.plannedEndAt) })}`}</span></p>
        <${Connection} desk=${desk} />
      </div>
      <div class="buttons strip__buttons">
        ${running &&
        html`<${Button} icon="check" onClick=${() => desk.act("agenda/end", running, {}, { status: "ended" })}>${t("live.end")}<//>`}
        ${next && html`<${Button} icon="arrow" onClick=${() => start(next)}>${t("live.startNext", { title: next.title })}<//>`}
        ${actions}
      </div>
    </section>
  `;
}

/** @param {{ item: AgendaItem, table: Table, present: Date }} props */
function Running({ item, table, present }) {
  const spent = spentOn(item, table.timer, present);
  const { mark, left, share } = faceOf(spent, item.maxMinutes);
  return html`
    <p class="strip__title">${item.title}</p>
    <p class="strip__time">
      <span class="strip__clock" role="timer" aria-label=${t("live.spent")}>${clockOf(spent)}</span>
      <span class="muted">${t("live.of", { n: item.maxMinutes })}</span>
      <${MarkBadge} mark=${mark} left=${left} />
    </p>
    <${TimeBar} share=${share} mark=${mark} />
    <p class="visually-hidden" role="status">${mark === "calm" ? "" : t(`live.spoken.${mark}`, { title: item.title })}</p>
  `;
}

/** Whether everything that was typed is safe; nobody has to do anything. @param {{ desk: Desk }} props */
function Connection({ desk }) {
  const n = desk.waiting.length - desk.refused.length - (desk.clash ? 1 : 0);
  const [state, icon, text] = !desk.connected
    ? /** @type {const} */ (["away", "cross", n > 0 ? t("live.awayWaiting", { n }) : t("live.away")])
    : n > 0
      ? /** @type {const} */ (["busy", "arrow", t("live.sending")])
      : /** @type {const} */ (["ok", "check", t(desk.waiting.length ? "live.connected" : "live.saved")]);
  return html`
    <p class="connection connection--${state}"><${Icon} name=${icon} /><span>${text}</span></p>
    <p class="visually-hidden" role="status">${desk.connected ? "" : t("live.away")}</p>
  `;
}
