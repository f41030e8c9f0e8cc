/** The band line with its numbers below it; also on the page that shows everything. */
import { html } from "htm/preact";
import { Table } from "../../components/list.js";
import { nameOf, BandPlot } from "../../components/plot-band.js";
import { InNumbers } from "../../components/plot.js";
import { range } from "../../numbers.js";
import { t, term } from "../../words.js";

/** @typedef {import("../../components/plot-band.js").Point & { id: string }} Point */

/** @param {{ points: import("../../components/plot-band.js").Point[], open?: boolean }} props */
export const Line = ({ points, open }) => html`
  <${BandPlot} points=${points} />
  <${InNumbers} open=${open}>
    <${Table}
      caption=${t("bandLine.title")}
      columns=${[
        { title: t("bandLine.name"), main: true, show: nameOf },
        { title: t("bandLine.what"), show: (/** @type {Point} */ point) => term("bandWhat", point.what) },
        { title: t("bandLine.cases"), show: (/** @type {Point} */ point) => range(point.low, point.high) },
        { title: t("bandLine.hoursEach"), show: (/** @type {Point} */ point) => range(point.hoursLow, point.hoursHigh) },
      ]}
      rows=${points.map((point, place) => ({ ...point, id: String(place) }))}
    />
  <//>
`;
