export const timeTexts = {
  'time.today': 'idag',
  'time.inDays': '{days, plural, one {# dag} other {# dagar}}',
  'time.daysAgo': '{days, plural, one {# dag sen} other {# dagar sen}}',
} as const;
