import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { t } from "../../words.js";
import { Asking } from "./asking.js";
import { Exports, useExports } from "./list.js";
import "./words.js";

/**
 * The files about the client of a case or about one person, for who may ask for them or asked before (S9).
 * @param {{ about: import("./list.js").About, make: boolean, ask: import("./asking.js").Ask }} props
 */
export function SubjectExports({ about, make, ask }) {
  const [asking, setAsking] = useState(false);
  const list = useExports(about);
  if (!make && !list.rows.length) return null;
  const add = make && html`<${Button} small kind="subtle" icon="plus" onClick=${() => setAsking(true)}>${t("subjectExport.ask")}<//>`;
  return html`
    <${Section} id="subject-exports" title=${t("subjectExport.section")} extra=${add}>
      <p class="muted">${t("subjectExport.about")}</p>
      <${Exports} of=${list} />
      ${asking && html`<${Asking} of=${about.person ?? about.case ?? ""} ask=${ask} close=${() => setAsking(false)} done=${list.found.again} />`}
    <//>
  `;
}
