import type { Area, AreaKey } from '@samla/case-model/definition';
import type { Stage } from '@samla/case-model/entry';
import type { Protection } from '@samla/api-client/schemas';

/** The seven areas as the definitions have them. */
export const areas: readonly Area[] = (
  [
    ['guardianship', 'Överförmyndare', 'Ö', 'OFN'],
    ['children', 'Barn och unga', 'B', 'BOU'],
    ['adults', 'Vuxen', 'V', 'VUX'],
    ['financial', 'Ekonomiskt bistånd', 'E', 'EKB'],
    ['disability', 'Funktionsnedsättning', 'F', 'FUN'],
    ['elderly', 'Äldreomsorg', 'Ä', 'ALD'],
    ['health', 'Hälso- och sjukvård', 'H', 'HSL'],
  ] as const
).map(([key, name, letter, code], at) => ({ key: key as AreaKey, name, letter, order: at + 1, code }));

/** One invented case: everything else of it is made from these facts. */
export interface SampleCase {
  readonly area: string;
  readonly family: string;
  readonly given: string;
  /** birth date and a serial in 980–989; null for someone whose number is not known */
  readonly born: readonly [string, number] | null;
  readonly type: string;
  readonly stage: Stage;
  /** days from today to the next date; null when nothing waits */
  readonly due: number | null;
  readonly dueKind: 'deadline' | 'watch';
  readonly worker: string | null;
  readonly protection: Protection;
}

type Line = readonly [
  area: string,
  family: string,
  given: string,
  born: string,
  serial: number,
  type: string,
  stage: Stage,
  due: number | null,
  worker?: string | null,
];

const me = 'Amina Lindqvist';

