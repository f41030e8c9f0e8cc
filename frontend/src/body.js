/** From what stands in a form to what the API takes. */

/** A new row: what was left empty is not sent, so that the API says what is missing. @param {Record<string, any>} values */
export const filled = (values) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ""));

/**
 * A merge patch: an emptied field becomes null; one that may not be empty is sent as it is, so that the API says so.
 * @param {Record<string, any>} changes
 * @param {string[]} needed fields that may not be empty
 */
export const patched = (changes, needed) =>
  Object.fromEntries(
    Object.entries(changes).map(([name, value]) => [name, value === "" && !needed.includes(name) ? null : value]),
  );
