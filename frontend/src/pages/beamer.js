import { html } from "htm/preact";
import { useEffect, useState } from "preact/hooks";
import { Button } from "../components/button.js";
import { Failed, Loading } from "../components/states.js";
import { t, term } from "../words.js";
import { Board } from "./live/board.js";
import { useTable } from "./live/data.js";
import "../styles/live.css";

/** The meeting on the wall: big letters, nothing private, nothing to press but full screen. @param {import("../routes.js").PageProps} props */
export default function Beamer({ params }) {
  const data = useTable(params.meetingId ?? "");
  const { table } = data;
  useEffect(() => {
    document.title = `${t("live.beamer")} – casustafel`;
  }, []);
  if (!table) return data.problem ? html`<${Failed} problem=${data.problem} again=${data.all} />` : html`<${Loading} />`;
  return html`
    <div class="beamer">
      <div class="beamer__head">
        <h1>${term("meetingKind", table.meeting.kind)}</h1>
        ${!data.connected && html`<p class="connection connection--away" role="status">${t("live.beamerAway")}</p>`}
        <${FullScreen} />
      </div>
      <${Board} table=${table} />
    </div>
  `;
}

function FullScreen() {
  const [full, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", follow);
    return () => document.removeEventListener("fullscreenchange", follow);
  }, []);
  if (full) return null;
  return html`<${Button} small kind="subtle" onClick=${() => document.documentElement.requestFullscreen()}>${t("live.fullScreen")}<//>`;
}
