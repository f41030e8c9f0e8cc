/** What can be kept or printed as PDF. */
export default /** @type {const} */ ({
  "paper.minutes": ["Notulen als pdf", "Minutes as PDF"],
  "paper.minutesFile": ["notulen-{day}.pdf", "minutes-{day}.pdf"],
  "paper.invitation": ["Uitnodiging als pdf", "Invitation as PDF"],
  "paper.invitationFile": ["uitnodiging-{day}.pdf", "invitation-{day}.pdf"],
});
