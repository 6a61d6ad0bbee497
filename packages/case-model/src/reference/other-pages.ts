import type { DeadlineRule } from '../definition/deadline-rule.ts';
import type { SearchPurpose } from '../definition/rulebook.ts';
import type { Library } from '../definition/load.ts';
import { unverifiedIn } from '../definition/unverified.ts';
import { facts, pageOf, signOff } from './frame.ts';
import { html, list, mark, table, unverifiedMark, type Html, type Part } from './html.ts';
import { shown, unverifiedOf } from './unverified-of.ts';
import { beginsWords, breachWords, durationWords, lengthWords } from './words.ts';

/** When a row holds; dates are not broken over lines. */
const times = (validFrom: string, validTo: string | null): string =>
  (validTo === null ? `från ${validFrom}` : `${validFrom} – ${validTo}`).replaceAll('-', '\u2011');

/** Every area with its case types. */
export function indexPage(library: Library): Html {
  const { areas, caseTypes } = library;
  const open = unverifiedIn(library).length;
  return html`<h1>Ärendetyper</h1>
    <p class="lead">
      ${caseTypes.length} ärendetyper i ${areas.length} områden. Varje sida kan läsas, skrivas ut och
      godkännas av den som ansvarar för processen.
    </p>
    <p>${open} uppgifter är <a href="obekraftat.html">ännu inte bekräftade</a>.</p>
    <ul class="toc">
      ${areas.map(({ key, name }) => html`<li><a href="#${key}">${name}</a></li>`)}
    </ul>
    ${areas.map(
      ({ key: area, name, letter, code }) =>
        html`<h2 id="${area}">${name}</h2>
          <p class="soft">Bokstav ${letter}, diarienummer börjar med ${code}.</p>
          ${table(
            `Ärendetyper: ${name}`,
            ['Ärendetyp', 'Börjar med', 'Skeden', 'Frister', 'Blanketter', 'Ej bekräftat'],
            caseTypes
              .filter(({ key }) => key.startsWith(`${area}.`))
              .map((type): Part[] => [
                [html`<a href="${pageOf(type.key)}">${type.name}</a>`, mark(type.verified)],
                beginsWords[type.begins],
                type.plan.stages.length,
                type.deadlines.length,
                type.forms.map((form) => form.name).join(', '),
                unverifiedOf(library, type).length,
              ]),
          )}`,
    )}`;
}

/** All deadline rules with the case types that use them. */
export function rulesPage({ rulebook, caseTypes }: Library): Html {
  const used = (rule: string): Part =>
    list(
      caseTypes
        .filter(({ deadlines }) => deadlines.some((deadline) => deadline.rule === rule))
        .map(({ key, name }) => html`<a href="${pageOf(key)}">${name}</a>`),
    );
  return html`<h1>Frister</h1>
    <p class="lead">
      Varje rad gäller för händelser under den tid som står i den. Frister räknas av programmet, aldrig för
      hand.
    </p>
    ${table(
      'Fristregler',
      ['Regel', 'Börjar', 'Tid', 'Vid överskridande', 'Lagrum', 'Används i'],
      rulebook.deadlines.map((row): Part[] => [
        [row.name, html`<br /><code class="key">${row.key}</code>`, mark(row.verified)],
        row.starts,
        [
          row.variants
            ? list(row.variants.map((one) => `${one.name}: ${lengthWords(one)}`))
            : lengthWords(row),
          row.cutOff && `; efter kl. ${row.cutOff.time} ${durationWords(row.cutOff.duration)}`,
          ...limits(row).map((limit) => html`<br /><span class="soft">${limit}</span>`),
        ],
        [
          `${breachWords[row.breach]}. ${row.breachText}`,
          row.source !== undefined && html`<br /><span class="soft">Källa: ${row.source}</span>`,
        ],
        [row.law.join(', '), html`<br /><span class="soft">${times(row.validFrom, row.validTo)}</span>`],
        used(row.key),
      ]),
      'rules',
    )}
    ${signOff('fristreglerna')}`;
}

