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
  pageGone: 'Fönstret slutade fungera flera gånger. Det du har skrivit är sparat. Starta Samla igen.',
} as const;
