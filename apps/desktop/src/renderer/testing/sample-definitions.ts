import type { CaseTypeContent, RulebookContent } from '@samla/case-model/definition';
import { testCaseType, testRulebook } from '@samla/case-model/testing/definitions';
import type { Definition } from '@samla/case-model/definition';

/*
 * Invented definitions for stories and tests, cut to what screens show. The real ones are YAML, which no window reads.
 */

const concernReport: CaseTypeContent = testCaseType({
  key: 'children.concernReport',
  name: 'Orosanmälan barn',
  help: 'Från anmälan till beslut om att inleda eller inte inleda en utredning.',
  law: ['SoL 19:1', 'SoL 20:1', 'SoL 20:2'],
  access: 'A-case',
  begins: 'notification',
  plan: {
    stages: [
      {
        key: 'received',
        name: 'Inkommen',
        phase: 'intake',
        tasks: [
          { key: 'registerReport', name: 'Registrera anmälan', form: 'concernReport', law: ['SoL 19:1'] },
        ],
      },
      {
        key: 'safety',
        name: 'Skyddsbedömning',
        phase: 'intake',
        law: ['SoL 20:1'],
        entry: [{ on: ['task.registerReport'], because: 'Anmälan ska vara registrerad först' }],
        tasks: [
          {
            key: 'assessSafety',
            name: 'Gör skyddsbedömning',
            help: 'Behovet av omedelbart skydd ska bedömas samma dag.',
            form: 'safetyAssessment',
            law: ['SoL 20:1'],
          },
        ],
      },
      {
        key: 'preliminary',
        name: 'Förhandsbedömning',
        phase: 'investigation',
        law: ['SoL 20:2'],
        entry: [
          { on: ['task.assessSafety'], because: 'Skyddsbedömningen ska vara gjord först', law: 'SoL 20:1' },
        ],
        tasks: [
          {
            key: 'assess',
            name: 'Gör förhandsbedömning',
            form: 'preliminaryAssessment',
            law: ['SoL 20:2'],
          },
          {
            key: 'decide',
            name: 'Besluta om utredning',
            decision: 'openInvestigation',
            offline: 'draftOnly',
            law: ['SoL 20:2', 'SoL 14:2'],
            entry: [
              { on: ['task.assess'], because: 'Förhandsbedömningen ska vara klar först', law: 'SoL 20:2' },
            ],
          },
        ],
      },
      {
        key: 'feedback',
        name: 'Återkoppling',
        phase: 'closure',
        entry: [{ on: ['decision.openInvestigation'], because: 'Beslut om utredning ska vara fattat först' }],
        tasks: [
          { key: 'tellReporter', name: 'Återkoppla till anmälaren', required: false, law: ['OSL 26:9 a'] },
        ],
      },
    ],
  },
  events: [
    { key: 'meetingHeld', name: 'Möte med vårdnadshavare och barn', law: [] },
    { key: 'policeReport', name: 'Polisanmälan gjord', law: ['OSL 10:21'], time: true },
  ],
  documents: [{ key: 'schoolReport', name: 'Yttrande från skolan', law: [] }],
  decisions: [
    {
      key: 'openInvestigation',
      name: 'Inleda utredning',
      law: ['SoL 20:2', 'SoL 14:2'],
      delegation: 'D1',
      appeal: 'none',
      outcomes: [
        { key: 'opened', name: 'Utredning inleds', kind: 'other' },
        { key: 'notOpened', name: 'Utredning inleds inte', kind: 'other', delegation: 'D3' },
      ],
    },
  ],
  deadlines: [
    { key: 'safety', rule: 'SAFETY_ASSESS', from: ['case.received'], until: ['task.assessSafety'] },
    {
      key: 'preliminary',
      rule: 'PRELIM_14',
      from: ['case.received'],
      until: ['decision.openInvestigation'],
    },
  ],
  closure: {
    entry: [
      {
        on: ['decision.openInvestigation'],
        because: 'Beslut om att inleda eller inte inleda utredning ska vara fattat',
        law: 'SoL 20:2',
      },
    ],
    reasons: [
      { key: 'investigationOpened', name: 'Utredning har inletts' },
      { key: 'notOpened', name: 'Utredning inleds inte' },
      { key: 'transferred', name: 'Överflyttat till annan kommun' },
    ],
  },
  imported: {
    intake: 'received',
    investigation: 'preliminary',
    execution: 'feedback',
    dormant: 'preliminary',
    closure: 'feedback',
  },
  forms: [
    {
      key: 'concernReport',
      name: 'Orosanmälan',
      help: 'En anmälan om oro för ett barn. Ett ärende per barn.',
      law: ['SoL 19:1'],
      classification: 'sensitive',
      sections: [
        {
          key: 'source',
          name: 'Anmälan',
          fields: [
            { key: 'receivedAt', name: 'Kom in', type: 'dateTime', required: 'always' },
            {
              key: 'reporterKind',
              name: 'Anmälare',
              type: 'choice',
              codes: 'reporterKinds',
              required: 'always',
            },
          ],
        },
        {
          key: 'concern',
          name: 'Oron',
          fields: [
            {
              key: 'whatAndWhen',
              name: 'Vad har anmälaren sett eller hört, och när?',
              type: 'longText',
              required: 'always',
            },
            {
              key: 'immediateDanger',
              name: 'Är barnet i omedelbar fara?',
              type: 'boolean',
              required: 'always',
            },
          ],
        },
      ],
    },
    {
      key: 'safetyAssessment',
      name: 'Skyddsbedömning',
      law: ['SoL 20:1'],
      classification: 'sensitive',
      sections: [
        {
          key: 'assessment',
          name: 'Bedömning',
          fields: [
            {
              key: 'facts',
              name: 'Vad är känt om barnets situation?',
              type: 'longText',
              required: 'always',
              prefill: { source: 'previousCase', path: 'safetyAssessment.facts' },
            },
            { key: 'needsProtection', name: 'Behövs omedelbart skydd?', type: 'boolean', required: 'always' },
            {
              key: 'measures',
              name: 'Vad görs, av vem och när?',
              type: 'longText',
              showWhen: 'needsProtection = true',
              required: 'beforeDecision',
            },
          ],
        },
      ],
    },
    {
      key: 'preliminaryAssessment',
      name: 'Förhandsbedömning',
      law: ['SoL 20:2'],
      classification: 'sensitive',
      sections: [
        {
          key: 'assessment',
          name: 'Bedömning',
          fields: [{ key: 'reason', name: 'Bedömning och skäl', type: 'longText', required: 'always' }],
        },
      ],
    },
  ],
});

