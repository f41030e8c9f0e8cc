import { html } from "htm/preact";
import { useEffect } from "preact/hooks";
import { Alert } from "../../components/states.js";
import { Due } from "../../components/when.js";
import { deadline, isoDay, moment, now } from "../../format.js";
import { show } from "../../hooks/part.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["MinutesRead"]} Row */

const DAY = 86_400_000; // milliseconds

/** Where the minutes stand, and until when what can be done. @param {{ row: Row, again: () => Promise<void> }} props */
export function Standing({ row, again }) {
  useEffect(() => {
    const left = row.status === "sent" && row.correctUntil ? +new Date(row.correctUntil) - +now() : DAY;
    if (left <= 0 || left >= DAY) return undefined;
    const timer = setTimeout(again, left); // the window closes while somebody reads: then the page says so
    return () => clearTimeout(timer);
  }, [row]);
  if (row.status === "draft") return html`<${DraftStanding} row=${row} />`;
  if (row.status === "final") {
    return html`<${Alert} kind="ok" title=${t("minutes.finalTitle")}>
      <p>${t("minutes.finalText", { at: moment(row.finalAt ?? "") })} <${SentLate} row=${row} /></p>
    <//>`;
  }
  return html`<${Alert} title=${row.workdaysLeft ? t("minutes.sentTitle", { n: row.workdaysLeft }) : t("minutes.lastDay")}>
    <p>${t("minutes.until", { sent: moment(row.sentAt ?? ""), until: deadline(row.correctUntil ?? "") })} <${SentLate} row=${row} /></p>
    <p><button type="button" class="linklike" onClick=${() => show("corrections")}>${t("correction.jump", { n: row.corrections?.length ?? 0 })}</button></p>
  <//>`;
}

/** @param {{ row: Row }} props */
function DraftStanding({ row }) {
  const late = +new Date(row.dueAt) <= +now();
  return html`<${Alert} kind=${late ? "warning" : "info"} title=${t(late ? "minutes.lateDraft" : "minutes.draft")}>
    <p>${t(late ? "minutes.lateDraftText" : "minutes.draftText")} <${Due} at=${row.dueAt} /></p>
  <//>`;
}

/** @param {{ row: Row }} props */
function SentLate({ row }) {
  if (!row.sentAt || row.sentAt < row.dueAt) return null;
  const last = new Date(+new Date(row.dueAt) - 1);
  const days = Math.round((+new Date(isoDay(row.sentAt)) - +new Date(isoDay(last))) / DAY);
  return html`<strong>${t("minutes.sentLate", { n: days })}</strong>`;
}
