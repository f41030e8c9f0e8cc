/** Erasing a case and keeping it: comes with its page and with the case. */
export default /** @type {const} */ ({
  "erase.title": ["Wissingen", "Erasures"],
  "erase.lead": [
    "Casussen die iemand voorstelt te wissen, en wat al gewist is.",
    "Cases that somebody proposes to erase, and what was erased already.",
  ],
  "erase.waiting": ["Wacht op een tweede persoon", "Waits for a second person"],
  "erase.waitingNone": ["Er wacht geen voorstel.", "No proposal is waiting."],
  "erase.case": ["Casus {name}", "Case {name}"],
  "erase.by": ["Voorgesteld door {name}, {day}", "Proposed by {name}, {day}"],
  "erase.ledger": ["Wislijst", "Ledger"],
  "erase.ledgerText": [
    "Hier staat alleen een kenmerk. Van de casus zelf is niets meer over. Met deze lijst wordt een casus opnieuw gewist als er een oude back-up terugkomt.",
    "Only an id stands here. Nothing is left of the case itself. By this list a case is erased again when an old backup is put back.",
  ],
  "erase.ledgerNone": ["Er is nog niets gewist.", "Nothing was erased yet."],
  "erase.at": ["Gewist op", "Erased on"],
  "erase.which": ["Casus", "Case"],
  "erase.region": ["Regio", "Region"],
  "erase.ground": ["Waarom", "Why"],
  "erase.proposer": ["Voorgesteld door", "Proposed by"],
  "erase.confirmer": ["Gewist door", "Erased by"],

  "erase.section": ["Wissen en bewaren", "Erasing and keeping"],
  "erase.sectionText": [
    "Een afgesloten casus kan worden gewist. Twee mensen besluiten dat samen.",
    "A case that ended can be erased. Two people decide so together.",
  ],
  "erase.propose": ["Wissen voorstellen", "Propose to erase"],
  "erase.proposeText": [
    "Een tweede coördinator van de regio of de privacyfunctionaris kijkt mee en wist de casus. Tot die tijd verandert er niets.",
    "A second coordinator of the region or the privacy officer looks too, and erases the case. Until then nothing changes.",
  ],
  "erase.note": ["Uitleg", "Explanation"],
  "erase.noteHint": [
    "De tweede persoon leest dit. Schrijf geen naam van de cliënt op. De uitleg verdwijnt samen met de casus.",
    "The second person reads this. Leave out the client's name. The explanation goes together with the case.",
  ],
  "erase.proposed": ["Het voorstel is gedaan. Iemand anders moet het bevestigen.", "The proposal was made. Somebody else has to confirm it."],
  "erase.own": ["Dit is uw eigen voorstel. Iemand anders moet het bevestigen.", "This is your own proposal. Somebody else has to confirm it."],
  "erase.confirm": ["Casus wissen", "Erase the case"],
  "erase.final": ["Wissen kan niet ongedaan worden gemaakt", "Erasing cannot be undone"],
  "erase.goes": [
    "Dit verdwijnt meteen en voorgoed: wat er over de cliënt staat, de documenten, bijeenkomsten en verslagen, acties, toestemmingen, geanonimiseerde varianten, links, en berichten die nog moesten uitgaan.",
    "This goes at once and for good: what is known of the client, the documents, meetings and minutes, actions, consents, anonymised variants, links, and messages that were still to go.",
  ],
  "erase.stays": [
    "Dit blijft: een regel in de wislijst zonder namen, en wie wanneer in de casus keek. Kopieën die mensen eerder per mail kregen, wist casustafel niet.",
    "This stays: a line in the ledger without names, and who looked at the case when. Copies that people got by mail before are not erased by casustafel.",
  ],
  "erase.sure": ["Ik heb gelezen wat er verdwijnt en weet dat het niet terugkomt", "I have read what goes and know that it does not come back"],
  "erase.sureMissing": ["Zet eerst dit vinkje.", "Tick this box first."],
  "erase.done": ["De casus is gewist.", "The case has been erased."],
  "erase.withdraw": ["Voorstel intrekken", "Withdraw the proposal"],
  "erase.reject": ["Voorstel afwijzen", "Reject the proposal"],
  "erase.dropText": ["De casus blijft dan staan. Een nieuw voorstel kan later altijd.", "The case then stays. A new proposal can always be made later."],
  "erase.dropped": ["Het voorstel is weg. De casus blijft.", "The proposal is gone. The case stays."],

  "hold.add": ["Casus vasthouden", "Hold the case"],
  "hold.text": [
    "Zolang u de casus vasthoudt, kan niemand die wissen. Doe dat bijvoorbeeld bij een klacht of een rechtszaak.",
    "As long as you hold the case, nobody can erase it. Do so for instance with a complaint or a lawsuit.",
  ],
  "hold.reason": ["Waarom moet de casus blijven?", "Why does the case have to stay?"],
  "hold.until": ["Tot en met welke dag?", "Up to and including which day?"],
  "hold.added": ["De casus wordt vastgehouden.", "The case is held."],
  "hold.stands": ["Vastgehouden tot en met {day}", "Held up to and including {day}"],
  "hold.ended": ["Was vastgehouden tot en met {day}", "Was held up to and including {day}"],
  "hold.by": ["Door {name}", "By {name}"],
  "hold.lift": ["Niet meer vasthouden", "Stop holding"],
  "hold.liftText": ["De reden om de casus te bewaren is dan weg. Wissen kan weer worden voorgesteld.", "The reason to keep the case is then gone. Erasing can be proposed again."],
  "hold.lifted": ["De casus wordt niet meer vastgehouden.", "The case is no longer held."],

  "erasureGround.term": ["de bewaartermijn is voorbij", "the retention term has passed"],
  "erasureGround.request": ["de cliënt vraagt erom", "the client asks for it"],
  "erasureGround.unlawful": ["we mochten dit niet bewaren", "we were not allowed to keep this"],
  "erasureGround.mistake": ["de casus is per vergissing ingevoerd", "the case was entered by mistake"],

  "help.erasures": [
    "Een casus wissen doet u nooit alleen. De één stelt het voor, de ander bevestigt. U kunt een voorstel ook afwijzen.\nStaat er een reden om de casus vast te houden, dan lukt wissen niet. U hoort dan tot welke dag.\nDe privacyfunctionaris ziet het voorstel met de uitleg, niet de casus.",
    "You never erase a case alone. One person proposes it, another confirms. You can also reject a proposal.\nWhen there is a reason to hold the case, erasing does not work. You then hear until which day.\nThe privacy officer sees the proposal with its explanation, not the case.",
  ],
});