const lines: readonly Line[] = [
  ['children', 'Nilsson', 'Alva', '2018-04-12', 982, 'Orosanmälan barn', 'intake', 0],
  ['financial', 'Warsame', 'Omar', '1989-02-03', 981, 'Ek bistånd återansökan', 'investigation', 0],
  ['children', 'Lindqvist', 'Noah', '2013-09-27', 983, 'Utredning barn 11:1', 'investigation', 1],
  ['elderly', 'Åkerström', 'Gun', '1941-06-05', 980, 'Hemtjänst', 'investigation', 2],
  ['guardianship', 'Öberg', 'Lars-Erik', '1952-01-18', 985, 'Granskning årsräkning', 'investigation', 3],
  ['disability', 'Popović', 'Dragan', '1997-07-14', 987, 'LSS daglig verksamhet', 'execution', 5],
  ['financial', 'Svensson', 'Jenny', '1984-09-22', 984, 'Ek bistånd nybesök', 'investigation', 6],
  ['adults', 'Hallberg', 'Mia', '1992-11-30', 986, 'Våld i nära relation', 'execution', 7],
  ['health', 'Berggren', 'Ulla', '1938-03-01', 986, 'Hemsjukvård inskrivning', 'investigation', 7],
  ['financial', 'Nguyen', 'Katarzyna', '1991-05-30', 984, 'Ek bistånd återansökan', 'investigation', 8],
  ['elderly', 'Söderström', 'Åke', '1935-08-16', 985, 'Vård- och omsorgsboende', 'execution', 9],
  ['children', 'Al-Hakim', 'Leila', '2011-02-22', 986, 'Placering familjehem', 'execution', 12],
  ['disability', 'Björklund', 'Per', '1988-04-11', 987, 'LSS personlig assistans', 'investigation', 14],
  [
    'guardianship',
    'Jönsson',
    'Birgitta',
    '1947-09-09',
    980,
    'Samtycke bostadsförsäljning',
    'investigation',
    15,
  ],
  ['financial', 'Eriksson', 'Mikael', '1979-01-26', 985, 'Arbetsmarknadsinsats', 'execution', 16],
  ['adults', 'Lindberg', 'Johan', '1995-03-18', 983, 'Hemlöshet / boendeinsats', 'execution', 18],
  ['elderly', 'Ängquist', 'Margareta', '1942-07-12', 984, 'Korttidsvård', 'execution', 20],
  ['health', 'Mattsson', 'Sven', '1933-05-25', 987, 'Läkemedelsdelegering', 'execution', 22],
  ['disability', 'Kovačević', 'Zdravko', '1983-06-30', 981, 'Boendestöd SoL', 'execution', 24],
  ['children', 'Forsberg', 'Ebba', '2015-01-19', 984, 'Vårdnad, boende, umgänge', 'execution', 27],
  ['financial', 'Haddad', 'Yusuf', '1971-12-02', 980, 'Återkrav', 'investigation', -3],
  ['children', 'Ekström', 'Vilgot', '2019-08-08', 981, 'Utredning barn och unga', 'investigation', 4],
  ['elderly', 'Bergman', 'Ingegerd', '1931-10-17', 982, 'Trygghetslarm', 'execution', 30],
  ['health', 'Sandström', 'Rune', '1944-02-29', 983, 'Hjälpmedel förskrivning', 'execution', 33],
  ['adults', 'Wiklund', 'Petra', '1986-06-06', 984, 'Utredning skadligt bruk', 'investigation', 36],
  ['financial', 'Tesfaye', 'Selam', '1999-09-19', 985, 'Ek bistånd återansökan', 'investigation', 41],
  ['guardianship', 'Holm', 'Tage', '1929-04-04', 986, 'God man enl FB 11:4', 'execution', 45],
  [
    'children',
    'Lundström-Hägerström af Segerstad',
    'Anna-Karin',
    '2010-05-15',
    987,
    'Faderskap/föräldraskap',
    'execution',
    52,
  ],
  ['disability', 'Norberg', 'Tuva', '2001-03-03', 988, 'LSS kontaktperson', 'dormant', null],
  ['financial', 'Lahti', 'Aino', '1966-11-11', 989, 'Statsbidrag', 'dormant', 60],
  ['elderly', 'Pettersson', 'Stig', '1936-12-24', 980, 'Dagverksamhet', 'closure', null],
  ['health', 'Ali', 'Fadumo', '1957-01-01', 981, 'Avvikelse', 'closure', null],
  ['adults', 'Granath', 'Leo', '1978-08-18', 982, 'LVM-utredning', 'investigation', 2, 'Jonas Berg'],
  ['children', 'Bergqvist', 'Saga', '2016-02-14', 983, 'Öppna insatser barn', 'execution', 5, 'Jonas Berg'],
  ['financial', 'Öztürk', 'Deniz', '1993-07-07', 984, 'Akut nödbistånd', 'intake', 0, null],
  ['elderly', 'Fransson', 'Elsa', '1939-09-03', 985, 'Matdistribution', 'execution', 19, 'Karin Åslund'],
  [
    'guardianship',
    'Sjögren',
    'Bo',
    '1950-05-05',
    986,
    'Förvaltare enl FB 11:7',
    'execution',
    28,
    'Karin Åslund',
  ],
  ['disability', 'Åhman', 'Ida', '1996-10-10', 987, 'LSS ledsagarservice', 'execution', 11, 'Jonas Berg'],
  ['health', 'Dahl', 'Einar', '1934-06-21', 988, 'Rehabilitering fysioterapeut', 'execution', 13, null],
  ['adults', 'Kask', 'Raimo', '1961-03-29', 989, 'Anmälan vuxen', 'intake', -1, 'Jonas Berg'],
];

/** The families whose personal data is protected. */
const protectedFamilies: Readonly<Record<string, Protection>> = {
  Hallberg: 'protectedRegistration',
  Bergqvist: 'secrecyMark',
};
/** The families whose next date is a watch and not a deadline. */
const watched = new Set(['Haddad', 'Lindqvist', 'Söderström', 'Ekström']);

export const sampleCases: readonly SampleCase[] = lines.map(
  ([area, family, given, date, serial, type, stage, due, worker]) => ({
    area,
    family,
    given,
    born: family === 'Kask' ? null : [date, serial],
    type,
    stage,
    due,
    dueKind: watched.has(family) ? 'watch' : 'deadline',
    worker: worker === undefined ? me : worker,
    protection: protectedFamilies[family] ?? 'none',
  }),
);

/** Twelve digits with the check digit that the Luhn sum over the last nine asks for. */
export function identityNumber(date: string, serial: number): string {
  const digits = `${date.replaceAll('-', '')}${serial}`;
  const sum = [...digits.slice(2)].reduce((total, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
