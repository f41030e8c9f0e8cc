import { html } from "htm/preact";
import { Button } from "../../components/button.js";
import { Dialog } from "../../components/dialog.js";
import { t } from "../../words.js";
import { AddItem, EditItem } from "./agenda.js";
import { Answer } from "./answer.js";
import { RecordCall } from "./calls.js";
import { EditClient } from "./client.js";
import { Invitation } from "./invitation.js";
import { Links } from "./links.js";
import { CallOff, Replan } from "./plan.js";
import { AddSeat, EditSeat } from "./seat.js";

/** @typedef {import("./read.js").Known} Known */
/** @typedef {import("./read.js").DialogName} DialogName */
/** @typedef {{ known: Known, row: any, open: import("./read.js").Open, again: () => void, done: () => void, cancel: any }} Given */

/** @type {Record<DialogName, { title: (row: any) => string, wide?: boolean, show: (given: Given) => any }>} */
const DIALOGS = {
  invite: { title: () => t("invite.title"), wide: true, show: (given) => html`<${Invitation} ...${given} />` },
  plan: { title: () => t("replan.title"), show: ({ known, ...rest }) => html`<${Replan} meeting=${known.meeting} ...${rest} />` },
  cancel: { title: () => t("callOff.title"), show: ({ known, ...rest }) => html`<${CallOff} meeting=${known.meeting} ...${rest} />` },
  client: { title: () => t("client.title"), show: ({ known, ...rest }) => html`<${EditClient} meeting=${known.meeting} ...${rest} />` },
  add: { title: () => t("seats.add"), wide: true, show: ({ known, row, ...rest }) => html`<${AddSeat} meeting=${known.meeting} layer=${row} ...${rest} />` },
  seat: { title: (row) => row.name, wide: true, show: ({ row, ...rest }) => html`<${EditSeat} seat=${row} ...${rest} />` },
  answer: { title: (row) => t("answer.title", { name: row.name }), show: ({ row, ...rest }) => html`<${Answer} seat=${row} ...${rest} />` },
  links: { title: (row) => t("links.title", { name: row.name }), show: ({ row }) => html`<${Links} seat=${row} />` },
  call: { title: (row) => t("calls.with", { name: row.name }), show: ({ known, row, ...rest }) => html`<${RecordCall} meetingId=${known.meeting.id} seat=${row} ...${rest} />` },
  item: {
    title: (row) => row?.title ?? t("agenda.add"),
    show: ({ known, row, ...rest }) => (row ? html`<${EditItem} item=${row} ...${rest} />` : html`<${AddItem} meetingId=${known.meeting.id} ...${rest} />`),
  },
};

/**
 * The question over the page, when there is one.
 * @param {{ name: DialogName, row: any, known: Known, open: import("./read.js").Open, close: () => void, again: () => void }} props
 */
export function MeetingDialog({ name, row, known, open, close, again }) {
  const { title, wide, show } = DIALOGS[name];
  const done = () => {
    close();
    again();
  };
  const cancel = html`<${Button} kind="subtle" onClick=${close}>${t("app.cancel")}<//>`;
  return html`
    <${Dialog} key=${name} title=${title(row)} close=${close} wide=${wide}>
      ${show({ known, row, open, again, done, cancel })}
    <//>
  `;
}
