import { html } from "htm/preact";
import { api, once, take } from "../../api/client.js";
import { SubjectExports } from "../subject-exports/section.js";

/** Everything about the client of the case as a file. @param {{ caseId: string, make: boolean }} props */
export const CaseExports = ({ caseId, make }) => html`
  <${SubjectExports}
    about=${{ case: caseId }}
    make=${make}
    ask=${(/** @type {import("../subject-exports/asking.js").Body} */ body, /** @type {string} */ key) =>
      take(api.POST("/cases/{caseId}/subject-exports", { params: { path: { caseId } }, body, headers: once(key) }))}
  />
`;