/** What narrows or widens a rule's time, in words. */
function limits(row: DeadlineRule): string[] {
  const { wording, internal, calendar, ceiling, extend, pausable } = row;
  return [
    wording === undefined ? '' : `lagens ord: ${wording}`,
    internal ? 'eget mål' : '',
    calendar === 'ROLL' ? 'flyttas till nästa vardag' : '',
    ceiling === undefined ? '' : `aldrig längre än ${durationWords(ceiling)}`,
    pausable ? 'kan stå still' : '',
    extend ? `kan förlängas: ${extend.ground} (${extend.by})` : '',
    extend?.max === undefined ? '' : `högst ${durationWords(extend.max)} i taget`,
  ].filter((limit) => limit !== '');
}

export function codesPage({ rulebook }: Library): Html {
  return html`<h1>Kodlistor</h1>
    <ul class="toc">
      ${rulebook.codeLists.map(({ key, name }) => html`<li><a href="#${key}">${name}</a></li>`)}
    </ul>
    ${rulebook.codeLists.map(
      ({ key, name, codes, verified, source }) =>
        html`<h2 id="${key}">${name}${mark(verified)}</h2>
          ${source !== undefined && html`<p class="soft">Källa: ${source}</p>`}
          ${table(
            name,
            ['Val', 'Nyckel', 'Gäller'],
            codes.map((code): Part[] => [
              [code.name, mark(code.verified)],
              html`<code>${code.key}</code>`,
              times(code.validFrom, code.validTo),
            ]),
          )}`,
    )}`;
}

interface Amount {
  readonly amount: number;
  readonly verified: boolean;
}

const kronor = ({ amount, verified }: Amount): Part => [
  `${String(amount).replace(/\B(?=(\d{3})+$)/g, '\u00a0')} kr`,
  mark(verified),
];

export function normsPage({ rulebook }: Library): Html {
  return html`<h1>Normer</h1>
    <p class="lead">
      Riksnormen i kronor per månad. Ett nytt år är en ny tabell ur förordningen; inget räknas upp av
      programmet.
    </p>
    ${rulebook.norms.map(
      (norm) =>
        html`<h2 id="norm-${norm.key}">Riksnorm ${norm.key}</h2>
          <p class="soft">${norm.law}, ${times(norm.validFrom, norm.validTo)}.</p>
          ${table(
            'Vuxna',
            ['Hushåll', 'Personliga kostnader'],
            [
              ['Ensamstående', kronor(norm.single)],
              ['Sambor eller makar', kronor(norm.couple)],
            ],
          )}
          ${table(
            'Barn och skolungdomar hemma',
            ['Ålder', 'Alla måltider hemma', 'Utan lunch fem dagar i veckan'],
            norm.children.map((row): Part[] => [
              row.fromAge === row.toAge ? `${row.fromAge} år` : `${row.fromAge}–${row.toAge} år`,
              kronor(row),
              row.withoutLunch ? kronor(row.withoutLunch) : '–',
            ]),
          )}
          ${table(
            'Gemensamma kostnader',
            ['Personer i hushållet', 'Belopp'],
            norm.common.map((row, at): Part[] => [`${at + 1}`, kronor(row)]),
          )}`,
    )}
    <h2 id="prisbasbelopp">Prisbasbelopp</h2>
    ${table(
      'Prisbasbelopp',
      ['År', 'Belopp'],
      rulebook.priceBaseAmounts.map((row) => [String(row.year), kronor(row)]),
    )}
    ${signOff('normerna')}`;
}

