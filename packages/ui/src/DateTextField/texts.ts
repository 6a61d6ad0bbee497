import { defineTexts } from '../defineTexts.ts';
import { dateInWords } from './readDate.ts';

export const texts = defineTexts('DateTextField', {
  hint: 'Till exempel 2026-11-24, 24/11, +14 eller mån',
  unreadable: 'Datumet går inte att läsa. Skriv till exempel 2026-11-24, 24/11, +14 eller mån.',
  impossible: 'Datumet finns inte i kalendern. Kontrollera dag och månad.',
  otherWeekday: 'Veckodagen är en annan det datumet. Kontrollera vilket som är rätt.',
  tooEarly: (min: string) => `Datumet är för tidigt. Ange ${dateInWords(min)} eller senare.`,
  tooLate: (max: string) => `Datumet är för sent. Ange ${dateInWords(max)} eller tidigare.`,
  openCalendar: 'Öppna kalendern',
  calendarFor: (field: string) => `Kalender: ${field}`,
  calendar: 'Kalender',
});
