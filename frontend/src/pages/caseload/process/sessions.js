/** The sessions of a process: when, where, which sub-steps, what is prepared by whom, what came of it (B1). */
import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, may, seen, take } from "../../../api/client.js";
import { Button } from "../../../components/button.js";
import { Section } from "../../../components/card.js";
import { Confirm } from "../../../components/confirm.js";
import { decimal } from "../../../components/decimal.js";
import { DataList } from "../../../components/list.js";
import { Loaded } from "../../../components/states.js";
import { say } from "../../../components/toast.js";
import { calendarDay } from "../../../format.js";
import { useRead } from "../../../hooks/read.js";
import { t } from "../../../words.js";
import { MOST } from "../places.js";
import { AddSession, EditSession } from "./session-forms.js";

/** @typedef {import("../../../api/client.js").Schemas["SessionRead"]} Session */
/** @typedef {import("./steps.js").Step} Step */

/** @param {{ process: import("../places.js").Process, steps: Step[] }} props */
export function Sessions({ process, steps }) {
  const path = { processId: process.id };
  const found = useRead(
    async (signal) => (await take(api.GET("/caseload/processes/{processId}/sessions", { params: { path, query: { limit: MOST } }, signal }))).items,
    [process.id],
  );
  const [open, setOpen] = useState(/** @type {{ session?: Session, what: "add" | "edit" | "remove" } | null} */ (null));
  const shut = () => setOpen(null);
  const add =
    may(process, "sessions") && html`<${Button} small icon="plus" onClick=${() => setOpen({ what: "add" })}>${t("workSession.add")}<//>`;
  return html`
    <${Section} id="sessions" title=${t("workSession.many")} extra=${add}>
      <${Loaded} of=${found}>
        ${(/** @type {Session[]} */ sessions) =>
          sessions.length
            ? html`<ol class="steps">${sessions.map((one, index) => html`<${One} key=${one.id} session=${one} number=${index + 1} open=${setOpen} />`)}</ol>`
            : html`<p class="muted">${t("workSession.none")}</p>`}
      <//>
      ${open?.what === "add" && html`<${AddSession} process=${process} steps=${steps} close=${shut} done=${found.again} />`}
      ${open?.what === "edit" && html`<${EditSession} row=${open.session} steps=${steps} close=${shut} done=${found.again} />`}
      ${open?.what === "remove" && html`<${Remove} session=${open.session} close=${shut} done=${found.again} />`}
    <//>
  `;
}

/** @typedef {(what: { session: Session, what: "edit" | "remove" }) => void} Open */

/** @param {{ session: Session, number: number, open: Open }} props */
const One = ({ session, number, open }) => html`
  <li class="step">
    <div class="step__body">
      <h3 class="nl-heading nl-heading--level-3 step__title">${number}. ${session.title}</h3>
      <p class="muted step__line">${where(session).filter(Boolean).join(" · ")}</p>
      ${(session.prepare || session.preparedBy || session.minutes) && html`<${DataList} facts=${prepared(session)} />`}
    </div>
    <${Moves} session=${session} open=${open} />
  </li>
`;

/** @param {Session} session */
const where = ({ onDay, hours, place, steps }) => [
  onDay ? calendarDay(onDay) : t("workSession.noDay"),
  t("worker.hours", { n: decimal(hours) }),
  place,
  steps?.length && t("workSession.about", { steps: steps.join(", ") }),
];

/** @param {Session} session @returns {[string, any][]} */
const prepared = ({ prepare, preparedBy, minutes }) => [
  [preparedBy ? t("step.preparesWho", { name: preparedBy }) : t("step.prepare"), prepare ?? (preparedBy && t("workSession.noPreparation"))],
  [t("workSession.minutes"), minutes && html`<span class="note">${minutes}</span>`],
];

/** @param {{ session: Session, open: Open }} props */
const Moves = ({ session, open }) => html`
  <div class="row-steps">
    ${may(session, "edit") &&
    html`<${Button} small kind="subtle" aria-label=${`${t("app.edit")}: ${session.title}`} onClick=${() => open({ session, what: "edit" })}>${t("app.edit")}<//>`}
    ${may(session, "delete") &&
    html`<${Button} small kind="subtle" aria-label=${`${t("workSession.remove")}: ${session.title}`} onClick=${() => open({ session, what: "remove" })}>${t("workSession.remove")}<//>`}
  </div>
`;

/** @param {{ session: Session, close: () => void, done: () => void }} props */
function Remove({ session, close, done }) {
  const act = async () => {
    await take(api.DELETE("/caseload/sessions/{sessionId}", { params: { path: { sessionId: session.id } }, headers: seen(session) }));
    say(t("workSession.removed"));
    close();
    done();
  };
  return html`<${Confirm} title=${session.title} yes=${t("workSession.remove")} act=${act} close=${close}><p>${t("workSession.removeText")}</p><//>`;
}
