import { html } from "htm/preact";
import { Section } from "../../components/card.js";
import { Icon } from "../../components/icon.js";
import { DataList } from "../../components/list.js";
import { CASE_FIELDS, caseLabel } from "../../components/case-fields.js";
import { t } from "../../words.js";
import { shown } from "../case-edit.js";

/** @typedef {import("../../api/client.js").Schemas["CaseRead"]} Case */

/** Who this person is: before everything else (L1). @param {{ row: Case }} props */
export const Person = ({ row }) => html`
  <section class="person-card" aria-labelledby="person-title">
    <h2 class="nl-heading nl-heading--level-2" id="person-title" tabindex="-1">
      <${Icon} name="heart" />${row.clientName ?? t("case.person")}
    </h2>
    <div class="person-card__parts">
      ${/** @type {const} */ (["about", "goodSurroundings", "needs"]).map(
        (field) => html`
          <div key=${field}>
            <h3 class="nl-heading nl-heading--level-4">${caseLabel(field)}</h3>
            <p class=${row[field] ? "note" : "note muted"}>${row[field] ?? t("case.notWritten")}</p>
          </div>
        `,
      )}
    </div>
  </section>
`;

/** What is going on, in words. @param {{ row: Case }} props */
export const Situation = ({ row }) =>
  (row.situation || row.triedBefore) &&
  html`
    <${Section} id="situation" title=${t("case.background")}>
      <${DataList}
        facts=${/** @type {const} */ (["situation", "triedBefore"]).map((field) => [caseLabel(field), row[field]])}
      />
    <//>
  `;

const FIRST = CASE_FIELDS.indexOf("currentProvider");

/** The facts. @param {{ row: Case }} props */
export const Facts = ({ row }) => html`
  <${Section} id="facts" title=${t("case.facts")}>
    <${DataList}
      facts=${[
        ...CASE_FIELDS.slice(FIRST).map((field) => [caseLabel(field), shown(field, row[field])]),
        [t("case.reference"), row.reference && `${row.source} ${row.reference}`],
      ]}
    />
  <//>
`;
