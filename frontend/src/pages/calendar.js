import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, once, take } from "../api/client.js";
import { Badge } from "../components/badge.js";
import { Button } from "../components/button.js";
import { Section } from "../components/card.js";
import { TextField } from "../components/field.js";
import { Page } from "../components/page.js";
import { Alert, Loaded, Refused } from "../components/states.js";
import { say } from "../components/toast.js";
import { moment } from "../format.js";
import { useAct } from "../hooks/act.js";
import { useRead } from "../hooks/read.js";
import { t } from "../words.js";

/** @typedef {import("../api/client.js").Schemas["CalendarFeedRead"]} Feed */

/** The own calendar: its address is shown once, renewed and revoked (W5, S7). */
export default function Calendar() {
  const found = useRead(async (signal) => (await take(api.GET("/calendar-feeds", { signal }))).items[0] ?? null, []);
  const [address, setAddress] = useState("");
  const make = useAct(async (key) => {
    setAddress((await take(api.POST("/calendar-feeds", { headers: once(key) }))).url);
    void found.again();
  });
  const revoked = () => {
    setAddress("");
    say(t("calendar.revoked"));
    void found.again();
  };
  return html`
    <${Page} title=${t("calendar.title")} lead=${t("calendar.lead")} narrow>
      ${address && html`<${Fresh} address=${address} />`}
      <${Section} id="calendar" title=${t("calendar.address")}>
        ${found.problem || (found.busy && !found.data)
          ? html`<${Loaded} of=${found}>${() => null}<//>`
          : html`<${Own} feed=${found.data} make=${make} revoked=${revoked} />`}
        <${Refused} problem=${make.problem} />
      <//>
      <section class="prose">
        <h2 class="nl-heading nl-heading--level-2">${t("calendar.how.title")}</h2>
        <p>${t("calendar.how")}</p>
        <p>${t("calendar.private")}</p>
      </section>
    <//>
  `;
}

/** @param {{ feed: Feed | null, make: { run: (given: void) => Promise<unknown>, busy: boolean }, revoked: () => void }} props */
function Own({ feed, make, revoked }) {
  const end = useAct(async (key) => {
    const path = { calendarFeedId: feed?.id ?? "" };
    await take(api.POST("/calendar-feeds/{calendarFeedId}/revocation", { params: { path }, headers: once(key) }));
    revoked();
  });
  if (!feed) {
    return html`
      <p>${t("calendar.none")}</p>
      <p><${Button} kind="primary" icon="plus" busy=${make.busy} onClick=${() => make.run()}>${t("calendar.make")}<//></p>
    `;
  }
  return html`
    <p class="lead-row">
      <${Badge} tone="ok" icon="check">${t("calendar.works")}<//>
      <span class="muted">${t("calendar.since", { moment: moment(feed.createdAt) })}</span>
    </p>
    <p>${t("calendar.again")}</p>
    <p class="lead-row">
      <${Button} icon="calendar" busy=${make.busy} onClick=${() => make.run()}>${t("calendar.renew")}<//>
      <${Button} danger busy=${end.busy} onClick=${() => end.run()}>${t("calendar.revoke")}<//>
    </p>
    <${Refused} problem=${end.problem} />
  `;
}

/** @param {{ address: string }} props */
function Fresh({ address }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      say(t("links.copied"));
    } catch {
      /** @type {HTMLInputElement | null} */ (document.getElementById("calendar-address"))?.select();
    }
  };
  return html`
    <${Alert} kind="ok" title=${t("calendar.made")}>
      <p>${t("links.once")}</p>
      <${TextField} id="calendar-address" name="address" label=${t("links.address")} value=${address} onValue=${() => undefined} />
      <${Button} icon="document" onClick=${copy}>${t("links.copy")}<//>
    <//>
  `;
}
