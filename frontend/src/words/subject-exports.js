/** Everything about one person as a file: comes with the case, a person and the own page. */
export default /** @type {const} */ ({
  "subjectExport.section": ["Gegevens opvragen", "Ask for the data"],
  "subjectExport.all": ["Opgevraagde gegevens", "Data that were asked for"],
  "subjectExport.own": ["Mijn gegevens", "My data"],
  "subjectExport.ownLead": [
    "Alles wat hier over u bewaard wordt, als bestand voor uzelf.",
    "Everything that is kept about you here, as a file for yourself.",
  ],
  "subjectExport.ownWhat": [
    "Bent u hier als professional? Dan staan uw rollen, uw plaatsen aan tafel en de feiten van uw acties erin. Teksten over een cliënt horen bij de cliënt en staan er niet in.",
    "Are you here as a professional? Then your roles, your places at a table and the facts of your actions are in it. Texts about a client belong to the client and are not in it.",
  ],
  "subjectExport.about": [
    "Vraagt iemand wat er over hem of haar bewaard wordt? Maak dan een bestand en geef het aan die persoon.",
    "Does somebody ask what is kept about them? Then make a file and hand it to them.",
  ],
  "subjectExport.ask": ["Gegevens opvragen", "Ask for the data"],
  "subjectExport.askOwn": ["Vraag mijn gegevens op", "Ask for my data"],
  "subjectExport.asked": ["Het bestand wordt gemaakt.", "The file is being made."],
  "subjectExport.ground": ["Wie vraagt erom?", "Who asks for it?"],
  "subjectExport.note": ["Toelichting", "Explanation"],
  "subjectExport.noteHint": [
    "Bijvoorbeeld hoe het gevraagd is, en hoe u weet wie het vroeg. Verplicht bij een andere reden.",
    "For instance how it was asked, and how you know who asked. Needed for another reason.",
  ],
  "subjectExport.warn": [
    "In het bestand staat alles. Geef het alleen aan wie erover gaat, en wis het daarna van uw computer. Dat u het opvraagt en ophaalt, staat in het inzageregister.",
    "Everything is in the file. Hand it only to whom it is about, and remove it from your computer afterwards. That you ask for it and fetch it stands in the access log.",
  ],
  "subjectExport.none": ["Er is niets opgevraagd.", "Nothing was asked for."],
  "subjectExport.line": ["{who}, op {moment}", "{who}, on {moment}"],
  "subjectExport.lineAbout": ["over {name}", "about {name}"],
  "subjectExport.left": [
    { one: "nog 1 keer op te halen, tot {until}", other: "nog {n} keer op te halen, tot {until}" },
    { one: "can be fetched once more, until {until}", other: "can be fetched {n} times more, until {until}" },
  ],
  "subjectExport.fetch": ["Haal het bestand op", "Fetch the file"],
  "subjectExport.fetched": ["Het bestand is opgehaald.", "The file has been fetched."],
  "subjectExport.end": ["Ruim het bestand op", "Remove the file"],
  "subjectExport.ended": ["Het bestand is weg.", "The file is gone."],
  "subjectExport.file": ["gegevens.zip", "data.zip"],

  "exportStatus.asked": ["wordt gemaakt", "being made"],
  "exportStatus.ready": ["klaar", "ready"],
  "exportStatus.ended": ["opgeruimd", "removed"],
  "exportGround.person": ["de persoon zelf", "the person themself"],
  "exportGround.representative": ["wie de persoon vertegenwoordigt", "who represents the person"],
  "exportGround.other": ["een andere reden", "another reason"],
});
