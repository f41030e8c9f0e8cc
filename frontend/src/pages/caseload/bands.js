/** Bands in words. */
import { range } from "../../numbers.js";
import { t } from "../../words.js";

/** @typedef {import("../../api/client.js").Schemas["Band"]} Band */

/** "Jeugdwerker: 5 – 7" or "Hele team: 5 – 7". @param {Band} band */
export const bandTold = ({ functionGroup, lower, upper }) => `${functionGroup ?? t("bands.team")}: ${range(lower, upper)}`;

/** Every band after another. @param {Band[]} bands */
export const bandsTold = (bands) => `${bands.map(bandTold).join(", ")} ${t("monitor.perFullTime")}`;
