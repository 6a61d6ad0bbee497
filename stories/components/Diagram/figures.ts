import type { ChartData } from '@samla/ui/Diagram';
import { LONG_WORDS } from '../../support/longWords.ts';

/** Invented figures of a social service of middle size. */
export const CASES = { one: 'ärende', other: 'ärenden' };
export const DECISIONS = { one: 'beslut', other: 'beslut' };
export const PLACEMENTS = { one: 'placering', other: 'placeringar' };
export const DAYS = { one: 'dag', other: 'dagar' };
export const SOURCE = 'Samla, uttag 2026-11-02. Påhittade siffror.';

const months = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const at = first + index;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
const FROM_NOVEMBER = months(2025 * 12 + 10, 12);

export const OPEN_ONE: ChartData = {
  categoryLabel: 'Månad',
  categoryKind: 'month',
  categories: FROM_NOVEMBER,
  series: [{ name: 'Pågående', values: [412, 405, 418, 431, 446, 452, 449, 438, 421, 447, 468, 482] }],
};

export const OPEN_BY_AREA: ChartData = {
  ...OPEN_ONE,
  series: [
    { name: 'Barn och unga', values: [142, 138, 145, 151, 158, 163, 160, 152, 141, 156, 168, 174] },
    { name: 'Ekonomiskt bistånd', values: [121, 129, 126, 122, 119, 117, 118, 121, 124, 120, 117, 115] },
    { name: 'Äldreomsorg', values: [83, 79, 85, 88, 91, 90, 92, 94, 90, 95, 98, 102] },
  ],
};

/** Small counts, a zero and a month that nobody counted. */
export const EMERGENCY: ChartData = {
  ...OPEN_ONE,
  series: [{ name: 'Placeringar', values: [9, 12, 7, 3, 0, 8, 11, null, 14, 10, 2, 13] }],
};

export const OPEN_BY_UNIT: ChartData = {
  categoryLabel: 'Område',
  categories: [
    'Barn och unga',
    'Ekonomiskt bistånd',
    'Äldreomsorg',
    'Vuxen',
    'Funktionsnedsättning',
    'Hälso- och sjukvård',
    'Överförmyndare',
  ],
  series: [{ name: 'Pågående', values: [174, 115, 102, 48, 31, 12, 0] }],
};

export const DAYS_BY_AREA: ChartData = {
  categoryLabel: 'Område',
  categories: ['Barn och unga', 'Ekonomiskt bistånd', 'Äldreomsorg', 'Vuxen'],
  series: [
    { name: '2025', values: [98.5, 14, 21.5, 62] },
    { name: '2026', values: [91, 12.5, 24, 58.5] },
  ],
};

export const OUTCOMES: ChartData = {
  categoryLabel: 'Område',
  categories: ['Barn och unga', 'Ekonomiskt bistånd', 'Äldreomsorg', 'Vuxen', 'Funktionsnedsättning'],
  series: [
    { name: 'Bifall', values: [212, 964, 388, 74, 51] },
    { name: 'Delvis bifall', values: [46, 141, 62, 18, 22] },
    { name: 'Avslag', values: [31, 187, 40, 9, 17] },
    { name: 'Avvisat', values: [3, 26, 8, 0, 2] },
  ],
};

export const OUTCOMES_BY_MONTH: ChartData = {
  ...OPEN_ONE,
  series: [
    { name: 'Bifall', values: [81, 74, 96, 88, 102, 97, 91, 78, 52, 84, 99, 106] },
    { name: 'Delvis bifall', values: [14, 12, 18, 15, 19, 16, 15, 11, 7, 13, 17, 19] },
    { name: 'Avslag', values: [22, 19, 24, 26, 21, 23, 20, 17, 12, 19, 22, 25] },
  ],
};

export const LONG_DATA: ChartData = {
  categoryLabel: LONG_WORDS[4],
  categories: [...LONG_WORDS],
  series: [
    { name: `${LONG_WORDS[0]} och ${LONG_WORDS[1]}`, values: [74, 31, 18, 3, 0] },
    { name: `Avslutade hos ${LONG_WORDS[2]}`, values: [51, 44, 22, 9, null] },
  ],
};

export const LONG_MONTHS: ChartData = {
  ...OPEN_BY_AREA,
  series: OPEN_BY_AREA.series.map((series, place) => ({
    ...series,
    name: `${LONG_WORDS[place]} och ${LONG_WORDS[place + 1]}`,
  })),
};

export const NOTHING: ChartData = {
  categoryLabel: 'Månad',
  categoryKind: 'month',
  categories: [],
  series: [],
};

/** Small counts, a zero and what nobody knows, in a whole. */
export const OUTCOMES_WITH_GAPS: ChartData = {
  categoryLabel: 'Område',
  categories: ['Vuxen', 'Hälso- och sjukvård', 'Överförmyndare', 'Äldreomsorg'],
  series: [
    { name: 'Bifall', values: [74, 31, 12, 388] },
    { name: 'Avslag', values: [9, 3, null, 40] },
    { name: 'Avvisat', values: [0, 2, 6, 8] },
  ],
};

/** Come in less those closed: below zero when more were closed. */
export const NET_CHANGE: ChartData = {
  categoryLabel: 'Område',
  categories: ['Äldreomsorg', 'Barn och unga', 'Vuxen', 'Ekonomiskt bistånd'],
  series: [{ name: 'Skillnad', values: [12, 6, 0, -17] }],
};

export const MEDIAN_DAYS: ChartData = {
  ...OPEN_ONE,
  series: [{ name: 'Median', values: [16, 15, 17, 16, 14, 14, 13, 15, 19, 15, 13, 12] }],
};
