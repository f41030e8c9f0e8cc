/** The texts of the access log: they come with its page. */
import { learn } from "../../words.js";
import accessLog from "../../words/access-log.js";

/** @typedef {keyof typeof accessLog} Key */

learn(accessLog);
