import { html } from "htm/preact";
import { LinkButton } from "../components/button.js";
import { Section } from "../components/card.js";
import { Icon } from "../components/icon.js";
import { Page } from "../components/page.js";
import { Alert, Loaded } from "../components/states.js";
import { api, take } from "../api/client.js";
import { ProblemError } from "../api/problem.js";
import { useRead } from "../hooks/read.js";
import { addressed, dayOf, timeOf } from "../format.js";
import { href } from "../router.js";
import { t, term } from "../words.js";
import { Actions } from "./link/actions.js";
import { Answer } from "./link/answer.js";
import { Asked } from "./link/asked.js";
import { Documents } from "./link/documents.js";
import { Minutes } from "./link/minutes.js";
import { Permission } from "./link/permission.js";
import { Question } from "./link/question.js";
import { WhoLooked } from "./link/viewers.js";
import { InvitationPaper } from "./paper.js";
import "../styles/link.css";

/** @typedef {import("../api/client.js").Schemas} Schemas */
/**
 * @typedef {object} Seat everything that somebody with a personal link can see
 * @property {Schemas["MeetingRead"]} meeting
 * @property {Schemas["ParticipantRead"]} mine
 * @property {Schemas["ParticipantRead"][]} others
 * @property {Schemas["DocumentRead"][]} documents
 * @property {Schemas["ActionRead"][]} actions
 * @property {Schemas["MinutesRead"] | null} minutes
 * @property {Schemas["ConsentRead"][]} consents
 * @property {Schemas["ConsentRequestRead"][]} requests
 * @property {boolean} clientSide the client, a relative or a representative: words are plainer
 */

const CLIENT_SIDE = ["client", "network", "representative"];

/** One quiet page for who sits at a table and has no account. @param {import("../routes.js").PageProps} props */
export default function Link({ me }) {
  if (me?.kind !== "link") return html`<${NoLink} />`;
  return html`<${Seated} me=${me} />`;
}

const NoLink = () => html`
  <${Page} title=${t("link.none")} lead=${t("link.noneLead")} narrow>
    <p><${LinkButton} href="#/">${t("notFound.home")}<//></p>
  <//>
`;

/** @param {{ me: import("../session.js").Me }} props */
function Seated({ me }) {
  const found = useRead((signal) => read(me, signal), [me.id]);
  return html`
    <${Page} title=${t("link.title", { name: addressed(me.name) })} help="help.link" narrow>
      <${Loaded} of=${found}>${(/** @type {Seat} */ seat) => html`<${Shown} seat=${seat} again=${found.again} />`}<//>
    <//>
  `;
}

/** @param {import("../session.js").Me} me @param {AbortSignal} signal @returns {Promise<Seat>} */
async function read(me, signal) {
  const params = { path: { meetingId: me.meetingId ?? "" } };
  const query = { meeting: params.path.meetingId, owner: /** @type {const} */ ("me") };
  const [meeting, people, documents, listed, minutes] = await Promise.all([
    take(api.GET("/meetings/{meetingId}", { params, signal })),
    take(api.GET("/meetings/{meetingId}/participants", { params, signal })),
    take(api.GET("/meetings/{meetingId}/documents", { params, signal })),
    take(api.GET("/actions", { params: { query }, signal })),
    ifThere(api.GET("/meetings/{meetingId}/minutes", { params, signal })),
  ]);
  const mine = /** @type {Schemas["ParticipantRead"]} */ (people.items.find(({ id }) => id === me.participantId));
  const clientSide = CLIENT_SIDE.includes(mine.layer);
  const actions = await Promise.all(
    listed.items.map(({ id: actionId }) => take(api.GET("/actions/{actionId}", { params: { path: { actionId } }, signal }))),
  );
  const requests = clientSide ? (await take(api.GET("/meetings/{meetingId}/consent-requests", { params, signal }))).items : [];
  const consents = clientSide ? (await take(api.GET("/meetings/{meetingId}/consents", { params, signal }))).items : [];
  const others = people.items.filter(({ id }) => id !== mine.id);
  return { meeting, mine, others, documents: documents.items, actions, minutes, consents, requests, clientSide };
}

