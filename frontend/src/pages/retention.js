import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, take } from "../api/client.js";
import { Button, LinkButton } from "../components/button.js";
import { Section } from "../components/card.js";
import { Table } from "../components/list.js";
import { Page } from "../components/page.js";
import { Empty, Grown, Loaded } from "../components/states.js";
import { calendarDay, nextDay } from "../format.js";
import { useMore } from "../hooks/more.js";
import { useRead } from "../hooks/read.js";
import { myRegions } from "../regions.js";
import { href } from "../router.js";
import { toCase } from "../steps.js";
import { choices, t } from "../words.js";
import { AddHold } from "./case/holds.js";
import { ProposeErasure } from "./case/propose-erasure.js";
import "./erasures/words.js";

/** @typedef {import("../api/client.js").Schemas["CaseAtTerm"]} AtTerm */
/** @typedef {import("../api/client.js").Schemas["RetentionKind"]} Kind */
/** @typedef {{ row: AtTerm, act: "hold" | "erase" }} Asked */

/** Cases of which the term ends, for who decides what happens to them (S9). @param {import("../routes.js").PageProps} props */
export default function Retention({ me }) {
  const regions = useRead((signal) => myRegions(me, signal), []);
  return html`
    <${Page} title=${t("retention.title")} lead=${t("retention.lead")} help="help.retention">
      ${choices("retentionKind").map(({ value, label }) => html`<${OfKind} key=${value} kind=${/** @type {Kind} */ (value)} title=${label} />`)}
      <${Section} id="set" title=${t("retention.set")}>
        <${Loaded} of=${regions}>
          ${(/** @type {import("../regions.js").Region[]} */ rows) => html`
            <p class="lead-row">${rows.map(({ id, name }) => html`<${LinkButton} key=${id} small icon="pencil" href=${href("/regions/:regionId", { regionId: id })}>${name}<//>`)}</p>
          `}
        <//>
      <//>
    <//>
  `;
}

/** @param {{ kind: Kind, title: string }} props */
function OfKind({ kind, title }) {
  const [asked, setAsked] = useState(/** @type {Asked | null} */ (null));
  const list = useMore((cursor, signal) => take(api.GET("/retention", { params: { query: { kind, cursor: cursor ?? undefined } }, signal })), [kind]);
  const shared = asked && { caseId: asked.row.id, close: () => setAsked(null), done: list.again };
  return html`
    <${Section} id=${kind} title=${title}>
      <${Grown} of=${list} empty=${html`<${Empty} title=${t("retention.none")} />`}>
        ${(/** @type {AtTerm[]} */ rows) => html`<${Table} caption=${title} rows=${rows} columns=${columns(setAsked)} />`}
      <//>
      ${asked?.act === "hold" && html`<${AddHold} ...${shared} />`}
      ${asked?.act === "erase" && html`<${ProposeErasure} ...${shared} ground="term" />`}
    <//>
  `;
}

/** @param {(asked: Asked) => void} ask @returns {import("../components/list.js").Column<AtTerm>[]} */
const columns = (ask) => [
  { title: t("retention.case"), main: true, show: ({ id, title }) => html`<a class="nl-link" href=${toCase(id, "keeping")}>${title}</a>` },
  {
    title: t("retention.endsOn"),
    show: ({ endsOn, passed }) => (passed ? t("retention.passed", { day: calendarDay(nextDay(endsOn)) }) : t("retention.until", { day: calendarDay(endsOn) })),
  },
  { title: t("retention.now"), show: state },
  { title: t("retention.do"), show: (row) => html`<${Acts} row=${row} ask=${ask} />` },
];

/** @param {AtTerm} row */
function state({ heldUntil, proposed }) {
  if (proposed) return t("retention.proposed");
  return heldUntil ? t("hold.stands", { day: calendarDay(heldUntil) }) : t("retention.open");
}

/** @param {{ row: AtTerm, ask: (asked: Asked) => void }} props */
const Acts = ({ row, ask }) => html`
  <span class="lead-row">
    ${may(row, "erasure") && html`<${Act} name=${t("erase.propose")} row=${row} onClick=${() => ask({ row, act: "erase" })} />`}
    ${may(row, "holds") && html`<${Act} name=${t("hold.add")} row=${row} onClick=${() => ask({ row, act: "hold" })} />`}
  </span>
`;

/** A button that says aloud of which case it is. @param {{ name: string, row: AtTerm, onClick: () => void }} props */
const Act = ({ name, row, onClick }) => html`
  <${Button} small kind="subtle" aria-label=${t("retention.which", { act: name, title: row.title })} onClick=${onClick}>${name}<//>
`;
