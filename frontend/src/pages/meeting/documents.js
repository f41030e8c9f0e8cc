import { html } from "htm/preact";
import { may } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Icon } from "../../components/icon.js";
import { Refused } from "../../components/states.js";
import { Due } from "../../components/when.js";
import { calendarDay, moment } from "../../format.js";
import { toCase } from "../../steps.js";
import { t, term } from "../../words.js";
import { shareOf, useShares } from "../share.js";
import { isPreparing } from "./read.js";
import { PointBadge } from "./readiness.js";

/** @typedef {import("./read.js").Known} Known */
/** @typedef {import("./read.js").Doc} Doc */
/** @typedef {import("./read.js").Meeting} Meeting */

/** What lies on the table, and what could (W7). @param {{ known: Known, again: () => void }} props */
export function TableDocuments({ known, again }) {
  const { meeting, documents } = known;
  if (meeting.kind === "evaluation" || !documents) return null;
  const shared = documents.filter((one) => shareOf(one, meeting.id));
  const takes = isPreparing(meeting) || meeting.status === "opened";
  const others = documents.filter((one) => takes && !shareOf(one, meeting.id) && may(one, "shares"));
  /** @param {Doc[]} all */
  const list = (all) => html`
    <ul class="plain-list table-list">${all.map((one) => html`<li key=${one.id}><${OneDocument} document=${one} meeting=${meeting} again=${again} /></li>`)}</ul>
  `;
  return html`
    <${Section}
      id="documents"
      title=${t("table.title")}
      extra=${html`<a class="nl-link" href=${toCase(meeting.caseId, "documents")}>${t("table.toCase")}</a>`}
    >
      ${isPreparing(meeting) && html`<p class="muted table__due">${t("table.due")} <${Due} at=${meeting.documentsDueAt} /></p>`}
      ${shared.length > 0 && list(shared)}
      ${shared.length === 0 && html`<p class="muted">${t("table.none")}</p>`}
      ${isPreparing(meeting) && html`<${Missing} points=${known.points ?? []} />`}
      ${others.length > 0 && html`<h3 class="nl-heading nl-heading--level-4 table__others">${t("table.others")}</h3>${list(others)}`}
    <//>
  `;
}

/** What always has to be there and is not, or not as it should be. @param {{ points: import("./read.js").Point[] }} props */
const Missing = ({ points }) => html`
  <ul class="plain-list table-list">
    ${points
      .filter(({ key, state }) => key.startsWith("document-") && state !== "done")
      .map(
        (point) => html`
          <li class="with-icon" key=${point.key}>
            <${Icon} name="document" />
            <div class="table-list__text">
              <span class="party__name">${point.title}</span>
              <span class="muted">${point.why}</span>
            </div>
            <${PointBadge} point=${point} />
          </li>
        `,
      )}
  </ul>
`;

/** @param {{ document: Doc, meeting: Meeting, again: () => void }} props */
function OneDocument({ document: one, meeting, again }) {
  const share = shareOf(one, meeting.id);
  const move = useShares(one, again);
  const label = t(share ? "doc.take" : "doc.lay");
  return html`
    <div class="with-icon">
      <${Icon} name="document" />
      <div class="table-list__text">
        <span class="party__role">${term("documentKind", one.kind)}</span>
        <span class="party__name">${one.title}</span>
        <span class="muted">
          ${[
            share && t("table.shared", { at: moment(share.sharedAt), name: share.sharedBy }),
            one.datedOn && t("case.dated", { day: calendarDay(one.datedOn) }),
            one.anonymisedAt && t("case.anonymised"),
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        ${share?.late && html`<p><${Badge} tone="warning" icon="clock">${t("doc.late")}<//></p>`}
      </div>
      ${may(one, "shares") &&
      html`<${Button} small kind=${share ? "subtle" : "secondary"} busy=${move.busy} onClick=${() => move.run(meeting.id)} aria-label=${`${label}: ${one.title}`}>${label}<//>`}
    </div>
    <${Refused} problem=${move.problem} />
  `;
}
