import { html } from "htm/preact";
import { decimal } from "../../../components/decimal.js";
import { t } from "../../../words.js";

/** Direct and indirect hours side by side; the words say the same as the picture. @param {{ direct: number }} props */
export const ShareBar = ({ direct }) => html`
  <div class="share">
    <div class="share__bar" aria-hidden="true"><span style=${{ inlineSize: `${direct}%` }}></span></div>
    <p class="share__words"><span>${t("repWeek.direct", { n: decimal(direct) })}</span><span>${t("repWeek.indirect", { n: decimal(100 - direct) })}</span></p>
  </div>
`;
