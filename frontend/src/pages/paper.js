/** What people keep or print: a PDF of the minutes or of the invitation, in the language of the page, and other files. */
import { html } from "htm/preact";
import { api, take } from "../api/client.js";
import { keep } from "../api/upload.js";
import { Button } from "../components/button.js";
import { Refused } from "../components/states.js";
import { isoDay } from "../format.js";
import { useAct } from "../hooks/act.js";
import { t } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["MeetingRead"]} Meeting */

/** The minutes as PDF (W13). @param {{ row: { id: string, content: { meeting: { startsAt: string } } } }} props */
export const MinutesPaper = ({ row }) => html`
  <${Paper}
    label=${t("paper.minutes")}
    name=${t("paper.minutesFile", { day: isoDay(row.content.meeting.startsAt) })}
    get=${() => api.GET("/minutes/{minutesId}/pdf", { params: { path: { minutesId: row.id } }, parseAs: "blob" })}
  />
`;

/** The invitation as PDF (W5). @param {{ meeting: Meeting, small?: boolean }} props */
export const InvitationPaper = ({ meeting, small }) => html`
  <${Paper}
    small=${small}
    label=${t("paper.invitation")}
    name=${t("paper.invitationFile", { day: isoDay(meeting.startsAt) })}
    get=${() => api.GET("/meetings/{meetingId}/invitation/pdf", { params: { path: { meetingId: meeting.id } }, parseAs: "blob" })}
  />
`;

/** A file that the API makes. @param {{ label: string, name: string, get: () => Promise<any>, small?: boolean }} props */
export function Paper({ label, name, get, small }) {
  const fetching = useAct(async () => keep(/** @type {Blob} */ (await take(get())), name));
  return html`
    <${Button} kind="subtle" icon="download" small=${small} busy=${fetching.busy} onClick=${() => fetching.run()}>${label}<//>
    <${Refused} problem=${fetching.problem} />
  `;
}
