import { html } from "htm/preact";
import { api, may, once, take } from "../../api/client.js";
import { keep } from "../../api/upload.js";
import { StatusBadge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { moment } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { t, term } from "../../words.js";
import "./words.js";

/** @typedef {import("../../api/client.js").Schemas["SubjectExportRead"]} Export */

/** One file: who asked for it and why, and what can be done with it. @param {{ row: Export, again: () => void }} props */
export function OneExport({ row, again }) {
  const params = { path: { subjectExportId: row.id } };
  const fetching = useAct(async (key) => {
    const answer = await take(
      api.POST("/subject-exports/{subjectExportId}/downloads", { params, headers: once(key), parseAs: "blob" }),
    );
    keep(/** @type {Blob} */ (/** @type {unknown} */ (answer)), t("subjectExport.file"));
    say(t("subjectExport.fetched"));
    again();
  });
  const ending = useAct(async (key) => {
    await take(api.POST("/subject-exports/{subjectExportId}/ending", { params, headers: once(key) }));
    say(t("subjectExport.ended"));
    again();
  });
  return html`
    <p class="lead-row">
      <${StatusBadge} kind="exportStatus" value=${row.status} />
      <span>${t("subjectExport.line", { who: row.asker, moment: moment(row.createdAt) })}</span>
    </p>
    <p class="muted">${[row.personName && t("subjectExport.lineAbout", { name: row.personName }), term("exportGround", row.ground)].filter(Boolean).join(" · ")}</p>
    ${row.note && html`<p class="note">${row.note}</p>`}
    ${row.left > 0 && html`<p>${t("subjectExport.left", { n: row.left, until: moment(row.expiresAt) })}</p>`}
    <${Refused} problem=${fetching.problem ?? ending.problem} />
    <p class="lead-row">
      ${may(row, "downloads") && html`<${Button} small icon="document" busy=${fetching.busy} onClick=${() => fetching.run()}>${t("subjectExport.fetch")}<//>`}
      ${may(row, "ending") && html`<${Button} small kind="subtle" icon="cross" busy=${ending.busy} onClick=${() => ending.run()}>${t("subjectExport.end")}<//>`}
    </p>
  `;
}
