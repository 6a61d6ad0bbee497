/** Words that break narrow layouts; and a name that is hard to set. */
export const LONG_WORDS = [
  'Försörjningsstödshandläggare',
  'Barnavårdsutredningsplanering',
  'Familjehemsplaceringsutredning',
  'Personuppgiftsbiträdesavtal',
  'Socialtjänstsekretessbedömning',
] as const;

export const LONG_NAME = 'Lundström-Hägerström af Segerstad, Anna-Karin';
export const LONG_TEXT = `${LONG_WORDS.join(' och ')}. Se fornamn.mycketlangtefternamn.ytterligarenamn@exempel.kommun.example.`;
