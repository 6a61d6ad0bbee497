/** What the shell itself says to a worker, outside the pages. */
export const TEXTS = {
  title: 'Samla',
  refusedArgument: (argument: string): string =>
    `Samla startas utan tillägg. ${argument} tillåts inte. Starta Samla från Start-menyn.`,
  notConfigured:
    'Samla saknar adress till ärendesystemet eller inloggningen (SAMLA_API_URL, SAMLA_ISSUER). Kontakta IT-stödet.',
  cannotStart: (why: string): string => `Samla kan inte starta. ${why}`,
  givenUp:
    'Samla kan inte hållas igång. Det du har skrivit är sparat. Starta Samla igen; kontakta IT-stödet om det händer flera gånger.',
  unsaved: 'Det du har skrivit är inte sparat på datorn',
  unsavedDetail:
    'Texter som inte har skickats försvinner om du stänger fönstret. Stanna kvar, och vänta tills allt är skickat eller kopiera texten.',
  stay: 'Stanna kvar',
  closeAnyway: 'Stäng ändå',
  pageGone: 'Fönstret slutade fungera flera gånger. Det du har skrivit är sparat. Starta Samla igen.',
} as const;
