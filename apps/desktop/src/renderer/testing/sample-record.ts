import type { CaseFacts } from '@samla/case-model/case-state';
import type { Entry, EntryBody } from '@samla/case-model/entry';
import type { BoardId, CaseId, EntryId, PersonId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { CaseTypeKey } from '@samla/case-model/definition';
import type { FormKey, ItemKey } from '@samla/case-model/definition/keys';
import { instantOf, type Instant, type PlainDate, type TimeOfDay } from '@samla/case-model/time';
import { Temporal } from 'temporal-polyfill';
import { areas, identityNumber, type SampleCase } from './sample-cases.ts';
import {
  CONCERN_REPORT_HASH,
  concernReportPlaybook,
  PLAIN_HASH,
  plainPlaybook,
} from './sample-definitions.ts';

/** The day that samples, stories and tests live on. */
export const TODAY = '2026-11-02' as PlainDate;
/** 09:41 in Stockholm on that day. */
export const NOW = '2026-11-02T08:41:00.000Z' as Instant;

/** A UUID that says what it is of: version 5 in form, so every id schema takes it. */
export function sampleId(kind: number, at: number): string {
  const tail = at.toString(16).padStart(12, '0');
  return `00000000-000${kind}-5000-8000-${tail}`;
}

export const me = { id: sampleId(1, 0) as WorkerId, name: 'Amina Lindqvist' };
export const colleagues = [
  me,
  ...['Jonas Berg', 'Karin Åslund', 'Mohamed Nur'].map((name, at) => ({
    id: sampleId(1, at + 1) as WorkerId,
    name,
  })),
];
export const unit = {
  id: sampleId(2, 0) as UnitId,
  name: 'Rinkeby-Kista · Barn och unga',
  boardId: sampleId(3, 0) as BoardId,
};
export const otherUnit = {
  id: sampleId(2, 1) as UnitId,
  name: 'Farsta · Vuxen',
  boardId: sampleId(3, 1) as BoardId,
};

/** A case as the server would know it: its facts, its person and its record. */
export interface SampleRecord {
  readonly sample: SampleCase;
  readonly facts: CaseFacts;
  readonly definitionHash: string;
  readonly number: string;
  readonly personId: PersonId;
  readonly identityNumber: string | null;
  readonly entries: readonly Entry[];
}

/** The date so many days from the samples' today. */
export function daysFromToday(days: number): PlainDate {
  return Temporal.PlainDate.from(TODAY).add({ days }).toString() as PlainDate;
}

function at(days: number, clock: string): Instant {
  const local = Temporal.PlainDate.from(daysFromToday(days)).toPlainDateTime(clock);
  return instantOf(local.toZonedDateTime('Europe/Stockholm').epochMilliseconds);
}

interface Line {
  readonly at: Instant;
  readonly by: string;
  readonly body: EntryBody;
}

/** The record of one sample case, oldest first. */
export function sampleRecord(sample: SampleCase, index: number): SampleRecord {
  const caseId = sampleId(4, index) as CaseId;
  const worker = colleagues.find((one) => one.name === sample.worker) ?? null;
  const lines = linesOf(sample);
  const idAt = (place: number) => sampleId(5, index * 100 + place) as EntryId;
  const firstNote = idAt(lines.findIndex((line) => line.body.kind === 'noteAdded'));
  const entries = lines.map((line, place): Entry => {
    const author = colleagues.find((one) => one.name === line.by);
    return {
      id: idAt(place),
      caseId,
      seq: place + 1,
      recordedAt: line.at,
      happenedAt: line.at,
      authorId: author?.id ?? null,
      authorName: line.by,
      body: line.body.kind === 'corrected' ? { ...line.body, correctsId: firstNote } : line.body,
    };
  });
  const isReport = sample.type === concernReportPlaybook.caseType.name;
  return {
    sample,
    definitionHash: isReport ? CONCERN_REPORT_HASH : PLAIN_HASH,
    facts: {
      playbook: isReport ? concernReportPlaybook : plainPlaybook,
      id: caseId,
      boardId: unit.boardId,
      assignment: {
        version: 1,
        workerId: worker?.id ?? null,
        workerName: worker?.name ?? null,
        unitId: unit.id,
        unitName: unit.name,
      },
    },
    number: `${areas.find(({ key }) => key === sample.area)?.code ?? 'ARE'}-2026-${String(100 + index * 13).padStart(4, '0')}`,
    personId: sampleId(6, index) as PersonId,
    identityNumber: sample.born && identityNumber(...sample.born),
    entries,
  };
}

function note(days: number, clock: string, by: string, heading: string, text: string): Line {
  return {
    at: at(days, clock),
    by,
    body: { kind: 'noteAdded', heading, text, eventOn: null, backdatingReason: null },
  };
}

function linesOf(sample: SampleCase): Line[] {
  const by = sample.worker ?? 'SYSTEM';
  const lines: Line[] = [imported(sample)];
  const extra = extraLines[sample.family];
  lines.push(...(extra ?? plainLines(sample, by)));
  if (sample.due !== null && sample.dueKind === 'watch') {
    const body = { kind: 'watchAdded', dueOn: daysFromToday(sample.due), text: 'Ring tillbaka' } as const;
    lines.push({ at: at(-10, '13:05'), by, body });
  }
  return lines.sort((a, b) => a.at.localeCompare(b.at));
}

/** The case that was opened here, and not in the old system. */
const opened: Line = {
  at: at(0, '09:10'),
  by: 'Jonas Berg',
  body: {
    kind: 'caseOpened',
    typeKey: 'children.concernReport' as CaseTypeKey,
    receivedOn: TODAY,
    receivedAt: '09:05' as TimeOfDay,
    channel: 'eService',
    backdatingReason: null,
    reopeningMotive: null,
  },
};

function imported(sample: SampleCase): Line {
  if (sample.family === 'Nilsson') return opened;
  const deadline = sample.dueKind === 'deadline' && sample.due !== null ? daysFromToday(sample.due) : null;
  return {
    at: at(-60, '06:00'),
    by: 'Inläsning',
    body: {
      kind: 'caseImported',
      stage: sample.stage,
      receivedOn: daysFromToday(-75),
      decidedOn: sample.stage === 'execution' ? daysFromToday(-65) : null,
      closedOn: sample.stage === 'closure' ? daysFromToday(-61) : null,
      deadline,
      amountOre: null,
    },
  };
}

function plainLines(sample: SampleCase, by: string): Line[] {
  const area = areas.find((one) => one.key === sample.area)?.name ?? sample.area;
  return [
    note(
      -30,
      '10:20',
      by,
      'Samtal',
      'Telefonsamtal med den enskilde om läget. Inget nytt att anteckna utöver det som sagts tidigare.',
    ),
    note(
      -6,
      '14:10',
      by,
      'Planering',
      `Planering inom ${area.toLocaleLowerCase('sv-SE')}. Nästa steg är bestämt och den enskilde är informerad.`,
    ),
  ];
}

const extraLines: Readonly<Record<string, readonly Line[]>> = {
  Nilsson: [
    {
      at: at(0, '09:12'),
      by: 'Jonas Berg',
      body: {
        kind: 'formSubmitted',
        form: 'concernReport' as FormKey,
        task: 'registerReport' as ItemKey,
        level: 'decision',
        values: {
          receivedAt: '2026-11-02T09:12',
          reporterKind: 'school',
          whatAndWhen: 'Alva har berättat för sin lärare att hon inte vågar gå hem i dag.',
          immediateDanger: false,
        },
        statedOn: TODAY,
      },
    },
    note(
      0,
      '09:31',
      me.name,
      'Anteckning',
      'Ringt anmälaren, lärare på lågstadiet. Uppger att Alva berättat att hon inte vågar gå hem i dag. Syskon (4 år) går på förskola på samma gata.',
    ),
    {
      at: at(-1, '08:00'),
      by: me.name,
      body: { kind: 'watchAdded', dueOn: daysFromToday(22), text: 'Ring skolkurator' },
    },
  ],
  Warsame: [
    note(
      -12,
      '11:02',
      me.name,
      'Nybesök',
      'Omar kom ensam. Hyran är 7 450 kr och betalad till och med oktober.',
    ),
    {
      at: at(-11, '08:40'),
      by: me.name,
      body: {
        kind: 'corrected',
        correctsId: sampleId(5, 0) as EntryId,
        heading: 'Nybesök',
        text: 'Omar kom tillsammans med sin bror. Hyran är 7 540 kr och betalad till och med oktober.',
        reason: 'Fel belopp, och brodern var med.',
      },
    },
    {
      at: at(-20, '09:00'),
      by: me.name,
      body: {
        kind: 'decisionImported',
        decisionType: 'Försörjningsstöd oktober',
        law: 'SoL 12:1',
        decidedOn: daysFromToday(-20),
        outcome: 'granted',
        validFrom: '2026-10-01' as PlainDate,
        validTo: '2026-10-31' as PlainDate,
        amountOre: 1_125_000,
        delegate: 'HANDL',
      },
    },
  ],
  Kask: [
    {
      at: at(-60, '06:00'),
      by: 'Inläsning',
      body: check('personer.PNR', '610329-98X9', 'Personnumret är inte giltigt'),
    },
    {
      at: at(-60, '06:00'),
      by: 'Inläsning',
      body: check('arenden.INKOM_DAT', '2026-13-02', 'Datumet finns inte'),
    },
    note(-2, '15:45', 'Jonas Berg', 'Anmälan', 'Anmälan från fastighetsägaren.'),
  ],
  Svensson: [
    {
      at: at(-60, '06:00'),
      by: 'Inläsning',
      body: check('arenden.BELOPP', '12,5O0', 'Beloppet går inte att läsa'),
    },
    note(
      -3,
      '10:00',
      me.name,
      'Ansökan',
      'Ansökan om ekonomiskt bistånd för november. Kontoutdrag saknas för oktober.',
    ),
  ],
  'Lundström-Hägerström af Segerstad': [
    note(
      -4,
      '16:20',
      me.name,
      'Barnavårdsutredningsplanering',
      'Familjehemsplaceringsutredning och socialtjänstsekretessbedömning gjord tillsammans med försörjningsstödshandläggaren. Personuppgiftsbiträdesavtalet är undertecknat.',
    ),
  ],
};

function check(field: string, raw: string, reason: string): EntryBody {
  return { kind: 'checkRaised', field, raw, reason };
}
