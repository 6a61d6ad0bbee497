export const presenceTexts = {
  'presence.alsoInCase': 'Även här: {names}',
  'presence.two': '{first} och {second}',
  'presence.more': '{names} och {count, plural, one {# till} other {# till}}',
  'presence.alsoInForm': '{names} har också formuläret öppet.',
  'presence.alsoInFormText': 'Inget är låst. Prata ihop er om vem som lämnar in det.',
  'presence.cameCase': '{name} har också öppnat ärendet',
  'presence.cameForm': '{name} har också öppnat formuläret',
} as const;
