import type { CaseTypeContent } from '../definition/case-type.ts';
import type { RulebookContent } from '../definition/rulebook.ts';
import { testCaseType, testRulebook } from './definitions.ts';

/** An invented case type with one of everything that a command can meet: it permits the holding of a bell. */
export const permitType: CaseTypeContent = testCaseType({
  key: 'adults.permit',
  name: 'Klocktillstånd',
  law: ['SoL 11:1'],
  plan: {
    stages: [
      {
        key: 'intake',
        name: 'Ansökan',
        phase: 'intake',
        tasks: [
          { key: 'register', name: 'Registrera ansökan', form: 'application' },
          {
            key: 'tidy',
            name: 'Sortera papper',
            required: false,
            level: 'draft',
            form: 'tidying',
            repeats: true,
          },
        ],
      },
      {
        key: 'inquiry',
        name: 'Utredning',
        phase: 'investigation',
        entry: [{ on: ['task.register'], because: 'Ansökan ska vara registrerad först', law: 'SoL 14:2' }],
        exit: [{ on: ['event.withdrawn'], because: 'Ansökan är återkallad' }],
        tasks: [
          { key: 'listen', name: 'Lyssna på klockan' },
          { key: 'decide', name: 'Besluta', decision: 'permit', offline: 'draftOnly' },
          {
            key: 'review',
            name: 'Ompröva',
            required: false,
            repeats: true,
            decision: 'review',
            offline: 'draftOnly',
          },
        ],
      },
    ],
  },
  events: [
    { key: 'withdrawn', name: 'Ansökan återkallad', repeats: false },
    { key: 'rung', name: 'Klockan ringde', time: true, law: ['SoF 11:3'] },
    { key: 'struck', name: 'Klockan slog', time: true },
  ],
  documents: [{ key: 'noise', name: 'Bullerintyg', law: ['FB 11:17'], before: ['decide'] }],
  decisions: [
    {
      ...{
        key: 'permit',
        name: 'Tillstånd',
        law: ['SoL 11:1'],
        delegation: 'D1',
        appeal: 'none',
        period: true,
      },
      amount: true,
      outcomes: [
        { key: 'granted', name: 'Bifall', kind: 'granted' },
        { key: 'rejected', name: 'Avslag', kind: 'rejected', delegation: 'D3' },
        { key: 'forbidden', name: 'Förbud', kind: 'other', delegation: 'D5' },
        { key: 'seized', name: 'Beslag', kind: 'other', delegation: 'DC' },
      ],
    },
    {
      ...{ key: 'review', name: 'Omprövning', delegation: 'D1', appeal: 'none', reasons: false },
      outcomes: [{ key: 'kept', name: 'Står fast', kind: 'other' }],
    },
    {
      ...{ key: 'loose', name: 'Lös fråga', delegation: 'D0', appeal: 'none' },
      outcomes: [{ key: 'yes', name: 'Ja', kind: 'other' }],
    },
  ],
  deadlines: [
    { key: 'answer', rule: 'ANSWER_4W', from: ['case.received'], until: ['decision.permit'] },
    { key: 'court', rule: 'COURT_DAY', from: ['task.register'], until: ['task.decide'] },
    { key: 'quick', rule: 'QUICK_2W', from: ['case.received'], until: ['task.register'] },
    { key: 'strict', rule: 'STRICT_6W', from: ['case.received'], until: ['stage.inquiry'] },
    { key: 'committee', rule: 'COMMITTEE_4W', from: ['case.received'] },
  ],
  closure: {
    entry: [{ on: ['task.decide'], because: 'Beslut ska vara fattat.', law: 'SoL 14:2' }],
    reasons: [
      { key: 'done', name: 'Tillståndet är prövat' },
      { key: 'gone', name: 'Klockan är borta' },
    ],
  },
  reopening: {
    within: 'P30D',
    types: ['adults.permit'],
    because: 'En ny prövning av samma klocka kräver att något är nytt.',
    law: 'SoL 20:3',
  },
  imported: {
    intake: 'intake',
    investigation: 'inquiry',
    execution: 'inquiry',
    dormant: 'inquiry',
    closure: 'inquiry',
  },
  forms: [
    {
      ...{ key: 'application', name: 'Ansökan om klocka', classification: 'personal' },
      sections: [
        {
          ...{ key: 'all', name: 'Allt' },
          fields: [
            { key: 'weight', name: 'Vikt', type: 'integer', required: 'beforeDecision' },
            { key: 'loud', name: 'Är den högljudd?', type: 'boolean' },
            {
              key: 'why',
              name: 'Varför så högljudd?',
              type: 'text',
              required: 'always',
              showWhen: 'loud = true',
            },
          ],
        },
      ],
    },
    {
      ...{ key: 'tidying', name: 'Sortering', classification: 'open' },
      sections: [{ key: 'all', name: 'Allt', fields: [{ key: 'piles', name: 'Högar', type: 'integer' }] }],
    },
    {
      ...{ key: 'extra', name: 'Extra blad', classification: 'open' },
      sections: [{ key: 'all', name: 'Allt', fields: [{ key: 'text', name: 'Text', type: 'text' }] }],
    },
  ],
});

const rule = {
  ...{ starts: 'ansökan', law: ['FL 12 §'], validFrom: '2020-01-01', breachText: 'Larm' },
  breach: 'alarm' as const,
};

/** The rule book that the invented case type runs on. */
export const permitRules: RulebookContent = testRulebook({
  deadlines: [
    {
      ...{ key: 'ANSWER_4W', name: 'Svara', duration: 'P4W', pausable: true, ...rule },
      extend: { ground: 'särskilda skäl', by: 'D3' },
    },
    { key: 'COURT_DAY', name: 'Rättens dag', setBy: 'rätten', ...rule },
    { key: 'QUICK_2W', name: 'Registrera', duration: 'P2W', ...rule },
    { key: 'STRICT_6W', name: 'Fast frist', duration: 'P6W', ...rule },
    {
      ...{ key: 'COMMITTEE_4W', name: 'Utskottets frist', duration: 'P6W', ...rule },
      extend: { ground: 'synnerliga skäl', by: 'D5' },
    },
  ],
  delegation: [
    { level: 'D1', name: 'Handläggare', validFrom: '2020-01-01' },
    { level: 'D3', name: 'Enhetschef', validFrom: '2020-01-01' },
    { level: 'D5', name: 'Utskott', body: true, validFrom: '2020-01-01' },
    { level: 'D6', name: 'Nämnd', body: true, validFrom: '2020-01-01' },
    { level: 'DC', name: 'Ordförande', body: true, validFrom: '2020-01-01' },
  ],
});
