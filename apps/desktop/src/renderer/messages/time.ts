export const timeTexts = {
  'time.today': 'idag',
  'time.inDays': '{days, plural, one {# dag} other {# dagar}}',
  'time.daysAgo': '{days, plural, one {# dag sen} other {# dagar sen}}',
  'time.inMonths': '{months, plural, one {# mån} other {# mån}}',
  'time.monthsAgo': '{months, plural, one {# mån sen} other {# mån sen}}',
  'time.inYears': '{years} år',
  'time.yearsAgo': '{years} år sen',
} as const;
