import { html } from "htm/preact";
import { LinkButton } from "../components/button.js";
import { Page } from "../components/page.js";
import { t } from "../words.js";

/** An address that leads nowhere. */
export default function NotFound() {
  return html`
    <${Page} title=${t("notFound.title")} lead=${t("notFound.lead")} narrow>
      <p><${LinkButton} kind="primary" icon="today" href="#/">${t("notFound.home")}<//></p>
    <//>
  `;
}
