/** The texts of erasing and keeping: they come with their page and with the case. */
import { learn } from "../../words.js";
import erasing from "../../words/erasing.js";

/** @typedef {keyof typeof erasing} Key */

learn(erasing);
