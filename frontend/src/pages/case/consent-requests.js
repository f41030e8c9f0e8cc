import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, take, takeItems } from "../../api/client.js";
import { StatusBadge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Confirm } from "../../components/confirm.js";
import { Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { dayOf, deadline } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["ConsentRequestRead"]} Request */

/** What was asked of the client's side, and how it stands. @param {{ caseId: string, sent: number }} props */
export function ConsentRequests({ caseId, sent }) {
  const found = useRead(
    (signal) => takeItems(api.GET("/cases/{caseId}/consent-requests", { params: { path: { caseId } }, signal })),
    [caseId, sent],
  );
  return html`
    <${Loaded} of=${found}>
      ${(/** @type {{ items: Request[] | null }} */ { items }) =>
        (items?.length ?? 0) > 0 &&
        html`
          <h3 class="nl-heading nl-heading--level-4">${t("ask.requests")}</h3>
          <ul class="plain-list">${items?.map((one) => html`<li key=${one.id}><${One} row=${one} again=${found.again} /></li>`)}</ul>
        `}
    <//>
  `;
}

/** @param {{ row: Request, again: () => void }} props */
function One({ row, again }) {
  const [taking, setTaking] = useState(false);
  const back = async (/** @type {string} */ key) => {
    const params = { path: { consentRequestId: row.id } };
    await take(api.POST("/consent-requests/{consentRequestId}/withdrawal", { params, headers: once(key) }));
    say(t("ask.takenBack"));
    setTaking(false);
    again();
  };
  return html`
    <p class="lead-row"><${StatusBadge} kind="consentRequestStatus" value=${row.status} /></p>
    <p class="note">${row.purpose}</p>
    <p class="muted">
      ${t("ask.line", { name: row.personName ?? "", by: row.askedBy, day: dayOf(row.createdAt) })}${" · "}${t("ask.until", { until: deadline(row.validUntil) })}
      ${row.status === "open" && row.remindedAt && html`${" · "}${t("ask.reminded", { day: dayOf(row.remindedAt) })}`}
    </p>
    ${row.answerNote && html`<p class="note">“${row.answerNote}”</p>`}
    ${may(row, "withdrawal") &&
    html`<p class="row-steps">
      <${Button} small kind="subtle" icon="cross" onClick=${() => setTaking(true)} aria-label=${`${t("ask.back")}: ${row.purpose}`}>${t("ask.back")}<//>
    </p>`}
    ${taking && html`<${Confirm} title=${t("ask.back")} yes=${t("ask.back")} act=${back} close=${() => setTaking(false)}><p>${t("ask.backText")}</p><//>`}
  `;
}
