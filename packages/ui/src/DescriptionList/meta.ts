import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'DescriptionList',
  title: 'Beskrivningslista',
  group: 'Data',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar vad som är känt, som par av namn och värde.',
  useWhen: [
    'Några uppgifter om en sak eller en person ska läsas, inte ändras.',
    'Handläggaren letar efter en uppgift i taget och behöver hitta den på dess namn.',
  ],
  avoidWhen: [
    'Många saker har samma uppgifter: använd Tabell.',
    'Uppgifterna ska ändras: använd fälten i Formulär.',
    'Svaren i ett formulär ska kontrolleras före beslut: använd Sammanfattning före beslut.',
  ],
  dos: [
    'Skriv ut att en uppgift saknas. En tom rad kan betyda vad som helst.',
    'Ge en kopieringsknapp till det som brukar klistras in någon annanstans, till exempel ett ärendenummer.',
  ],
  donts: [
    'En kopieringsknapp på varje rad.',
    'Kopieringsknappar på uppgifter om personer med skyddade uppgifter.',
  ],
  textRules: [
    'Namnet är ett substantiv utan kolon: ”Folkbokföringsadress”.',
    'Värdet skrivs som det läses: 3 november 2026, 1 234,50 kr.',
  ],
  keys: [{ id: 'copy', keys: ['Enter', 'Space'], where: 'På en kopieringsknapp', effect: 'Kopierar värdet' }],
  accessibility: {
    pattern: {
      name: 'HTML dl',
      url: 'https://html.spec.whatwg.org/multipage/grouping-content.html#the-dl-element',
    },
    semantics: [
      'Ett vanligt dl-element: varje namn är dt och varje värde dd.',
      'Kopieringsknappen heter ”Kopiera” och uppgiftens namn. Att det är kopierat, eller inte gick, läses upp.',
    ],
    wcag: ['1.3.1', '1.4.10', '2.1.1', '2.5.8', '4.1.2', '4.1.3'],
    deviations: ['Skärmläsare läser dl olika: en del säger inte hur många par det är.'],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
  },
});
