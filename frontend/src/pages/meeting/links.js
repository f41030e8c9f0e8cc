import { html } from "htm/preact";
import { useState } from "preact/hooks";
import { api, once, take } from "../../api/client.js";
import { Badge } from "../../components/badge.js";
import { Button } from "../../components/button.js";
import { TextField } from "../../components/field.js";
import { Alert, Loaded, Refused } from "../../components/states.js";
import { say } from "../../components/toast.js";
import { moment, now } from "../../format.js";
import { useAct } from "../../hooks/act.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["LinkRead"]} Link */
/** @typedef {import("./read.js").Seat} Seat */

/** Personal links of somebody without an account. The address is shown once, when it is made (W5). @param {{ seat: Seat }} props */
export function Links({ seat }) {
  const path = { participantId: seat.id };
  const found = useRead(
    async (signal) => (await take(api.GET("/participants/{participantId}/links", { params: { path }, signal }))).items,
    [seat.id],
  );
  const [address, setAddress] = useState("");
  const make = useAct(async (key) => {
    const made = await take(api.POST("/participants/{participantId}/links", { params: { path }, body: {}, headers: once(key) }));
    setAddress(made.url);
    void found.again();
  });
  return html`
    <p>${t("links.text", { name: seat.name })}</p>
    ${address ? html`<${Fresh} address=${address} />` : html`<p><${Button} kind="primary" icon="plus" busy=${make.busy} onClick=${() => make.run()}>${t("links.make")}<//></p>`}
    <${Refused} problem=${make.problem} />
    <${Loaded} of=${found}>
      ${(/** @type {Link[]} */ links) =>
        links.length
          ? html`<ul class="plain-list links">${[...links].reverse().map((link) => html`<li key=${link.id}><${OneLink} link=${link} again=${found.again} /></li>`)}</ul>`
          : html`<p class="muted">${t("links.none")}</p>`}
    <//>
  `;
}

/** @param {{ address: string }} props */
function Fresh({ address }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      say(t("links.copied"));
    } catch {
      /** @type {HTMLInputElement | null} */ (document.getElementById("link-address"))?.select();
    }
  };
  return html`
    <${Alert} kind="ok" title=${t("links.made")}>
      <p>${t("links.once")}</p>
      <${TextField} id="link-address" name="address" label=${t("links.address")} value=${address} onValue=${() => undefined} />
      <${Button} icon="document" onClick=${copy}>${t("links.copy")}<//>
    <//>
  `;
}

/** @param {{ link: Link, again: () => void }} props */
function OneLink({ link, again }) {
  const end = useAct(async (key) => {
    await take(api.POST("/participant-links/{linkId}/revocation", { params: { path: { linkId: link.id } }, headers: once(key) }));
    say(t("links.revoked"));
    again();
  });
  const works = !link.revokedAt && +new Date(link.expiresAt) > +now();
  return html`
    <p class="lead-row">
      ${works
        ? html`<${Badge} tone="ok" icon="check">${t("links.works")}<//>`
        : html`<${Badge} icon="cross">${t(link.revokedAt ? "links.wasRevoked" : "links.ended")}<//>`}
      <span class="muted">${t("links.from", { from: moment(link.createdAt), until: moment(link.revokedAt ?? link.expiresAt) })}</span>
      ${works && html`<${Button} small danger busy=${end.busy} onClick=${() => end.run()}>${t("links.revoke")}<//>`}
    </p>
    <${Refused} problem=${end.problem} />
  `;
}
