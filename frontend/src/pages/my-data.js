import { html } from "htm/preact";
import { api, once, take } from "../api/client.js";
import { Button } from "../components/button.js";
import { Section } from "../components/card.js";
import { Page } from "../components/page.js";
import { Refused } from "../components/states.js";
import { say } from "../components/toast.js";
import { useAct } from "../hooks/act.js";
import { t } from "../words.js";
import { Exports, useExports } from "./subject-exports/list.js";
import "./subject-exports/words.js";

/** What is kept about oneself, as a file (S9). @param {import("../routes.js").PageProps} props */
export default function MyData({ me }) {
  const personId = me?.personId ?? "";
  const list = useExports({ person: personId, mine: true });
  const ask = useAct(async (key) => {
    const body = { ground: /** @type {const} */ ("person") };
    await take(api.POST("/people/{personId}/subject-exports", { params: { path: { personId } }, body, headers: once(key) }));
    say(t("subjectExport.asked"));
    void list.found.again();
  });
  return html`
    <${Page} title=${t("subjectExport.own")} lead=${t("subjectExport.ownLead")} narrow>
      <p>${t("subjectExport.ownWhat")}</p>
      <${Refused} problem=${ask.problem} />
      <p><${Button} kind="primary" icon="document" busy=${ask.busy} onClick=${() => ask.run()}>${t("subjectExport.askOwn")}<//></p>
      <${Section} id="subject-exports" title=${t("subjectExport.section")}>
        <${Exports} of=${list} />
      <//>
    <//>
  `;
}
