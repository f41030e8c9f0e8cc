/** The texts of break-glass: they come with its page and with the case. */
import { learn } from "../../words.js";
import breakGlass from "../../words/break-glass.js";

/** @typedef {keyof typeof breakGlass} Key */

learn(breakGlass);
