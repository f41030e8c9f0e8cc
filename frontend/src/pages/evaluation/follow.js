import { html } from "htm/preact";
import { ChoiceField, DayField, NoteField, TextField } from "../../components/field.js";
import { now, period } from "../../format.js";
import { t } from "../../words.js";

/** @typedef {import("../evaluation.js").Facts} Facts */

/** Insufficient: a follow-up that is dated now or was planned before, or the reason why there is none (W16). @param {{ form: import("../../hooks/form.js").Form<any>, facts: Facts }} props */
export function Follow({ form, facts }) {
  const planned = facts.overview.meetings.filter(
    ({ roundId, kind, status, startsAt }) =>
      roundId === facts.round.id && kind !== "evaluation" && (status === "planned" || status === "invited") && +new Date(startsAt) > +now(),
  );
  return html`
    <${ChoiceField}
      ...${form.field("follow")}
      label=${t("evaluation.follow")}
      required
      choices=${[
        ...planned.map(({ id, startsAt, endsAt }) => ({ value: id, label: t("evaluation.existing", { when: period(startsAt, endsAt) }) })),
        { value: "dated", label: t("evaluation.dated") },
        { value: "none", label: t("evaluation.noFollow") },
      ]}
    />
    ${form.values.follow === "dated" &&
    html`
      <div class="form__row follow">
        <${DayField} ...${form.field("day")} label=${t("evaluation.day")} required />
        <${TextField} ...${form.field("from")} type="time" size=${6} label=${t("evaluation.from")} required />
        <${TextField} ...${form.field("until")} type="time" size=${6} label=${t("evaluation.until")} required />
      </div>
      <${TextField} ...${form.field("place")} label=${t("evaluation.place")} />
    `}
    ${form.values.follow === "none" && html`<${NoteField} ...${form.field("noFollowUpReason")} label=${t("evaluation.whyNot")} required rows=${3} />`}
  `;
}
