import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'PersonBanner',
  title: 'Personbanner',
  group: 'Person och ärende',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar vem det gäller, överst i ärendet, och skyddsmarkeringen först av allt.',
  useWhen: ['En skärm handlar om en person: ärendet, en utredning, ett beslut.'],
  avoidWhen: [
    'Flera personer räknas upp: använd Aktörer.',
    'Många uppgifter om personen ska läsas: använd Beskrivningslista.',
    'Skyddade uppgifter ska visas efter att någon angett varför: använd Skyddsspärr.',
  ],
  dos: [
    'Skriv i klartext vad markeringen kräver: ”Lämna inte ut uppgifter. Fråga enhetschefen.”',
    'Logga när någon kopierar ett personnummer.',
  ],
  donts: [
    'Fakta eller taggar som röjer var en skyddad person bor, går i skola eller vårdas.',
    'En markering som bara är en färg.',
  ],
  textRules: [
    'Efternamn först: ”Nilsson, Alva”. Namn kortas aldrig av.',
    'Fakta är korta: ”8 år”, ”Vårdnadshavare: Nilsson, Jenny”.',
  ],
  keys: [
    {
      id: 'copy',
      keys: ['Enter', 'Space'],
      where: 'På en kopieringsknapp',
      effect: 'Kopierar namnet eller personnumret',
    },
  ],
  accessibility: {
    pattern: { name: 'HTML section, landmärke med personens namn' },
    semantics: [
      'Ett landmärke med rubriken som namn. Är personen skyddad står ”Skyddad person” före namnet.',
      'Markeringen är text, ikon och dubbel ram, och står först i läsordningen.',
      'Personnumret på en skyddad person finns inte i sidan. Prickarna läses som ”Personnumret visas inte”.',
    ],
    wcag: ['1.3.1', '1.3.2', '1.4.1', '1.4.10', '2.1.1', '2.4.6', '2.5.8', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
  },
});
