import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, once, take } from "../api/client.js";
import { filled } from "../body.js";
import { Section } from "../components/card.js";
import { ChoiceField, NoteField, TextField, TickField } from "../components/field.js";
import { FormOf } from "../components/form.js";
import { Page } from "../components/page.js";
import { Alert, Empty, Grown } from "../components/states.js";
import { say } from "../components/toast.js";
import { useForm } from "../hooks/form.js";
import { useMore } from "../hooks/more.js";
import { go, href } from "../router.js";
import { choices, t } from "../words.js";
import { OneGlass } from "./break-glass/one.js";
import "./break-glass/words.js";

/** @typedef {import("../api/client.js").Schemas["BreakGlassRead"]} Glass */

const APART = ["administrator", "officer"]; // they look back at it; the API says who may open a case

/** Opening a case in need, and everything that was opened so (S8). @param {import("../routes.js").PageProps} props */
export default function BreakGlassPage({ query, me }) {
  const apart = me?.roles?.some(({ role }) => APART.includes(role));
  return html`
    <${Page} title=${t("glass.title")} lead=${t("glass.lead")} help="help.breakGlass" narrow>
      ${!apart && html`<${Open} />`}
      <${Used} waiting=${query.waiting === "1"} />
    <//>
  `;
}

/** Naming a case exactly, with the reason why it cannot wait. */
function Open() {
  const first = { by: "reference", source: "", reference: "", caseId: "", kind: "", reason: "" };
  const form = useForm("break-glass", first, async ({ by, source, reference, caseId, ...why }, key) => {
    const name = by === "id" ? { caseId } : { source, reference };
    const body = /** @type {any} */ (filled({ ...why, ...name }));
    const row = await take(api.POST("/break-glass", { body, headers: once(key) }));
    say(t("glass.opened"));
    go(href("/cases/:caseId", { caseId: row.caseId }));
  });
  const byId = form.values.by === "id";
  return html`
    <${Alert} kind="warning" title=${t("glass.warnTitle")}><p>${t("glass.warn")}</p><//>
    <${FormOf} form=${form} save=${t("glass.open")} danger>
      <${ChoiceField} ...${form.field("kind")} label=${t("glass.kind")} choices=${choices("need")} required />
      <${NoteField} ...${form.field("reason")} label=${t("glass.reason")} hint=${t("glass.reasonHint")} required />
      <${ChoiceField}
        ...${form.field("by")}
        label=${t("glass.how")}
        choices=${[
          { value: "reference", label: t("glass.byReference") },
          { value: "id", label: t("glass.byId") },
        ]}
      />
      ${byId
        ? html`<${TextField} ...${form.field("caseId")} label=${t("glass.caseId")} hint=${t("glass.caseIdHint")} required />`
        : html`
            <${TextField} ...${form.field("source")} label=${t("glass.source")} hint=${t("glass.sourceHint")} required />
            <${TextField} ...${form.field("reference")} label=${t("glass.reference")} hint=${t("glass.referenceHint")} required />
          `}
    <//>
  `;
}

/** @param {{ waiting: boolean }} props */
function Used({ waiting }) {
  const [turn, setTurn] = useState(0);
  const list = useMore(
    (cursor, signal) => take(api.GET("/break-glass", { params: { query: { waiting, cursor: cursor ?? undefined } }, signal })),
    [waiting, turn],
  );
  return html`
    <${Section} id="used" title=${t("glass.list")}>
      <${TickField}
        id="filter-waiting"
        name="waiting"
        label=${t("glass.onlyWaiting")}
        value=${waiting}
        onValue=${(/** @type {boolean} */ wanted) => go(href("/break-glass", {}, { waiting: wanted ? "1" : null }), { replace: true })}
      />
      <${Grown} of=${list} empty=${html`<${Empty} title=${t("glass.none")} />`}>
        ${(/** @type {Glass[]} */ rows) => html`
          <ul class="plain-list">
            ${rows.map((row) => html`<li key=${row.id}><${OneGlass} row=${row} again=${() => setTurn((before) => before + 1)} /></li>`)}
          </ul>
        `}
      <//>
    <//>
  `;
}
