import { Icon } from '@samla/ui/Icon';
import { AreaMark } from '@samla/ui/AreaMark';
import { DueBadge } from '@samla/ui/DueBadge';
import { type GridColumn } from '@samla/ui/WorklistGrid';
import { LONG_NAME, LONG_WORDS } from './longWords.ts';

/** One made-up case. No such person exists: every serial number is 980–989. */
export interface DemoRow {
  readonly id: string;
  readonly area: string;
  readonly name: string;
  readonly identity: string;
  readonly type: string;
  readonly step: string;
  /** Days left. */
  readonly days: number;
  readonly isProtected?: boolean;
  /** What the worker has noted of it. */
  readonly note: string;
  readonly documents: number;
}

export const AREAS = [
  { letter: 'Ö', name: 'Överförmyndare', tone: 1, count: 12 },
  { letter: 'B', name: 'Barn och unga', tone: 2, count: 31 },
  { letter: 'V', name: 'Vuxen', tone: 3, count: 9 },
  { letter: 'E', name: 'Ekonomiskt bistånd', tone: 4, count: 48 },
  { letter: 'F', name: 'Funktionsnedsättning', tone: 5, count: 17 },
  { letter: 'Ä', name: 'Äldreomsorg', tone: 6, count: 26 },
  { letter: 'H', name: 'Hälso- och sjukvård', tone: 7, count: 8 },
] as const;

const FIRST_TWENTY = `B|Nilsson, Alva|180412-9824|Orosanmälan|Skyddsbedömning|0
E|Warsame, Omar|890203-9812|Återansökan november|Beräkning|0
B|Lindqvist, Noah|130927-9839|Utredning barn|Kommunicering|1
Ä|Åkerström, Gun|410605-9807|Hemtjänst|Beslut|2
Ö|Öberg, Lars-Erik|520118-9853|Årsräkning 2025|Granskning|3
F|Popović, Dragan|970714-9876|LSS daglig verksamhet|Verkställighet|5
E|Svensson, Jenny|840922-9848|Nyansökan|Utredning|6
V|Skyddad identitet|••••••-••••|Våld i nära relation|Skyddat boende|7
H|Berggren, Ulla|380301-9862|Inskrivning hemsjukvård|Vårdplan|7
E|Nguyen, Katarzyna|910530-9847|Tilläggsansökan tandvård|Komplettering|8
Ä|Söderström, Åke|350816-9853|Vård- och omsorgsboende|Erbjudande|9
B|Al-Hakim, Leila|110222-9866|Placering familjehem|Övervägande|12
F|Björklund, Per|880411-9871|Personlig assistans|Utredning|14
Ö|Jönsson, Birgitta|470909-9808|Samtycke bostadsförsäljning|Yttrande anhöriga|15
E|Eriksson, Mikael|790126-9859|Återansökan november|Beslut|16
V|Lindberg, Johan|950318-9834|Hemlöshet, boendeinsats|Uppföljning|18
Ä|Ängquist, Margareta|420712-9846|Korttidsvård|Verkställighet|20
H|Mattsson, Sven|330525-9879|Läkemedelsdelegering|Uppföljning|22
F|Kovačević, Zdravko|830630-9813|Boendestöd|Genomförandeplan|24
B|Forsberg, Ebba|150119-9845|Umgängesstöd|Verkställighet|27`
  .split('\n')
  .map((line): DemoRow => {
    const [area = '', name = '', identity = '', type = '', step = '', days = '0'] = line.split('|');
    return {
      id: name,
      area,
      name,
      identity,
      type,
      step,
      days: Number(days),
      isProtected: identity.startsWith('•'),
      note: days === '0' ? 'Ringt, inget svar' : '',
      documents: name.length % 4,
    };
  });

const SURNAMES = [
  'Andersson',
  'Berg',
  'Ceder',
  'Dahl',
  'Ek',
  'Falk',
  'Gran',
  'Holm',
  'Ivarsson',
  'Åberg',
  'Ärlig',
  'Öster',
];
const GIVEN = [
  'Anna',
  'Bo',
  'Cecilia',
  'David',
  'Ebba',
  'Farid',
  'Gunilla',
  'Hassan',
  'Inger',
  'Åsa',
  'Östen',
];

/** The twenty of the look, then as many more as asked for; the same every time. */
export function demoRows(count: number): readonly DemoRow[] {
  return Array.from({ length: count }, (_, index) => {
    const known = FIRST_TWENTY[index];
    if (known) return known;
    const area = AREAS[index % AREAS.length] ?? AREAS[0];
    return {
      id: `rad-${index}`,
      area: area.letter,
      name: `${SURNAMES[(index * 7) % SURNAMES.length]}, ${GIVEN[(index * 5) % GIVEN.length]} ${index}`,
      identity: `${40 + (index % 50)}0${1 + (index % 9)}${10 + (index % 19)}-98${index % 10}${index % 7}`,
      type: 'Utredning',
      step: index % 3 === 0 ? 'Beslut' : 'Utredning',
      days: 28 + index,
      note: '',
      documents: index % 4,
    };
  });
}

