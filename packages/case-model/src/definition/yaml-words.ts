/** A fault in Swedish and what would be right. */
export interface Words {
  readonly message: string;
  readonly hint: string;
}

const indentation = 'Rätta indraget: två mellanslag för varje nivå, lika för alla rader på samma nivå.';
const quotes = 'Sätt citattecken om texten, till exempel name: "Vård: ansökan".';

const words: Readonly<Record<string, Words>> = {
  TAB_AS_INDENT: { message: 'Raden är indragen med tabb.', hint: 'Använd mellanslag, två för varje nivå.' },
  DUPLICATE_KEY: {
    message: 'Samma nyckel står två gånger här.',
    hint: 'Ta bort den ena eller slå ihop dem.',
  },
  BAD_INDENT: { message: 'Indraget stämmer inte.', hint: indentation },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'Texten innehåller ett kolon som läses som en ny nyckel.',
    hint: quotes,
  },
  MULTILINE_IMPLICIT_KEY: { message: 'Ett kolon saknas efter nyckeln.', hint: 'Skriv nyckel: värde.' },
  BLOCK_IN_FLOW: {
    message: 'En lista med streck eller ett indraget stycke står inuti { } eller [ ].',
    hint: 'Skriv allt med { } och [ ] eller allt med indrag.',
  },
  MISSING_CHAR: {
    message: 'Ett tecken saknas: kolon, komma eller avslutande citattecken, ] eller }.',
    hint: 'Se efter att varje citattecken, [ och { har sitt slut på eller före den här raden.',
  },
  BAD_SCALAR_START: {
    message: 'En text får inte börja med det tecknet.',
    hint: 'Sätt citattecken om texten.',
  },
  BAD_DQ_ESCAPE: {
    message: 'Omvänt snedstreck i en text med dubbla citattecken.',
    hint: 'Använd enkla citattecken om texten.',
  },
  MULTIPLE_DOCS: {
    message: 'Filen innehåller flera dokument (---).',
    hint: 'Lägg varje definition i en egen fil.',
  },
  NON_STRING_KEY: { message: 'Nyckeln är ingen text.', hint: 'Skriv nyckeln med bokstäver.' },
  TAG_RESOLVE_FAILED: { message: 'Taggar (!) används inte här.', hint: 'Ta bort taggen.' },
  UNEXPECTED_TOKEN: {
    message: 'Här står något som inte hör hemma.',
    hint: 'Se efter citattecken, indrag och att listor skrivs med ”- ” före varje rad.',
  },
  BAD_ALIAS: {
    message: 'Ett alias (*) pekar på ett ankare (&) som inte finns ovanför.',
    hint: 'Skriv ut värdet, eller sätt citattecken om en text som börjar med & eller *.',
  },
};

/** The words for a fault that the YAML library found. */
export function yamlMistake(code: string, detail: string): Words {
  return (
    words[code] ?? {
      message: `Filen är ingen riktig YAML (${detail}).`,
      hint: 'Rätta raden eller jämför med en annan fil.',
    }
  );
}
