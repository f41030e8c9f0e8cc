import { html } from "htm/preact";
import { api, take } from "../api/client.js";
import { Section } from "../components/card.js";
import { Page } from "../components/page.js";
import { Loaded } from "../components/states.js";
import { useRead } from "../hooks/read.js";
import { t, term } from "../words.js";
import { VariantFacts } from "./variants/facts.js";
import "./variants/words.js";

/** @typedef {import("../api/client.js").Schemas["LearningCase"]} LearningCase */

/** An approved variant as others read it (C2, L8). @param {import("../routes.js").PageProps} props */
export default function LearningCasePage({ params }) {
  const path = { learningCaseId: params.learningCaseId ?? "" };
  const found = useRead((signal) => take(api.GET("/learning-cases/{learningCaseId}", { params: { path }, signal })), [path.learningCaseId]);
  const title = found.data?.texts.find(({ field }) => field === "title")?.text;
  return html`
    <${Page} title=${title ?? t("learning.untitled")} lead=${t("learning.talk")} help="help.learning" back=${{ href: "#/learning", label: t("learning.title") }}>
      <${Loaded} of=${found}>
        ${(/** @type {LearningCase} */ row) => html`
          <${Section} id="facts" title=${t("variant.facts")}><${VariantFacts} row=${row} /><//>
          ${row.texts
            .filter(({ field }) => field !== "title")
            .map(({ field, text }) => html`<${Section} key=${field} id=${`text-${field}`} title=${term("variantField", field)}><p class="note">${text}</p><//>`)}
        `}
      <//>
    <//>
  `;
}
