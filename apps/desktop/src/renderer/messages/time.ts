export const timeTexts = {
  'time.today': 'idag',
  'time.tomorrow': '1 dag',
  'time.inDays': '{days, plural, one {# dag} other {# dagar}}',
  'time.daysAgo': '{days, plural, one {# dag sen} other {# dagar sen}}',
  'time.dueToday': 'idag',
} as const;
