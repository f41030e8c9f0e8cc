import { html } from "htm/preact";
import { api, may, once, take } from "../../api/client.js";
import { Section } from "../../components/card.js";
import { NoteField } from "../../components/field.js";
import { FormOf } from "../../components/form.js";
import { Page } from "../../components/page.js";
import { Alert, Loaded } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { moment } from "../../format.js";
import { useForm } from "../../hooks/form.js";
import { useRead } from "../../hooks/read.js";
import { t, term } from "../../words.js";
import { Notes } from "./notes.js";
import { readTeam, toTeam } from "./places.js";
import { Status } from "./standing.js";

/** @typedef {import("../../api/client.js").Schemas["ReflectionRead"]} Reflection */
/** @typedef {import("../../api/client.js").Schemas["NoteRead"]} Note */
/** @typedef {{ row: Reflection, notes: Note[], team: import("./around.js").Team }} Facts */

/** One round of looking back: its questions, what everybody wrote, and what it means for the work (B10). @param {import("../../routes.js").PageProps} props */
export default function ReflectionPage({ params }) {
  const reflectionId = params.reflectionId ?? "";
  const found = useRead((signal) => read(reflectionId, signal), [reflectionId]);
  const row = found.data?.row;
  return html`
    <${Page}
      title=${row?.title ?? t("reflections.one")}
      lead=${row && html`<span class="lead-row"><${Status} kind="reflectionStatus" value=${row.status} />${term("reflectionLevel", row.level)}</span>`}
      help="help.reflection"
      back=${row && { href: toTeam(row.teamId, "reflections"), label: t("reflections.title") }}
    >
      <${Loaded} of=${found}>${(/** @type {Facts} */ facts) => html`<${Shown} facts=${facts} again=${found.again} />`}<//>
    <//>
  `;
}

/** @param {string} reflectionId @param {AbortSignal} signal @returns {Promise<Facts>} */
async function read(reflectionId, signal) {
  const path = { reflectionId };
  const [row, { items }] = await Promise.all([
    take(api.GET("/caseload/reflections/{reflectionId}", { params: { path }, signal })),
    take(api.GET("/caseload/reflections/{reflectionId}/notes", { params: { path, query: { limit: 500 } }, signal })),
  ]);
  return { row, notes: items, team: await readTeam(row.teamId, signal) };
}

/** @param {{ facts: Facts, again: () => Promise<void> }} props */
const Shown = ({ facts: { row, notes, team }, again }) => html`
  ${row.angle && html`<p>${t("reflections.from", { angle: row.angle })}</p>`}
  <${Section} id="questions" title=${t("reflections.questions")}>
    ${team.purpose && html`<p class="purpose"><span class="muted">${t("reflections.purpose")}</span> ${team.purpose}</p>`}
    <ol class="questions">${row.questions?.map((question) => html`<li key=${question}>${question}</li>`)}</ol>
  <//>
  <${Notes} row=${row} notes=${notes} again=${again} />
  ${row.conclusion
    ? html`<${Section} id="conclusion" title=${t("reflections.conclusion")}>
        <p class="note">${row.conclusion}</p>
        ${row.closedAt && html`<p class="muted">${moment(row.closedAt)}</p>`}
      <//>`
    : may(row, "closure") && html`<${Close} row=${row} again=${again} />`}
  ${row.level === "individual" && html`<${Alert}><p>${t("reflections.private")}</p><//>`}
`;

/** @param {{ row: Reflection, again: () => Promise<void> }} props */
function Close({ row, again }) {
  const form = useForm(`closure/${row.id}`, { conclusion: "" }, async (body, key) => {
    await take(api.POST("/caseload/reflections/{reflectionId}/closure", { params: { path: { reflectionId: row.id } }, body, headers: once(key) }));
    say(t("reflections.closed"));
    await again();
  });
  return html`
    <${Section} id="close" title=${t("reflections.close")}>
      <${FormOf} form=${form} save=${t("reflections.closeSave")}>
        <${NoteField} ...${form.field("conclusion")} label=${t("reflections.conclusion")} hint=${t("reflections.conclusionHint")} required />
      <//>
    <//>
  `;
}
