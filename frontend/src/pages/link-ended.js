import { html } from "htm/preact";
import { Button } from "../components/button.js";
import { Page } from "../components/page.js";
import { leaveLink } from "../session.js";
import { t } from "../words.js";

/** A personal link that has ended, was revoked or was not copied whole: why, and what to do now. */
export const LinkEnded = () => html`
  <${Page} title=${t("linkEnded.title")} lead=${t("linkEnded.lead")} narrow>
    <div class="prose">
      <ul class="bullets">
        <li>${t("linkEnded.time")}</li>
        <li>${t("linkEnded.revoked")}</li>
        <li>${t("linkEnded.copied")}</li>
      </ul>
      <p>${t("linkEnded.what")}</p>
      <p><${Button} onClick=${leaveLink}>${t("linkEnded.account")}<//></p>
    </div>
  <//>
`;
