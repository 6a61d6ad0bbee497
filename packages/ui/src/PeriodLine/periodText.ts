import type { Period } from './PeriodLine.tsx';
import { dayText } from './days.ts';
import { texts } from './texts.ts';

type Dated = Pick<Period, 'name' | 'from' | 'to'>;

/** What stands under its bar: "Familjehemmet Berg", "Familjehemmet Åkerman, tills vidare". */
export const periodWords = ({ name, to }: Dated): string => (to === null ? texts.openPeriod(name) : name);

/** "1 mars 2025 – 28 februari 2026", "från 15 juni 2026" */
export const periodDates = ({ from, to }: Dated): string =>
  to === null ? texts.open(dayText(from)) : texts.closed(dayText(from), dayText(to));

/** Both. */
export const periodText = (period: Dated): string => texts.period(periodWords(period), periodDates(period));
