import { html } from "htm/preact";
import { api, may, take } from "../api/client.js";
import { CaseLine } from "../charts/case-line.js";
import { StatusBadge } from "../components/badge.js";
import { Button, LinkButton } from "../components/button.js";
import { Section } from "../components/card.js";
import { Page } from "../components/page.js";
import { Alert, Loaded } from "../components/states.js";
import { age, now } from "../format.js";
import { usePart } from "../hooks/part.js";
import { useRead } from "../hooks/read.js";
import { href } from "../router.js";
import { t } from "../words.js";
import { Actions } from "./case/actions.js";
import { BreakGlass } from "./case/break-glass.js";
import { Evaluations } from "./case/evaluations.js";
import { Consents } from "./case/consents.js";
import { Documents } from "./case/documents.js";
import { Goals } from "./case/goals.js";
import { Keeping } from "./case/keeping.js";
import { Log } from "./case/log.js";
import { Parties } from "./case/parties.js";
import { Facts, Person, Situation } from "./case/person.js";
import { Rounds } from "./case/rounds.js";
import { CaseExports } from "./case/subject-exports.js";
import { Variants } from "./case/variants.js";

/** @typedef {import("../api/client.js").Schemas["Overview"]} Overview */
/** @typedef {import("../hooks/read.js").Reading<Overview>} Reading */

/** One case: first the person, then what was done and what comes. `?to=documents` goes to a part. @param {import("../routes.js").PageProps} props */
export default function CasePage({ params, query, me }) {
  const caseId = params.caseId ?? "";
  const found = useRead(
    (signal) => take(api.GET("/cases/{caseId}/overview", { params: { path: { caseId } }, signal })),
    [caseId],
  );
  return html`<${Loaded} of=${found}>
    ${(/** @type {Overview} */ overview) => html`<${Shown} overview=${overview} again=${found.again} to=${query.to} own=${me?.personId ?? undefined} />`}
  <//>`;
}

/** @param {{ overview: Overview, again: () => void, to: string | undefined, own: string | undefined }} props */
function Shown({ overview, again, to, own }) {
  const row = overview.case;
  usePart(to);
  return html`
    <${Page}
      title=${row.title}
      lead=${html`<${Lead} row=${row} />`}
      help="help.case"
      back=${{ href: "#/cases", label: t("nav.cases") }}
      actions=${html`<${Steps} overview=${overview} />`}
    >
      <${BreakGlass} caseId=${row.id} own=${own} />
      ${(row.status === "declined" || row.status === "closed") &&
      html`<${Alert} title=${t("case.reason")}><p class="note">${row.statusReason}</p><//>`}
      <${Person} row=${row} />
      <div class="columns">
        <div class="columns__main">
          <${Section} id="line" title=${t("case.line")}>
            ${overview.meetings.length || overview.actions.length
              ? html`<${CaseLine} overview=${overview} present=${now()} />`
              : html`<p class="muted">${t("case.lineEmpty")}</p>`}
          <//>
          <${Situation} row=${row} />
          <${Goals} overview=${overview} />
          <${Rounds} overview=${overview} again=${again} />
          <${Actions} overview=${overview} again=${again} />
          <${Evaluations} overview=${overview} />
        </div>
        <div class="columns__side">
          <${Parties} row=${row} />
          <${Documents} overview=${overview} />
          <${Consents} overview=${overview} />
          <${Facts} row=${row} />
          <${Variants} caseId=${row.id} make=${may(row, "variants")} />
          <${Keeping} row=${row} />
          <${CaseExports} caseId=${row.id} make=${may(row, "subject-exports")} />
          <${Log} caseId=${row.id} />
        </div>
      </div>
    <//>
  `;
}

/** @param {{ row: Overview["case"] }} props */
const Lead = ({ row }) => html`
  <span class="lead-row">
    <${StatusBadge} kind="caseStatus" value=${row.status} />
    ${row.urgency && row.urgency !== "normal" && html`<${StatusBadge} kind="urgency" value=${row.urgency} />`}
    <span>
      ${[row.clientName, row.birthDate && t("case.years", { n: age(row.birthDate) }), row.municipality]
        .filter(Boolean)
        .join(" · ")}
    </span>
  </span>
`;

/** What can be done now: one thing that moves it on, and the rest. @param {{ overview: Overview }} props */
function Steps({ overview }) {
  const row = overview.case;
  const params = { caseId: row.id };
  const running = overview.rounds.some(({ status }) => status === "open");
  return html`
    ${may(row, "triage") &&
    html`<${LinkButton} kind="primary" icon="check" href=${href("/cases/:caseId/triage", params)}>${t("case.triage")}<//>`}
    ${may(row, "rounds") &&
    !running &&
    html`<${LinkButton} kind="primary" icon="plus" href=${href("/cases/:caseId/rounds/new", params)}>${t("case.begin")}<//>`}
    ${may(row, "closure") && html`<${LinkButton} icon="closed" href=${href("/cases/:caseId/closure", params)}>${t("closure.title")}<//>`}
    ${may(row, "reopening") && html`<${LinkButton} kind="primary" icon="back" href=${href("/cases/:caseId/closure", params)}>${t("closure.reopenTitle")}<//>`}
    ${may(row, "edit") && html`<${LinkButton} icon="pencil" href=${href("/cases/:caseId/edit", params)}>${t("app.edit")}<//>`}
    <${Button} kind="subtle" icon="print" onClick=${() => print()}>${t("app.print")}<//>
  `;
}
