import { html } from "htm/preact";
import { api, takeItems } from "../../api/client.js";
import { Alert } from "../../components/states.js";
import { moment } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { go, href } from "../../router.js";
import { t } from "../../words.js";
import { End } from "../break-glass/one.js";
import "../break-glass/words.js";

/** @typedef {import("../../api/client.js").Schemas["BreakGlassRead"]} Glass */

/** That this case was opened in need: while it is open, and until somebody looked back at it (S8). @param {{ caseId: string, own: string | undefined }} props */
export function BreakGlass({ caseId, own }) {
  const found = useRead(
    (signal) => takeItems(api.GET("/break-glass", { params: { query: { case: caseId, waiting: true } }, signal })),
    [caseId],
  );
  const rows = /** @type {Glass[]} */ (found.data?.items ?? []);
  if (!rows.length) return null;
  const mine = rows.find(({ holds, personId }) => holds && personId === own);
  if (mine) {
    return html`
      <${Alert} kind="warning" title=${t("glass.mine")}>
        <p>${t("glass.mineText", { until: moment(mine.endsAt) })}</p>
        <${End} row=${mine} again=${() => go(href("/break-glass"))} />
      <//>
    `;
  }
  return html`
    <${Alert} kind="warning" title=${t("glass.here")}>
      <ul class="bullets">
        ${rows.map((row) => html`<li key=${row.id}>${row.personName}: ${row.holds ? t("glass.runs", { until: moment(row.endsAt) }) : t("glass.waits")}</li>`)}
      </ul>
      <p><a class="nl-link" href=${href("/break-glass", {}, { waiting: "1" })}>${t("glass.more")}</a></p>
    <//>
  `;
}
