import { html } from "htm/preact";
import { useEffect } from "preact/hooks";
import { api, takeItems } from "../../api/client.js";
import { Loaded } from "../../components/states.js";
import { useRead } from "../../hooks/read.js";
import { t } from "../../words.js";
import { OneExport } from "./one.js";
import "./words.js";

/** @typedef {import("./one.js").Export} Export */
/** @typedef {{ case?: string, person?: string, mine?: boolean }} About */

const SOON = 5000; // a file is made within seconds

/** The files that were asked for; read anew while one is being made. @param {About} about */
export function useExports(about) {
  const found = useRead((signal) => takeItems(api.GET("/subject-exports", { params: { query: about }, signal })), [about.case, about.person]);
  const rows = /** @type {Export[]} */ (found.data?.items ?? []);
  const waits = rows.some(({ status }) => status === "asked");
  useEffect(() => {
    if (!waits) return undefined;
    const timer = setInterval(() => void found.again(), SOON);
    return () => clearInterval(timer);
  }, [waits]);
  return { found, rows };
}

/** @param {{ of: ReturnType<typeof useExports> }} props */
export const Exports = ({ of: { found, rows } }) => html`
  <${Loaded} of=${found}>
    ${() =>
      rows.length
        ? html`<ul class="plain-list">${rows.map((row) => html`<li key=${row.id}><${OneExport} row=${row} again=${found.again} /></li>`)}</ul>`
        : html`<p class="muted">${t("subjectExport.none")}</p>`}
  <//>
`;