/** Paragraphs, delegation, access, retention, registers and search. */
export function rulebookPage({ rulebook }: Library): Html {
  const searched: Readonly<Record<SearchPurpose['terms'][number], string>> = {
    name: 'namn',
    identityNumber: 'personnummer',
    caseNumber: 'ärendenummer',
    content: 'innehåll',
    attribute: 'egenskaper',
  };
  return html`<h1>Lagrum och regler</h1>
    <h2>Lagrum</h2>
    ${table(
      'Lagrum',
      ['Lagrum', 'Vad det säger', 'Tidigare', 'Gäller', 'Källa'],
      rulebook.references.map((row): Part[] => [
        [row.key, mark(row.verified)],
        row.title,
        row.formerly ?? '',
        times(row.validFrom, row.validTo),
        row.source ?? '',
      ]),
    )}
    <h2>Delegation</h2>
    ${table(
      'Delegationsnivåer',
      ['Nivå', 'Vem', 'Beslutar själv', 'Gäller'],
      rulebook.delegation.map((row): Part[] => [
        row.level,
        row.name,
        row.body ? 'Nej: ett organ beslutar, handläggaren antecknar' : 'Ja',
        times(row.validFrom, row.validTo),
      ]),
    )}
    <h2>Behörighet</h2>
    ${table(
      'Behörighetsprofiler',
      ['Profil', 'Namn', 'Vem ser', 'Lagrum'],
      rulebook.accessProfiles.map((row): Part[] => [row.key, row.name, row.help, row.law.join(', ')]),
    )}
    <h2>Gallring</h2>
    ${table(
      'Gallringsregler',
      ['Regel', 'Gallras', 'Urval för forskning', 'Lagrum', 'Gäller'],
      rulebook.retention.map((row): Part[] => [
        [row.name, mark(row.verified)],
        row.years === null ? 'Aldrig' : `${row.years} år efter sista anteckningen`,
        row.researchSelection ? 'Ja' : 'Nej',
        row.law.join(', '),
        times(row.validFrom, row.validTo),
      ]),
    )}
    <h2>Sökändamål</h2>
    ${table(
      'Vad som får sökas',
      ['Ändamål', 'Sökbegrepp', 'Lagrum', 'Gäller'],
      rulebook.searchPurposes.map((row): Part[] => [
        [row.name, mark(row.verified)],
        row.terms.map((term) => searched[term]).join(', '),
        row.law.join(', '),
        times(row.validFrom, row.validTo),
      ]),
    )}
    <h2>Statistik</h2>
    ${rulebook.registers.map(
      (row) =>
        html`<h3>${row.name}${mark(row.verified)}</h3>
          ${facts([
            ['Till', row.receiver],
            ['Avser', row.reference],
            ['Skickas', row.due],
            ['Lagrum', row.law.join(', ')],
            ['Gäller', times(row.validFrom, row.validTo)],
          ])}
          ${table(
            `Variabler: ${row.name}`,
            ['Variabel', 'Nyckel', 'Kodlista'],
            row.variables.map((variable): Part[] => [
              [variable.name, mark(variable.verified)],
              html`<code>${variable.key}</code>`,
              variable.codes === undefined
                ? ''
                : html`<a href="kodlistor.html#${variable.codes}">${variable.codes}</a>`,
            ]),
          )}`,
    )}`;
}

/** Everything that rests on a source that nobody has confirmed. */
export function unverifiedPage(library: Library): Html {
  const found = unverifiedIn(library).map(shown);
  const kinds = [...new Set(found.map(({ what }) => what))];
  return html`<h1>Ej bekräftat</h1>
    <p class="lead">
      ${found.length} uppgifter bygger på källor som ingen har bekräftat. De används och märks
      ${unverifiedMark}; inget i arbetet stoppas av dem.
    </p>
    <p>
      När en uppgift är kontrollerad: ta bort <code>verified: false</code> i filen och skriv källan i
      <code>source</code>.
    </p>
    ${kinds.map(
      (kind) =>
        html`<h2>${kind}</h2>
          ${table(
            `Ej bekräftat: ${kind}`,
            ['Vad', 'Källa'],
            found.filter(({ what }) => what === kind).map(({ name, source }): Part[] => [name, source ?? '']),
          )}`,
    )}
    ${signOff('listan')}`;
}