/** What there is, or null where it is not there (yet). @template T @param {Promise<{ data?: T, response: Response }>} call @returns {Promise<T | null>} */
async function ifThere(call) {
  try {
    return await take(call);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 404) return null;
    throw error;
  }
}

/** @param {{ seat: Seat, again: () => Promise<void> }} props */
const Shown = ({ seat, again }) => html`
  <div class="link">
    ${seat.meeting.status === "cancelled"
      ? html`<${Alert} kind="warning" title=${t("link.cancelled")}><p class="note">${seat.meeting.cancelReason}</p><//>`
      : html`<${Asked} seat=${seat} />`}
    <${Question} seat=${seat} again=${again} />
    <${Meeting} seat=${seat} />
    <${Answer} seat=${seat} again=${again} />
    <${Documents} seat=${seat} />
    <${Actions} seat=${seat} again=${again} />
    <${Minutes} seat=${seat} again=${again} />
    <${Permission} seat=${seat} again=${again} />
    <${WhoLooked} seat=${seat} />
  </div>
`;

/** What, when, where, and why me. @param {{ seat: Seat }} props */
const Meeting = ({ seat: { meeting, mine, others, clientSide } }) => html`
  <${Section} id="meeting" title=${t("link.meeting")}>
    <div class="link__when">
      <p class="link__day"><${Icon} name="calendar" />${dayOf(meeting.startsAt)}</p>
      <p>${t("link.times", { from: timeOf(meeting.startsAt), until: timeOf(meeting.endsAt) })}</p>
      ${meeting.place && html`<p><${Icon} name="place" />${meeting.place}</p>`}
      ${meeting.onlineUrl && html`<p><${Online} url=${meeting.onlineUrl} /></p>`}
    </div>
    <h3 class="nl-heading nl-heading--level-4">${t("link.what")}</h3>
    <p>${t(/** @type {import("../words.js").Key} */ (`linkKind.${meeting.kind}`))}</p>
    ${!clientSide && html`<p class="muted">${t("link.about", { title: meeting.caseTitle ?? "" })}</p>`}
    <h3 class="nl-heading nl-heading--level-4">${t("link.why")}</h3>
    <p>${t(/** @type {import("../words.js").Key} */ (`linkWhy.${mine.layer}`))}</p>
    ${mine.roles?.map((role) => html`<p key=${role}>${t(/** @type {import("../words.js").Key} */ (`linkRole.${role}`))}</p>`)}
    ${(mine.roles?.length ?? 0) > 0 &&
    html`<p><a class="nl-link" href=${href("/meetings/:meetingId", { meetingId: meeting.id })}>${t("link.toMeeting")}</a></p>`}
    <details class="more-of">
      <summary>${t("link.others", { n: others.length })}</summary>
      <ul class="bullets">
        ${others.map((one) => html`<li key=${one.id}>${one.name}<span class="muted"> · ${one.organisation ?? term("layer", one.layer)}</span></li>`)}
      </ul>
    </details>
    <details class="more-of">
      <summary>${t("link.rules")}</summary>
      <ol class="link__rules">${meeting.groundRules.map((rule) => html`<li key=${rule}>${rule}</li>`)}</ol>
    </details>
    ${meeting.status === "invited" && html`<p><${InvitationPaper} meeting=${meeting} /></p>`}
  <//>
`;

/** An address to join by; only one that a browser can follow safely becomes a link. @param {{ url: string }} props */
const Online = ({ url }) =>
  /^https?:\/\//.test(url)
    ? html`<a class="nl-link" href=${url} rel="noreferrer noopener">${t("link.online")}</a>`
    : html`${t("link.online")}: ${url}`;
