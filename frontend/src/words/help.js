/** What every page is for, a line per paragraph; shown at the press of "Uitleg". */
export default /** @type {const} */ ({
  "help.today": [
    "Hier staat wat vandaag telt. Wat te laat is staat bovenaan, daarna wat op u wacht.\nBij elk punt staat één knop: daarmee helpt u het verder.",
    "Here is what matters today. What is late comes first, then what waits for you.\nEvery point has one button: it moves things on.",
  ],
  "help.cases": [
    "U ziet de casussen van uw regio, en die waarin u een rol hebt. De laatst veranderde staat bovenaan.\nBewaart u een weergave, dan staat die alleen in deze browser.",
    "You see the cases of your region, and those in which you have a part. The last changed comes first.\nA view that you save is kept in this browser only.",
  ],
  "help.case": [
    "Bovenaan staat wie deze persoon is; daarna pas wat er speelt. De tijdlijn laat de rondes en bijeenkomsten zien.\nWie deze casus bekijkt of verandert, komt in het inzageregister.\nBij Toestemming vraagt u de cliënt om documenten te mogen delen. De cliënt zegt ja of nee op een eigen pagina, en kan een ja altijd weer intrekken. U ziet dan wie kon lezen en wie dat deed.",
    "At the top is who this person is; only then what is going on. The time line shows the rounds and meetings.\nWho looks at this case or changes it, is kept in the access log.\nUnder Consent you ask the client whether documents may be shared. The client says yes or no on a page of their own, and can withdraw a yes at any time. You then see who could read and who did.",
  ],
  "help.caseNew": [
    "Begin met de mens: wie is dit, wat gaat goed, wat is er nodig. Alleen een titel is verplicht; de rest kan later.\nGebruik geen BSN. Wat u typt blijft staan als u de pagina ververst, tot u het opslaat of u afmeldt.",
    "Begin with the person: who is this, what goes well, what is needed. Only a title is required; the rest can come later.\nDo not use a citizen service number. What you type stays when you reload the page, until you save it or sign out.",
  ],
  "help.caseEdit": [
    "Verander wat niet meer klopt. Slaat iemand anders intussen iets op, dan ziet u beide versies en kiest u.",
    "Change what is no longer right. If somebody else saves something meanwhile, you see both versions and choose.",
  ],
  "help.triage": [
    "Neem de casus in behandeling als uw team ermee aan de slag gaat. Wijst u de casus af, schrijf dan op waarom; de inbrenger leest dat.",
    "Take the case up when you will work on it. If you decline it, write down why; the presenter reads that.",
  ],
  "help.roundNew": [
    "Een ronde is één keer door het hele proces, van doel tot evaluatie. De oploskoffie is één bijeenkomst waarvoor alles klaarligt. De dubbele doorloop zijn er twee: eerst hetzelfde beeld en doel, daarna oplossingen en acties.\nHet advies volgt uit wat over de casus bekend is. U beslist.",
    "A round is one time through the whole process, from goal to evaluation. The solution coffee is one meeting for which everything is ready. The double round is two: first the same picture and goal, then solutions and actions.\nThe advice follows from what is known of the case. You decide.",
  ],
});
