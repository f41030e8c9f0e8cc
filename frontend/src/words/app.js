/** The shell of the site, and words that every page uses. */
export default /** @type {const} */ ({
  "app.name": ["casustafel", "casustafel"],
  "app.skip": ["Naar de inhoud", "Skip to content"],
  "app.menu": ["Menu", "Menu"],
  "app.navigation": ["Hoofdmenu", "Main menu"],
  "app.language": ["English", "Nederlands"],
  "app.theme.light": ["Lichte kleuren", "Light colours"],
  "app.theme.dark": ["Donkere kleuren", "Dark colours"],
  "app.signOut": ["Afmelden", "Sign out"],
  "app.signedInAs": ["Aangemeld als {name}", "Signed in as {name}"],
  "app.accessibility": ["Toegankelijkheid", "Accessibility"],
  "app.myData": ["Mijn gegevens", "My data"],
  "app.help": ["Uitleg", "Explain"],
  "app.loading": ["Bezig met laden …", "Loading …"],
  "app.busy": ["Bezig …", "Busy …"],
  "app.again": ["Opnieuw proberen", "Try again"],
  "app.more": ["Meer laten zien", "Show more"],
  "app.shown": [
    { one: "1 getoond", other: "{n} getoond" },
    { one: "1 shown", other: "{n} shown" },
  ],
  "app.shownAll": [
    { one: "1, dat is alles", other: "{n}, dat is alles" },
    { one: "1, that is all", other: "{n}, that is all" },
  ],
  "app.close": ["Sluiten", "Close"],
  "app.cancel": ["Annuleren", "Cancel"],
  "app.add": ["Toevoegen", "Add"],
  "app.save": ["Opslaan", "Save"],
  "app.saved": ["Opgeslagen.", "Saved."],
  "app.edit": ["Wijzigen", "Edit"],
  "app.required": ["(verplicht)", "(required)"],
  "app.yes": ["Ja", "Yes"],
  "app.no": ["Nee", "No"],
  "app.notKnown": ["Niet bekend", "Not known"],
  "app.empty": ["(leeg)", "(empty)"],
  "app.print": ["Afdrukken", "Print"],
  "app.pageGone": [
    "Deze pagina kon niet geladen worden. Misschien is casustafel net vernieuwd.",
    "This page could not be loaded. Perhaps casustafel was just renewed.",
  ],
  "app.reload": ["Pagina vernieuwen", "Reload the page"],

  "time.now": ["nu", "now"],
  "time.today": ["vandaag", "today"],
  "time.late": [
    { one: "1 dag te laat", other: "{n} dagen te laat" },
    { one: "1 day late", other: "{n} days late" },
  ],
  "time.lateToday": ["te laat", "late"],
  "time.minutes": ["{n} min", "{n} min"],
  "time.hours": ["{n} uur", "{n} h"],

  "form.restored": [
    "U ging verder met wat u eerder typte en nog niet opsloeg.",
    "You continue with what you typed before and did not save yet.",
  ],
  "form.forget": ["Begin opnieuw", "Start over"],

  "problem.noConnection.title": ["Geen verbinding", "No connection"],
  "problem.noConnection": [
    "Er kwam geen antwoord. Wat u typte staat er nog. Controleer uw verbinding en probeer het opnieuw.",
    "There was no answer. What you typed is still here. Check your connection and try again.",
  ],
  "problem.unreadable.title": ["Onverwacht antwoord", "Unexpected answer"],
  "problem.unreadable": [
    "Wij konden het antwoord ({status}) niet lezen. Probeer het over een minuut opnieuw.",
    "We could not read the answer ({status}). Try again in a minute.",
  ],
  "problem.ours.title": ["Er ging iets mis op deze pagina", "Something went wrong on this page"],
  "problem.ours": [
    "Ververs de pagina. Wat u typte blijft bewaard.",
    "Reload the page. What you typed is kept.",
  ],

  "conflict.title": ["{who} was u voor", "{who} was ahead of you"],
  "conflict.text": [
    "{who} sloeg op {when} een andere versie op. Kies per veld wat er moet staan. Wat u typte is niet weg.",
    "{who} saved another version on {when}. Choose for each field what it should say. What you typed is not lost.",
  ],
  "conflict.mine": ["Wat u typte", "What you typed"],
  "conflict.theirs": ["Wat {who} opsloeg", "What {who} saved"],
  "conflict.others": ["Ook veranderd; dit nemen wij over", "Also changed; this is taken over"],
  "conflict.settle": ["Deze keuzes opslaan", "Save these choices"],

  "session.title": ["Uw sessie is verlopen", "Your session has ended"],
  "session.text": [
    "Wat u typte staat er nog. Meld u opnieuw aan, dan gaan wij verder waar u was.",
    "What you typed is still here. Sign in again and we continue where you were.",
  ],
  "session.leave": ["Niet aanmelden", "Do not sign in"],

  "signIn.title": ["Aanmelden", "Sign in"],
  "signIn.lead": [
    "Iedereen rond één vastgelopen zorgvraag aan één tafel. En zorgen dat gebeurt wat daar is afgesproken.",
    "Everybody around one stuck care case at one table. And seeing to it that what was agreed there really happens.",
  ],
  "signIn.demo": ["Demonstratie", "Demonstration"],
  "signIn.demoText": [
    "Hier staan alleen verzonnen gegevens. Kies wie u wilt zijn; een wachtwoord is niet nodig.",
    "Everything here is made up. Choose who you want to be; no password is needed.",
  ],
  "signIn.with": ["Aanmelden met {name}", "Sign in with {name}"],
  "signIn.workAccount": ["uw werkaccount", "your work account"],
  "signIn.withText": [
    "U gaat naar de aanmeldpagina van uw organisatie en komt daarna hier terug.",
    "You go to the sign-in page of your organisation and come back here afterwards.",
  ],
  "signIn.brokenOff.title": ["Het aanmelden is afgebroken", "Signing in was broken off"],
  "signIn.brokenOff": [
    "U bent niet aangemeld. Kies hieronder opnieuw hoe u zich wilt aanmelden.",
    "You are not signed in. Choose again below how you want to sign in.",
  ],
  "signIn.none": [
    "Op deze plek is aanmelden nog niet ingesteld. Vraag het de beheerder.",
    "Signing in has not been set up here yet. Ask the administrator.",
  ],
  "signIn.link": [
    "Kreeg u een e-mail met een persoonlijke link? Open die link; u hoeft zich niet aan te melden.",
    "Did you get an e-mail with a personal link? Open that link; you need not sign in.",
  ],
});
