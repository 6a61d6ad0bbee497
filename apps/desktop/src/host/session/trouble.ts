import type { SyncState } from '../contract.ts';

/** How things stand while the stores are not open. */
export function trouble(kind: SyncState['kind'], message: string): SyncState {
  return { kind, progress: null, lastSyncedAt: null, message };
}

export const recovering =
  'Datorns nyckel öppnar inte det som är sparat här. Det öppnas med återställningsnyckeln så snart du är inloggad och servern svarar. Inget är borttaget.';
export const awayTooLong =
  'Datorn har varit utan kontakt med servern för länge, så ärendena är raderade från den. Det du inte hann skicka är kvar, skyddat. Anslut till nätverket och logga in, så hämtas allt igen.';
export const awayInMemory =
  'Datorn har varit utan kontakt med servern för länge, så ärendena är raderade från den. Det du inte hann skicka finns bara i programmet: stäng det inte. Anslut till nätverket och logga in, så hämtas allt igen.';
export const diskStops =
  'Det som är sparat på datorn kan inte öppnas just nu: disken kan vara full eller skrivskyddad. Frigör plats. Samla försöker igen. Inget är borttaget.';
export const cannotOpen =
  'Det som är sparat på datorn kunde inte öppnas. Starta om Samla, och kontakta it-stödet om det inte hjälper. Inget är borttaget.';
export const wipeResists =
  'Den här datorn är anmäld som förlorad, och allt som är sparat på den ska raderas innan något mer öppnas. Disken hindrar det: den kan vara full eller skrivskyddad. Samla försöker igen. Kontakta it-stödet.';
export const newer =
  'En nyare version av Samla har använts på den här datorn. Starta den versionen, eller be it-stödet uppdatera. Inget är borttaget.';
