import { html } from "htm/preact";
import { DataList } from "../components/list.js";
import { Page } from "../components/page.js";
import { Loaded } from "../components/states.js";
import { api, take } from "../api/client.js";
import { useRead } from "../hooks/read.js";
import { period } from "../format.js";
import { t, term } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["MeetingRead"]} Meeting */

/** What a participant with a personal link sees first. @param {import("../routes.js").PageProps} props */
export default function Link({ me }) {
  const meetingId = me?.meetingId ?? "";
  const meeting = useRead(
    (signal) => take(api.GET("/meetings/{meetingId}", { params: { path: { meetingId } }, signal })),
    [meetingId],
  );
  return html`
    <${Page} title=${t("link.title", { name: me?.name ?? "" })} lead=${t("link.lead")} narrow>
      <${Loaded} of=${meeting}>
        ${(/** @type {Meeting} */ one) => html`
          <${DataList}
            facts=${[
              [t("link.what"), term("meetingKind", one.kind)],
              [t("link.when"), period(one.startsAt, one.endsAt)],
              [t("link.where"), one.place],
              [t("link.online"), one.onlineUrl],
              [t("link.status"), term("meetingStatus", one.status)],
            ]}
          />
        `}
      <//>
    <//>
  `;
}
