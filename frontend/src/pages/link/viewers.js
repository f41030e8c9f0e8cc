import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, take } from "../../api/client.js";
import { Button } from "../../components/button.js";
import { Section } from "../../components/card.js";
import { Loaded } from "../../components/states.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";
import { Viewers } from "../case/viewers.js";

/** Who looked at the data of the client; for the client's side only, and read only when asked (S8). @param {{ seat: import("../link.js").Seat }} props */
export function WhoLooked({ seat: { meeting, clientSide } }) {
  const [shown, setShown] = useState(false);
  if (!clientSide) return null;
  return html`
    <${Section} id="viewers" title=${t("case.log")}>
      <p class="muted">${t("link.viewersText")}</p>
      ${shown
        ? html`<${List} meetingId=${meeting.id} />`
        : html`<${Button} icon="eye" onClick=${() => setShown(true)}>${t("case.logShow")}<//>`}
    <//>
  `;
}

/** @param {{ meetingId: string }} props */
function List({ meetingId }) {
  const found = useRead((signal) => take(api.GET("/meetings/{meetingId}/viewers", { params: { path: { meetingId } }, signal })), [meetingId]);
  return html`<${Loaded} of=${found}>${(/** @type {any} */ { items }) => html`<${Viewers} viewers=${items} />`}<//>`;
}
