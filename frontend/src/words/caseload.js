/** A responsible caseload: teams, processes, sketch, definitions, weeks, factors. */
export default /** @type {const} */ ({
  "caseload.more": ["Vergelijken en volgen", "Compare and follow"],
  "caseload.references": ["Voorbeelden van andere teams", "Examples of other teams"],
  "caseload.bandLine": ["Alles op één lijn", "Everything on one line"],
  "caseload.monitor": ["Caseload nu", "Caseload now"],
  "caseload.discussions": ["Wat besproken moet worden", "What has to be talked about"],
  "caseload.reflections": ["Terugkijken", "Looking back"],
  "caseload.whatIf": ["Wat als …", "What if …"],
});
