import { html } from "htm/preact";
import { api, may, once, take } from "../../api/client.js";
import { filled } from "../../body.js";
import { Card, Section } from "../../components/card.js";
import { DayField, NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { DataList } from "../../components/list.js";
import { Page } from "../../components/page.js";
import { LoadBar } from "../../components/plot-load.js";
import { Alert, Empty, Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { calendarDay, moment } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { number, range } from "../../numbers.js";
import { t } from "../../words.js";
import { backToTeam, workersOf } from "./around.js";
import { readTeam } from "./places.js";
import { beyond, Status } from "./standing.js";

/** @typedef {import("../../api/client.js").Schemas["DiscussionRead"]} Discussion */
/** @typedef {import("../../api/client.js").Schemas["DiscussionAnswer"]} Answer */
/** @typedef {{ team: import("./around.js").Team, rows: Discussion[], names: Map<string, string> }} Facts */

/** What lies too far outside the band: it must be answered, because a warning nobody acts on is worse than none (B10). @param {import("../../routes.js").PageProps} props */
export default function DiscussionsPage({ params }) {
  const teamId = params.teamId ?? "";
  const found = useRead((signal) => read(teamId, signal), [teamId]);
  return html`
    <${Page} title=${t("talk.title")} lead=${t("talk.lead")} help="help.discussions" back=${backToTeam(found.data?.team)} narrow>
      <${Loaded} of=${found}>${(/** @type {Facts} */ facts) => html`<${Shown} facts=${facts} again=${found.again} />`}<//>
    <//>
  `;
}

/** @param {string} teamId @param {AbortSignal} signal @returns {Promise<Facts>} */
async function read(teamId, signal) {
  const params = { path: { teamId }, query: { limit: 500 } };
  const [team, workers, { items }] = await Promise.all([
    readTeam(teamId, signal),
    workersOf(teamId, signal),
    take(api.GET("/caseload/teams/{teamId}/discussions", { params, signal })),
  ]);
  return { team, rows: items, names: new Map(workers.map(({ id, name = "" }) => [id, name])) };
}

/** @param {{ facts: Facts, again: () => Promise<void> }} props */
function Shown({ facts: { team, rows, names }, again }) {
  const open = rows.filter(({ status }) => status === "open");
  const answered = rows.filter(({ status }) => status === "answered").reverse();
  const whom = (/** @type {Discussion} */ row) => row.level === "team" ? team.name : row.level === "worker" ? (names.get(row.workerId ?? "") ?? t("talk.someone")) : row.subject;
  if (!rows.length) return html`<${Empty} title=${t("talk.nothing")}><p>${t("talk.nothingText")}</p><//>`;
  return html`
    <${Section} id="open" title=${t("talk.open", { n: open.length })}>
      ${open.length ? open.map((row) => html`<${Open} key=${row.id} row=${row} who=${whom(row)} alone=${open.length === 1} again=${again} />`) : html`<${Alert} kind="ok"><p>${t("talk.allAnswered")}</p><//>`}
    <//>
    ${answered.length > 0 &&
    html`<${Section} id="answered" title=${t("talk.answered")}>
      ${answered.map((row) => html`<${Answered} key=${row.id} row=${row} who=${whom(row)} />`)}
    <//>`}
  `;
}

/** How far outside, with the words that say so. @param {{ row: Discussion, who: string }} props */
const Head = ({ row, who }) => html`
  <div class="lead-row"><h3 class="nl-heading nl-heading--level-3">${who}</h3><${Status} kind="talkStatus" value=${row.status} /></div>
  <p><strong>${number(row.fullTime)}</strong> ${t("monitor.perFullTime")}. ${t("monitor.agreed", { band: range(row.lower, row.upper) })}. ${t("talk.now")} ${beyond({ standing: row.fullTime < row.lower ? "below" : "above", deviationPercent: row.deviationPercent })}.</p>
  <${LoadBar} value=${row.fullTime} lower=${row.lower} upper=${row.upper} />
  <p class="muted">${t("talk.week", { day: calendarDay(row.weekOf) })}</p>
`;

/** @param {{ row: Discussion, who: string, alone: boolean, again: () => Promise<void> }} props */
const Open = ({ row, who, alone, again }) => html`
  <${Card} tone="warning">
    <${Head} row=${row} who=${who} />
    ${may(row, "answer")
      ? html`<details class="more-of" open=${alone}>
          <summary>${t("talk.reply")}<span class="visually-hidden"> (${who})</span></summary>
          <${Reply} row=${row} who=${who} again=${again} />
        </details>`
      : html`<p class="muted">${t("talk.leadAnswers")}</p>`}
  <//>
`;

/** @param {{ row: Discussion, who: string, again: () => Promise<void> }} props */
function Reply({ row, who, again }) {
  const form = useForm(`talk/${row.id}`, /** @type {Record<string, any>} */ ({ why: "", agreed: "", lookAgainOn: null }), async (values, key) => {
    const body = /** @type {Answer} */ (filled(values));
    await take(api.POST("/caseload/discussions/{discussionId}/answer", { params: { path: { discussionId: row.id } }, body, headers: once(key) }));
    say(t("talk.saved"));
    await again();
  });
  // Several of these stand on one page, so each has ids of its own, and says whom it is about.
  const field = (/** @type {"why" | "agreed" | "lookAgainOn"} */ name) => ({
    ...form.field(name),
    id: `field-${name}-${row.id}`,
    label: html`${t(`talk.${name}`)}<span class="visually-hidden"> (${who})</span>`,
    required: true,
  });
  return html`
    <${FormOf} form=${form} save=${t("talk.save")}>
      <${NoteField} ...${field("why")} rows=${2} />
      <${NoteField} ...${field("agreed")} hint=${t("talk.agreedHint")} rows=${2} />
      <${DayField} ...${field("lookAgainOn")} hint=${t("talk.lookAgainHint")} />
    <//>
  `;
}

/** @param {{ row: Discussion, who: string }} props */
const Answered = ({ row, who }) => html`
  <${Card}>
    <${Head} row=${row} who=${who} />
    <${DataList}
      facts=${[
        [t("talk.why"), html`<span class="note">${row.why}</span>`],
        [t("talk.agreed"), html`<span class="note">${row.agreed}</span>`],
        [t("talk.lookAgainOn"), row.lookAgainOn && calendarDay(row.lookAgainOn)],
        [t("talk.by"), row.answeredAt && `${row.answeredBy}, ${moment(row.answeredAt)}`],
      ]}
    />
  <//>
`;
