/** The texts of the file about a person: they come with the pages that offer it. */
import { learn } from "../../words.js";
import subjectExports from "../../words/subject-exports.js";

/** @typedef {keyof typeof subjectExports} Key */

learn(subjectExports);
