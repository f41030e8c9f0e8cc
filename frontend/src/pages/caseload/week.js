import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, once, seen, take } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Confirm } from "../../components/confirm.js";
import { decimal } from "../../components/decimal.js";
import { Dialog } from "../../components/dialog.js";
import { EditForm } from "../../components/edit-form.js";
import { DataList, Table } from "../../components/list.js";
import { Page } from "../../components/page.js";
import { Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { calendarDay, dayOf } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { t, term } from "../../words.js";
import { toTeam } from "./places.js";
import { hoursBody, HoursFields, LinesFields, linesBody, WEEK_FIELDS, weekLabel } from "./week/fields.js";
import { ShareBar } from "./week/share-bar.js";
import "../../styles/caseload.css";

/** @typedef {import("../../api/client.js").Schemas["WeekRead"]} Week */

/** One representative week and what follows from it (B4). @param {import("../../routes.js").PageProps} props */
export default function WeekPage({ params }) {
  const path = { weekId: params.weekId ?? "" };
  const found = useRead((signal) => take(api.GET("/caseload/weeks/{weekId}", { params: { path }, signal })), [path.weekId]);
  const [open, setOpen] = useState(/** @type {"edit" | "share" | null} */ (null));
  const row = found.data;
  const shut = () => setOpen(null);
  return html`
    <${Page}
      title=${row ? t("repWeek.of", { name: row.workerName ?? "", day: calendarDay(row.weekOf) }) : t("repWeek.one")}
      lead=${row &&
      (row.sharedAt
        ? html`<${Badge} tone="ok" icon="people">${t("repWeek.sharedOn", { day: dayOf(row.sharedAt) })}<//>`
        : html`<${Badge} tone="warning" icon="closed">${t("repWeek.onlyMe")}<//>`)}
      help="help.weeks"
      back=${row && { href: toTeam(row.teamId, "weeks"), label: t("repWeek.title") }}
      actions=${html`
        ${may(row, "sharing") && html`<${Button} kind="primary" icon="people" onClick=${() => setOpen("share")}>${t("repWeek.share")}<//>`}
        ${may(row, "edit") && html`<${Button} icon="pencil" onClick=${() => setOpen("edit")}>${t("app.edit")}<//>`}
      `}
      narrow
    >
      <${Loaded} of=${found}>
        ${(/** @type {Week} */ one) => html`
          <${Figures} week=${one} />
          <${Section} id="lines" title=${t("repWeek.lines")}>
            <${Table} caption=${t("repWeek.lines")} rows=${one.lines.map((line, index) => ({ ...line, id: String(index) }))} columns=${columns()} />
          <//>
          ${open === "edit" && html`<${Edit} row=${one} close=${shut} done=${found.again} />`}
          ${open === "share" && html`<${Share} row=${one} close=${shut} done=${found.again} />`}
        `}
      <//>
    <//>
  `;
}

/** @param {{ week: Week }} props */
const Figures = ({ week }) =>
  week.figures &&
  html`
    <${Section} id="figures" title=${t("repWeek.figures")}>
      <p class="outcome"><strong class="outcome__number">${decimal(week.figures.week)}</strong> ${t("repWeek.atATime")}</p>
      <div class="figures">
        <${DataList}
          facts=${[
            [t("repWeek.fullWeek"), decimal(week.figures.onFullWeek)],
            [t("repWeek.month"), decimal(week.figures.month)],
            [t("repWeek.quarter"), decimal(week.figures.quarter)],
            [t("repWeek.year"), decimal(week.figures.year)],
            [t("repWeek.hoursPerCase"), week.figures.hoursPerCase && decimal(week.figures.hoursPerCase)],
            [t("repWeek.contractHours"), decimal(week.contractHours)],
            [t("repWeek.totalHours"), t("repWeek.total", { total: decimal(week.figures.totalHours), other: decimal(week.otherHours ?? 0) })],
          ]}
        />
      </div>
      <${ShareBar} direct=${week.directPercent} />
    <//>
  `;

/** @returns {import("../../components/list.js").Column<any>[]} */
const columns = () => [
  { title: weekLabel("kind"), main: true, show: (row) => term("carryKind", row.kind) },
  { title: weekLabel("families"), show: (row) => row.families },
  { title: weekLabel("hoursEach"), show: (row) => decimal(row.hoursEach) },
  { title: weekLabel("months"), show: (row) => decimal(row.months) },
];

/** @param {{ row: Week, close: () => void, done: () => void }} props */
function Edit({ row, close, done }) {
  const path = { weekId: row.id };
  const save = async (/** @type {Record<string, any>} */ changes, /** @type {Week} */ version) => {
    const hours = hoursBody({ ...version, ...changes });
    const lines = "lines" in changes ? { lines: linesBody(changes.lines) } : {};
    await take(api.PATCH("/caseload/weeks/{weekId}", { params: { path }, headers: seen(version), body: /** @type {any} */ ({ ...hours, ...lines }) }));
    say(t("app.saved"));
    close();
    done();
  };
  return html`
    <${Dialog} title=${t("repWeek.edit")} close=${close} wide>
      <${EditForm}
        name="caseload/week/${row.id}"
        row=${row}
        fields=${WEEK_FIELDS}
        label=${weekLabel}
        shown=${shown}
        save=${save}
        fresh=${() => take(api.GET("/caseload/weeks/{weekId}", { params: { path } }))}
      >
        ${(/** @type {any} */ form) => html`<${HoursFields} form=${form} /><${LinesFields} form=${form} />`}
      <//>
    <//>
  `;
}

/** @param {string} field @param {any} value */
function shown(field, value) {
  if (field === "weekOf") return calendarDay(value);
  if (Array.isArray(value)) return value.map((line) => [term("carryKind", line.kind), line.families, line.hoursEach, line.months].join(" · ")).join("\n");
  return typeof value === "number" ? decimal(value) : value;
}

/** @param {{ row: Week, close: () => void, done: () => void }} props */
function Share({ row, close, done }) {
  const act = async (/** @type {string} */ key) => {
    await take(api.POST("/caseload/weeks/{weekId}/sharing", { params: { path: { weekId: row.id } }, headers: once(key) }));
    say(t("repWeek.shared"));
    close();
    done();
  };
  return html`<${Confirm} title=${t("repWeek.share")} yes=${t("repWeek.shareYes")} act=${act} close=${close}><p>${t("repWeek.shareText")}</p><//>`;
}
