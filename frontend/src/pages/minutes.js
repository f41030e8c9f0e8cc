import { html } from "htm/preact";
import { api, may, take } from "../api/client.js";
import { StatusBadge } from "../components/badge.js";
import { Button } from "../components/button.js";
import { Page } from "../components/page.js";
import { Empty, Loaded } from "../components/states.js";
import { usePart } from "../hooks/part.js";
import { useRead } from "../hooks/read.js";
import { href } from "../router.js";
import "../styles/minutes.css";
import { t } from "../words.js";
import { Addenda } from "./minutes/addenda.js";
import { Corrections } from "./minutes/corrections.js";
import { Minutes, nameOf } from "./minutes/document.js";
import { Standing } from "./minutes/standing.js";
import { Draft } from "./minutes/write.js";
import { MinutesPaper } from "./paper.js";

/** @typedef {import("../api/client.js").Schemas["MinutesRead"]} Row */

/** The minutes of a meeting, for who writes them and for who gets them (W13, W14). @param {import("../routes.js").PageProps} props */
export default function MinutesPage({ params, query, me }) {
  const meetingId = params.meetingId ?? "";
  const found = useRead(
    (signal) => take(api.GET("/meetings/{meetingId}/minutes", { params: { path: { meetingId } }, signal })),
    [meetingId],
  );
  const row = found.data;
  usePart(query.to, row?.id);
  const back = me?.kind === "link" ? "#/link" : href("/meetings/:meetingId", { meetingId });
  return html`
    <${Page}
      title=${t("minutes.title")}
      lead=${row && html`<span class="lead-row"><${StatusBadge} kind="minutesStatus" value=${row.status} /><span>${nameOf(row.content.meeting)}</span></span>`}
      help="help.minutes"
      back=${{ href: back, label: t("minutes.meeting") }}
      actions=${row && html`<${MinutesPaper} row=${row} /><${Button} kind="subtle" icon="print" onClick=${() => print()}>${t("app.print")}<//>`}
    >
      ${found.problem?.status === 404
        ? html`<${Empty} title=${t("minutes.none")}><p>${t("minutes.noneText")}</p><//>`
        : html`<${Loaded} of=${found}>${(/** @type {Row} */ one) => html`<${Shown} row=${one} set=${found.set} again=${found.again} />`}<//>`}
    <//>
  `;
}

/** @param {{ row: Row, set: (row: Row) => void, again: () => Promise<void> }} props */
const Shown = ({ row, set, again }) => html`
  <${Standing} row=${row} again=${again} />
  ${row.status === "draft"
    ? may(row, "edit")
      ? html`<${Draft} row=${row} set=${set} />`
      : html`<${Text} row=${row} />`
    : html`
        <div class="minutes-parts">
          <${Text} row=${row} />
          <div class="minutes-parts__after">
            <${Corrections} row=${row} again=${again} />
            ${row.status === "final" && html`<${Addenda} row=${row} again=${again} />`}
          </div>
        </div>
      `}
`;

/** @param {{ row: Row }} props */
const Text = ({ row }) => html`
  <${Minutes} content=${row.content} introduction=${row.introduction} remarks=${row.remarks} />
`;