/** Every other sample case runs on this: the four phases, one task in each. */
const plain: CaseTypeContent = testCaseType({
  key: 'children.sample',
  name: 'Ärende',
  plan: {
    stages: (
      [
        ['intake', 'Inkommen', 'Läs det som kommit in'],
        ['investigation', 'Utredning', 'Utred behovet'],
        ['execution', 'Verkställighet', 'Följ upp insatsen'],
        ['closure', 'Avslut', 'Avsluta och gallra'],
      ] as const
    ).map(([key, name, task]) => ({
      key,
      name,
      phase: key,
      tasks: [{ key: `${key}Task`, name: task }],
    })),
  },
  imported: {
    intake: 'intake',
    investigation: 'investigation',
    execution: 'execution',
    dormant: 'execution',
    closure: 'closure',
  },
});

const always = { validFrom: '2025-07-01' as never };
const rulebook: RulebookContent = testRulebook({
  references: [
    { key: 'SoL 19:1', title: 'Anmälningsskyldighet vid oro för barn', ...always },
    { key: 'SoL 20:1', title: 'Omedelbar skyddsbedömning', ...always },
    { key: 'SoL 20:2', title: 'Förhandsbedömning inom fjorton dagar', ...always },
    { key: 'SoL 14:2', title: 'Utredning ska inledas utan dröjsmål', ...always },
  ],
  deadlines: [
    {
      key: 'SAFETY_ASSESS',
      name: 'Skyddsbedömning',
      starts: 'Anmälan kom in',
      law: ['SoL 20:1'],
      duration: 'P0D',
      protects: true,
      breach: 'alarm',
      breachText: 'Barnet kan vara utan skydd. Gör bedömningen nu.',
      ...always,
    },
    {
      key: 'PRELIM_14',
      name: 'Förhandsbedömning',
      starts: 'Anmälan kom in',
      law: ['SoL 20:2'],
      duration: 'P14D',
      extend: { ground: 'Särskilda skäl', by: 'D2', max: 'P14D' },
      breach: 'alarm',
      breachText: 'Besluta om utredning ska inledas.',
      ...always,
    },
  ],
  codeLists: [
    {
      key: 'reporterKinds',
      name: 'Anmälare',
      codes: [
        { key: 'school', name: 'Skola', ...always },
        { key: 'police', name: 'Polis', ...always },
        { key: 'private', name: 'Privatperson', ...always },
      ],
    },
  ],
  delegation: [
    { level: 'D1', name: 'Socialsekreterare', ...always },
    { level: 'D2', name: '1:e socialsekreterare', ...always },
    { level: 'D3', name: 'Enhetschef', ...always },
    { level: 'D5', name: 'Sociala delegationen', body: true, ...always },
  ],
});

const hash = (digit: string) => digit.repeat(64);
export const CONCERN_REPORT_HASH = hash('a');
export const PLAIN_HASH = hash('b');
export const RULEBOOK_HASH = hash('c');

export const sampleDefinitions: readonly Definition[] = [
  { kind: 'caseType', hash: CONCERN_REPORT_HASH, content: concernReport },
  { kind: 'caseType', hash: PLAIN_HASH, content: plain },
  { kind: 'rulebook', hash: RULEBOOK_HASH, content: rulebook },
];
export const concernReportPlaybook = { caseType: concernReport, rulebook };
export const plainPlaybook = { caseType: plain, rulebook };
