import { html } from "htm/preact";
import { api, take } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Page } from "../../components/page.js";
import { Loaded } from "../../components/states.js";
import { isoDay, now } from "../../format.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";
import { Paper } from "../paper.js";
import "../../styles/caseload-band.css";
import { toProcess } from "./places.js";
import { Advice, Afterwards } from "./presented-advice.js";
import { HowClose, Situation, WhatCounts, WhatWeighs } from "./presented-ground.js";

/** @typedef {import("../../api/client.js").Schemas["Presentation"]} Presentation */

/** Everything of a process on one page, to show and to print; with its figures and the paper to take along (B11). @param {import("../../routes.js").PageProps} props */
export default function PresentationPage({ params }) {
  const path = { processId: params.processId ?? "" };
  const found = useRead((signal) => take(api.GET("/caseload/processes/{processId}/presentation", { params: { path }, signal })), [path.processId]);
  const shown = found.data;
  const day = isoDay(now());
  const actions = shown && html`
    <${Button} kind="subtle" icon="print" onClick=${() => print()}>${t("app.print")}<//>
    <${Paper} label=${t("presentation.pdf")} name=${t("presentation.pdfFile", { day })} get=${() => api.GET("/caseload/processes/{processId}/presentation/pdf", { params: { path }, parseAs: "blob" })} />
    <${Paper} label=${t("presentation.xlsx")} name=${t("presentation.xlsxFile", { day })} get=${() => api.GET("/caseload/processes/{processId}/figures", { params: { path }, parseAs: "blob" })} />
  `;
  return html`
    <${Page}
      title=${shown?.title ?? t("presentation.one")}
      lead=${shown && t("presentation.lead", { team: shown.team, owner: shown.owner })}
      help="help.presentation"
      back=${shown && { href: toProcess(path.processId), label: t("presentation.back") }}
      actions=${actions}
    >
      <${Loaded} of=${found}>
        ${(/** @type {Presentation} */ of) => html`
          <div class="presented">
            <${Situation} of=${of} />
            <${WhatCounts} of=${of} />
            <${HowClose} of=${of} />
            <${WhatWeighs} of=${of} />
            <${Advice} of=${of} />
            <${Afterwards} of=${of} />
          </div>
        `}
      <//>
    <//>
  `;
}
