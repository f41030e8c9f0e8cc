/** What the API refuses, and what never reached it. */
import { t } from "../words.js";

/**
 * @typedef {object} Fault
 * @property {string} in where it is: body, query, path, header or state
 * @property {string} [pointer] JSON pointer into the body: /clientName
 * @property {string} [parameter]
 * @property {string} code
 * @property {string} detail
 */

/** A refusal after RFC 9457. `status` 0: there was no answer, so what was asked may or may not have happened. */
export class ProblemError extends Error {
  /**
   * @param {{ slug: string, status: number, title: string, detail: string, requestId?: string | null,
   *   errors?: Fault[] | null, params?: Record<string, unknown> | null }} facts
   */
  constructor(facts) {
    super(facts.title);
    this.name = "ProblemError";
    this.slug = facts.slug;
    this.status = facts.status;
    this.title = facts.title;
    this.detail = facts.detail;
    this.requestId = facts.requestId ?? null;
    this.faults = facts.errors ?? [];
    this.params = facts.params ?? {};
  }

  /** @param {Response} response */
  static async of(response) {
    const { status } = response;
    try {
      const body = await response.json();
      return new ProblemError({ ...body, status, slug: String(body.type).replace(/^.*:/, "") });
    } catch {
      const title = t("problem.unreadable.title");
      return new ProblemError({ slug: "unreadable", status, title, detail: t("problem.unreadable", { status }) });
    }
  }

  /** The request or its answer was lost on the way. */
  static noConnection() {
    return ProblemError.said("no-connection", t("problem.noConnection.title"), t("problem.noConnection"));
  }

  /** What no answer of the API told. @param {string} slug @param {string} title @param {string} detail */
  static said = (slug, title, detail) => new ProblemError({ slug, status: 0, title, detail });

  /** What went wrong as a ProblemError, whatever it was. @param {unknown} error */
  static from(error) {
    if (error instanceof ProblemError) return error;
    const [title, detail] = [t("problem.ours.title"), t("problem.ours")];
    return new ProblemError({ slug: "ours", status: -1, title, detail });
  }
}