const dayText = (days: number) => (days === 0 ? 'idag' : days === 1 ? '1 dag' : `${days} dagar`);

export const demoColumns: readonly GridColumn<DemoRow>[] = [
  {
    id: 'area',
    header: 'Område',
    isHeaderHidden: true,
    width: '1.375rem',
    cell: (row) => {
      const area = AREAS.find((one) => one.letter === row.area) ?? AREAS[0];
      return <AreaMark letter={area.letter} tone={area.tone} label={area.name} />;
    },
  },
  {
    id: 'name',
    header: 'Namn',
    width: 'minmax(8.5rem, 1.2fr)',
    isRowHeader: true,
    isSortable: true,
    isFilterable: true,
    cell: (row) =>
      row.isProtected ? (
        <>
          <Icon name="protected" size="text" /> {row.name}
        </>
      ) : (
        row.name
      ),
  },
  {
    id: 'identity',
    header: 'Personnummer',
    width: '6rem',
    cell: (row) => (
      <span style={{ font: '400 var(--text-m)/1.35 var(--font-mono)', color: 'var(--soft)' }}>
        {row.identity}
      </span>
    ),
  },
  { id: 'type', header: 'Ärende', width: 'minmax(9rem, 1.4fr)', isSortable: true, cell: (row) => row.type },
  {
    id: 'step',
    header: 'Steg',
    width: 'minmax(7.875rem, 1fr)',
    cell: (row) => <span style={{ color: 'var(--soft)' }}>{row.step}</span>,
  },
  {
    id: 'due',
    header: 'Frist',
    width: '3.875rem',
    align: 'end',
    isSortable: true,
    cell: (row) => (
      <DueBadge
        text={dayText(row.days)}
        urgency={row.days === 0 ? 'late' : row.days <= 3 ? 'soon' : 'later'}
      />
    ),
  },
];

/** The same rows with words that are hard to set. */
export function longRows(count: number): readonly DemoRow[] {
  const word = (place: number) => LONG_WORDS[place % LONG_WORDS.length] ?? '';
  return demoRows(count).map((row, place) => ({
    ...row,
    name: place % 2 === 0 ? LONG_NAME : row.name,
    type: word(place),
    step: word(place + 2),
  }));
}

/** Wide enough for them: the list scrolls sideways sooner than it cuts a name off. */
export const longColumns: readonly GridColumn<DemoRow>[] = demoColumns.map((column) => {
  if (column.id === 'name') return { ...column, width: 'minmax(13rem, 1.2fr)' };
  return column.id === 'type' || column.id === 'step' ? { ...column, width: 'minmax(9rem, 1fr)' } : column;
});

interface Deeds {
  readonly onDocuments: (rowId: string) => void;
  readonly onContact: (rowId: string, how: 'ring' | 'skriv') => void;
  /** Answers why a note is refused. */
  readonly saveNote: (rowId: string, text: string) => string | null | Promise<string | null>;
}

/** With a text that can be changed, a button and a pair of buttons in the rows. */
export function workColumns({ onDocuments, onContact, saveNote }: Deeds): readonly GridColumn<DemoRow>[] {
  const known = demoColumns.filter(({ id }) => id !== 'step' && id !== 'identity');
  return [
    ...known.filter(({ id }) => id !== 'due'),
    {
      id: 'documents',
      header: 'Handlingar',
      width: '5.5rem',
      widget: (row) => (row.documents > 0 ? 'control' : undefined),
      cell: (row, widget) =>
        row.documents === 0 ? (
          'Inga'
        ) : (
          <button type="button" className="demoButton" {...widget} onClick={() => onDocuments(row.id)}>
            {row.documents} st
          </button>
        ),
    },
    {
      id: 'note',
      header: 'Anteckning',
      width: 'minmax(7rem, 1fr)',
      cell: (row) => row.note,
      edit: {
        value: (row) => row.note,
        save: saveNote,
        maxLength: 80,
        isLocked: (row) => row.isProtected === true,
      },
    },
    {
      id: 'contact',
      header: 'Kontakt',
      width: '6.5rem',
      widget: 'group',
      cell: (row, widget) => (
        <>
          <button type="button" className="demoButton" {...widget} onClick={() => onContact(row.id, 'ring')}>
            Ring
          </button>{' '}
          <button type="button" className="demoButton" {...widget} onClick={() => onContact(row.id, 'skriv')}>
            Skriv
          </button>
        </>
      ),
    },
    ...known.filter(({ id }) => id === 'due'),
  ];
}

/** The Swedish words of a list of cases. */
export const caseTexts = {
  rowCount: (count: number) => (count === 1 ? '1 ärende' : `${count} ärenden`),
  selectAll: (count: number) => `Välj alla ${count} ärenden i vyn`,
};
