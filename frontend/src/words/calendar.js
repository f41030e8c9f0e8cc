/** The own calendar of somebody who signed in: its address, which any calendar program can follow. */
export default /** @type {const} */ ({
  "calendar.title": ["Mijn agenda", "My calendar"],
  "calendar.lead": [
    "Zet uw bijeenkomsten en de laatste dagen van uw taken in uw eigen agenda.",
    "Put your meetings and the last days of your tasks into your own calendar.",
  ],
  "calendar.address": ["Adres van uw agenda", "Address of your calendar"],
  "calendar.none": ["U hebt nog geen adres.", "You have no address yet."],
  "calendar.make": ["Adres maken", "Make an address"],
  "calendar.made": ["Het adres is gemaakt", "The address was made"],
  "calendar.works": ["werkt", "works"],
  "calendar.since": ["gemaakt op {moment}", "made on {moment}"],
  "calendar.again": [
    "Bent u het adres kwijt, of kent een ander het? Maak dan een nieuw adres. Het oude werkt daarna niet meer.",
    "Have you lost the address, or does somebody else know it? Then make a new one. The old one stops working.",
  ],
  "calendar.renew": ["Nieuw adres maken", "Make a new address"],
  "calendar.revoke": ["Intrekken", "Revoke"],
  "calendar.revoked": ["Het adres werkt niet meer.", "The address no longer works."],
  "calendar.how.title": ["Zo gebruikt u het", "How to use it"],
  "calendar.how": [
    "Kopieer het adres. Kies in uw agenda voor ‘abonneren’ of ‘toevoegen via URL’ en plak het adres. Wijzigingen komen vanzelf, vaak binnen een paar uur.",
    "Copy the address. In your calendar choose ‘subscribe’ or ‘add by URL’ and paste the address. Changes come by themselves, often within a few hours.",
  ],
  "calendar.private": [
    "Wie het adres heeft, ziet uw agenda. Deel het met niemand. Er staan geen namen en niets over een casus in, wel tijden en plaatsen.",
    "Whoever has the address sees your calendar. Share it with nobody. It holds no names and nothing about a case, but it does hold times and places.",
  ],

  "reach.fails": ["bel deze persoon: mail komt niet aan", "phone this person: mail does not arrive"],
  "reach.failed": ["mail kwam niet aan op {moment}", "mail did not arrive on {moment}"],
});
