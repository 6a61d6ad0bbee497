import type { CaseTypeContent, RulebookContent } from '@samla/case-model/definition';
import { testCaseType, testRulebook } from '@samla/case-model/testing/definitions';

/** A case type with something of everything that a command can meet: plan, forms, decisions, documents, deadlines, guard. */
export const inquiryType: CaseTypeContent = testCaseType({
  ...{ key: 'children.inquiry', name: 'Barnutredning', order: 2, access: 'A-unit' },
  plan: {
    stages: [
      {
        ...{ key: 'intake', name: 'Inkommen', phase: 'intake' },
        tasks: [
          { key: 'register', name: 'Registrera', form: 'intake', level: 'draft' },
          { key: 'greet', name: 'Bekräfta', required: false, repeats: true },
        ],
      },
      {
        ...{ key: 'inquiry', name: 'Utredning', phase: 'investigation' },
        entry: [{ on: ['task.register'], because: 'Anmälan ska vara registrerad först', law: 'SoL 19:1' }],
        tasks: [
          { key: 'investigate', name: 'Utred', form: 'inquiry' },
          {
            ...{ key: 'decide', name: 'Besluta', decision: 'grant' },
            entry: [{ on: ['task.investigate'], because: 'Utredningen ska vara klar först' }],
          },
        ],
      },
    ],
  },
  events: [
    { key: 'served', name: 'Delgivning', repeats: false },
    { key: 'executed', name: 'Verkställighet', time: true },
  ],
  decisions: [
    {
      ...{
        key: 'grant',
        name: 'Bistånd',
        law: ['SoL 11:1'],
        delegation: 'D1',
        appeal: 'administrativeCourt',
      },
      outcomes: [
        { key: 'granted', name: 'Bifall', kind: 'granted' },
        { key: 'rejected', name: 'Avslag', kind: 'rejected', delegation: 'D3' },
      ],
    },
    {
      ...{ key: 'care', name: 'Ansökan om vård', law: ['LVU 4 §'], delegation: 'D6', appeal: 'none' },
      outcomes: [{ key: 'applied', name: 'Ansökan görs', kind: 'other' }],
    },
  ],
  documents: [{ key: 'certificate', name: 'Läkarintyg', before: ['decide'] }],
  deadlines: [
    { key: 'inquiry', rule: 'INQ_4M', from: ['case.received'], until: ['decision.grant'] },
    { key: 'age', rule: 'AGE_65', from: ['person.born'], until: ['decision.grant'] },
  ],
  closure: {
    entry: [{ on: ['decision.grant'], because: 'Beslut ska vara fattat', law: 'FL 12 §' }],
    reasons: [{ key: 'done', name: 'Ärendet är klart' }],
  },
  reopening: {
    ...{ within: 'P30D', types: ['children.inquiry'], law: 'JO 2565-2016' },
    because: 'Att avsluta och öppna på nytt förlänger inte utredningstiden',
  },
  imported: {
    ...{
      intake: 'intake',
      investigation: 'inquiry',
      execution: 'inquiry',
      dormant: 'inquiry',
      closure: 'inquiry',
    },
  },
  forms: [form('intake', 'Anmälan'), form('inquiry', 'Utredning')],
});

function form(key: string, name: string) {
  return {
    ...{ key, name, classification: 'sensitive' as const },
    sections: [
      {
        ...{ key: 'text', name: 'Text' },
        fields: [
          { key: 'words', name: 'Ord', type: 'longText' as const, required: 'beforeDecision' as const },
          { key: 'count', name: 'Antal', type: 'integer' as const },
        ],
      },
    ],
  };
}

export const rulebook: RulebookContent = testRulebook({
  deadlines: [
    {
      ...{ key: 'INQ_4M', name: 'Utredningstid', starts: 'Ärendet kom in', validFrom: '2020-01-01' },
      ...{ law: ['SoL 20:3'], duration: 'P4M', breach: 'alarm', breachText: 'Fristen har gått ut' },
      extend: { ground: 'särskilda skäl', by: 'D3' },
    },
    {
      ...{ key: 'AGE_65', name: 'Åldersgräns', starts: 'Personen föddes', validFrom: '1900-01-01' },
      ...{ law: ['SoL 20:3'], duration: 'P65Y', breach: 'alarm', breachText: 'Åldern är uppnådd' },
      extend: { ground: 'skolgång', by: 'D5' },
    },
  ],
});
