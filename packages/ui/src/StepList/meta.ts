import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'StepList',
  title: 'Processteg',
  group: 'Person och ärende',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar var arbetet står: vad som är klart, vad som pågår och vad som återstår.',
  useWhen: ['Ett ärende eller en guide går igenom tre till sju steg i ordning.'],
  avoidWhen: [
    'Stegen är delar av ett ärende man bläddrar mellan: använd Flikrad.',
    'Varje steg har datum och text: använd Händelselinje.',
  ],
  dos: ['Skriv varför ett steg är låst.', 'Gör stegen till knappar bara om man kan gå till dem.'],
  donts: ['Fler än sju steg.', 'Steg som byter namn när de är klara.'],
  textRules: ['Ett ord eller två, substantiv: ”Utredning”. Noten är kort: ”väntar på yttrande”.'],
  keys: [
    {
      id: 'select',
      keys: ['Enter', 'Space'],
      where: 'På ett steg som är en knapp',
      effect: 'Går till steget',
    },
  ],
  accessibility: {
    pattern: { name: 'HTML ol med aria-current=step' },
    semantics: [
      'Stegen är en ordnad lista med namn; det som pågår har aria-current=step.',
      'Varje stegs läge står i text: klart, pågår, återstår eller låst.',
    ],
    wcag: ['1.3.1', '1.4.1', '2.1.1', '2.5.8', '4.1.2'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Laddar: WAIVED.nothingFetched,
    Tom: WAIVED.neverEmpty,
  },
});
