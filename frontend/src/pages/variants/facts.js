import { DataList } from "../../components/list.js";
import { t, term } from "../../words.js";
import { html } from "htm/preact";

/** @typedef {import("../../api/client.js").Schemas["LearningCase"]} Facts */

/** The facts that come along: bands, a month, a part of the country. @param {{ row: Omit<Facts, "id" | "texts"> }} props */
export const VariantFacts = ({ row }) => html`
  <${DataList}
    facts=${[
      [t("learning.ageBand"), row.ageBand && t("learning.years", { band: row.ageBand })],
      [t("learning.area"), term("area", row.area)],
      [t("learning.registeredMonth"), row.registeredMonth],
      [t("learning.careProfile"), row.careProfile],
      [t("learning.careLaw"), term("careLaw", row.careLaw)],
      [t("learning.stuckFor"), term("stuckFor", row.stuckFor)],
      [t("learning.around"), term("around", row.around)],
    ]}
  />
`;
