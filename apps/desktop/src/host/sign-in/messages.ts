import { clockIsWrong } from '../certificate-date.ts';

/** What a worker is told when a sign-in does not succeed: what is wrong and what to do. */
export const messages = {
  unreachable: 'Inloggningstjänsten kan inte nås. Kontrollera nätverket och försök igen.',
  declined: 'Inloggningen avbröts. Logga in igen när du vill fortsätta.',
  tooLate: 'Inloggningen tog för lång tid och avbröts. Försök igen.',
  clock: 'Datorns klocka går fel, så inloggningen kunde inte kontrolleras. Ställ klockan och försök igen.',
  clockAndCertificate: clockIsWrong,
  refused:
    'Svaret från inloggningstjänsten kunde inte kontrolleras, så inloggningen avbröts. Försök igen. Händer det igen: kontakta IT-stödet.',
  unreadable: 'Den sparade inloggningen kunde inte öppnas på den här datorn. Logga in igen.',
} as const;
