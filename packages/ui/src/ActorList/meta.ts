import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'ActorList',
  title: 'Aktörer',
  group: 'Person och ärende',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar vilka som är med i ärendet, i vilken roll och hur man når dem.',
  useWhen: ['Någon ska kontaktas, eller man behöver se vem som är vem i ärendet.'],
  avoidWhen: [
    'Det gäller den som ärendet handlar om: använd Personbanner.',
    'Uppgifter om en enda person ska läsas: använd Beskrivningslista.',
  ],
  dos: [
    'Skriv rollen som den heter i ärendet: ”Vårdnadshavare”, ”God man”.',
    'Skicka med kontaktvägarna även för den som har skyddade uppgifter: listan skriver då att de inte visas.',
  ],
  donts: ['Ett namn som avslöjar vem en skyddad person är: ägaren bestämmer vad som får stå där.'],
  textRules: [
    'Namn skrivs som i folkbokföringen, efternamn först, och kortas aldrig av.',
    'Knapparna är verb och säger för den som lyssnar vem de gäller: ”Ring Nilsson, Jenny”.',
  ],
  keys: [
    { id: 'rows', keys: ['ArrowDown', 'ArrowUp'], effect: 'Nästa och föregående person' },
    { id: 'ends', keys: ['End', 'Home'], effect: 'Sista och första personen' },
    {
      id: 'inside',
      keys: ['ArrowRight', 'ArrowLeft'],
      effect: 'Nästa och föregående länk eller knapp i raden',
    },
    { id: 'act', keys: ['Enter'], where: 'På en rad', effect: 'Öppnar personen' },
    { id: 'leave', keys: ['Tab', 'Shift+Tab'], effect: 'Lämnar listan, och kommer tillbaka till samma rad' },
  ],
  accessibility: {
    pattern: { name: 'APG grid (layout grid)', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/grid/' },
    semantics: [
      'Listan är grid med ett namn; varje rad är row och läses med namn, skyddsmarkering, roll och kontaktvägar.',
      'Skyddsmarkeringen är text, ikon och ram och står först i raden.',
      'Kontaktvägar till en skyddad person finns inte i sidan, varken synligt eller dolt.',
      'Ikonerna för telefon, e-post och adress har namn.',
    ],
    wcag: ['1.1.1', '1.3.1', '1.4.1', '2.1.1', '2.4.3', '2.4.7', '2.5.8', '4.1.2'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: 'Den som hämtar raderna visar felet i ett Meddelande på listans plats.',
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
  },
});
