import type { CaseTypeContent } from '../definition/case-type.ts';
import { lawsOf } from '../definition/laws.ts';
import type { Library } from '../definition/load.ts';
import { facts, signOff } from './frame.ts';
import { formSection } from './form-section.ts';
import { html, joined, list, mark, table, unverifiedMark, type Html, type Part } from './html.ts';
import { conditionWords, momentWords } from './meaning.ts';
import { planList } from './plan-list.ts';
import { planSvg } from './plan-svg.ts';
import { unverifiedOf } from './unverified-of.ts';
import {
  appealWords,
  beginsWords,
  boardWords,
  breachWords,
  durationWords,
  lengthWords,
  outcomeKindWords,
} from './words.ts';

const headings = [
  ['lagrum', 'Rättslig grund'],
  ['plan', 'Plan'],
  ['frister', 'Frister'],
  ['beslut', 'Beslut och delegation'],
  ['handlingar', 'Handlingar och händelser utifrån'],
  ['blanketter', 'Blanketter'],
  ['nat', 'Utan nät'],
  ['avslut', 'Avslut och gallring'],
  ['statistik', 'Statistik'],
  ['obekraftat', 'Ej bekräftat'],
  ['granskning', 'Granskning'],
] as const;

const heading = (id: (typeof headings)[number][0]): Html =>
  html`<h2 id="${id}">${headings.find(([key]) => key === id)?.[1]}</h2>`;

/** Everything about one case type, for the one who answers for the process to read and sign. */
export function typePage(library: Library, type: CaseTypeContent): Html {
  const { rulebook, areas } = library;
  const area = areas.find(({ key }) => type.key.startsWith(`${key}.`));
  const profile = rulebook.accessProfiles.find(({ key }) => key === type.access);
  return html`<p class="trail"><a href="../index.html#${area?.key}">${area?.name}</a></p>
    <h1>${type.name}${mark(type.verified)}</h1>
    <p class="lead">${type.help}</p>
    <ul class="toc">
      ${headings.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}
    </ul>
    ${facts([
      ['Börjar med', beginsWords[type.begins]],
      ['Nämnd', boardWords[type.board]],
      ['Vem ser ärendet', profile ? `${profile.name} (${profile.key}). ${profile.help}` : type.access],
      ['Nyckel', html`<code>${type.key}</code>`],
      ['Källa', type.source],
    ])}
    ${heading('lagrum')} ${laws(library, type)} ${heading('plan')}
    <figure>
      ${planSvg(type)}
      <figcaption>
        Skeden har snedskurna hörn, uppgifter rundade. En ofylld romb på kanten är ett villkor för att öppna,
        en fylld ett villkor som avslutar. ! måste göras, # kan göras igen, § är ett beslut, ett blad är en
        blankett.
      </figcaption>
    </figure>
    ${planList(library, type)} ${heading('frister')} ${deadlines(library, type)} ${heading('beslut')}
    ${decisions(library, type)} ${heading('handlingar')} ${outside(type)} ${heading('blanketter')}
    ${
      type.forms.length === 0
        ? html`<p>Ärendetypen har inga blanketter.</p>`
        : type.forms.map((form) => formSection(library, form))
    }
    ${heading('nat')} ${offline(type)} ${heading('avslut')} ${closing(library, type)} ${heading('statistik')}
    ${statistics(library, type)} ${heading('obekraftat')} ${unverified(library, type)}
    ${signOff(`ärendetypen ”${type.name}”`)}`;
}

function laws({ rulebook }: Library, type: CaseTypeContent): Html {
  const own = new Set<string>(type.law);
  const rows = lawsOf(type).flatMap((law) =>
    rulebook.references
      .filter(({ key }) => key === law)
      .map(({ key, title, formerly, validFrom, validTo, verified }): Part[] => [
        [own.has(key) ? html`<strong>${key}</strong>` : key, mark(verified)],
        title,
        formerly ?? '',
        validTo === null ? `från ${validFrom}` : `${validFrom} – ${validTo}`,
      ]),
  );
  return html`<p>
      Ärendetypens egna lagrum står i fetstil; de andra hör till dess uppgifter, beslut och blanketter.
    </p>
    ${table('Lagrum som ärendetypen vilar på', ['Lagrum', 'Vad det säger', 'Tidigare lagrum', 'Gäller'], rows)}`;
}

function deadlines(library: Library, type: CaseTypeContent): Html {
  const { rulebook } = library;
  const rows = type.deadlines.flatMap(({ rule, variant, from, until, unless }) =>
    rulebook.deadlines
      .filter(({ key }) => key === rule)
      .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
      .map((row): Part[] => {
        const variants =
          variant === undefined ? row.variants : row.variants?.filter(({ key }) => key === variant);
        const length = variants
          ? list(variants.map((one) => `${one.name}: ${lengthWords(one)}`))
          : lengthWords(row);
        return [
          [row.name, html` <span class="key">${row.key}</span>`, mark(row.verified)],
          [
            joined(
              from.map((moment) => momentWords(type, moment)),
              ' eller ',
            ),
            unless === undefined
              ? null
              : html`<br /><span class="soft">Inte när ${conditionWords(library, type, unless)}</span>`,
          ],
          [
            length,
            row.internal && ' (eget mål)',
            row.calendar === 'ROLL' && html`<br /><span class="soft">flyttas till nästa vardag</span>`,
            row.extend &&
              html`<br /><span class="soft"
                  >kan förlängas: ${row.extend.ground},
                  ${row.extend.by}${row.extend.max === undefined ? '' : `, högst ${durationWords(row.extend.max)}`}</span
                >`,
          ],
          joined(
            until.map((moment) => momentWords(type, moment)),
            ' eller ',
          ),
          `${breachWords[row.breach]}. ${row.breachText}`,
          [
            row.law.join(', '),
            row.validTo !== null && html`<br /><span class="soft">till ${row.validTo}</span>`,
          ],
        ];
      }),
  );
  if (rows.length === 0) return html`<p>Ärendetypen har inga frister.</p>`;
  return table(
    'Frister',
    ['Frist', 'Börjar när', 'Tid', 'Uppfylld när', 'Vid överskridande', 'Lagrum'],
    rows,
  );
}

function decisions({ rulebook }: Library, type: CaseTypeContent): Html {
  const level = (key: string): string => {
    const name = rulebook.delegation.find((row) => row.level === key)?.name;
    return name === undefined ? key : `${key} ${name}`;
  };
  const rows = type.decisions.map((decision): Part[] => [
    decision.name,
    list(
      decision.outcomes.map(({ name, kind, delegation }) => {
        const word = outcomeKindWords[kind];
        const shown = word === '' || name.toLowerCase().includes(word) ? name : `${name} (${word})`;
        return delegation === undefined ? shown : `${shown}: ${level(delegation)}`;
      }),
    ),
    level(decision.delegation),
    decision.law.join(', '),
    appealWords[decision.appeal],
    [decision.reasons ? 'Skäl' : '', decision.period ? 'Period' : '', decision.amount ? 'Belopp' : '']
      .filter((word) => word !== '')
      .join(', '),
  ]);
  if (rows.length === 0) return html`<p>Inga myndighetsbeslut fattas i ärendetypen.</p>`;
  return table(
    'Beslut',
    ['Beslut', 'Utfall', 'Vem beslutar', 'Lagrum', 'Överklagas till', 'Ska innehålla'],
    rows,
  );
}

function outside(type: CaseTypeContent): Html {
  const tasks = type.plan.stages.flatMap((stage) => stage.tasks);
  const documents = type.documents.map(({ name, law, before }): Part[] => [
    name,
    before.length === 0
      ? 'Önskad, hindrar inget'
      : before.map((key) => tasks.find((task) => task.key === key)?.name ?? key).join(', '),
    law.join(', '),
  ]);
  const events = type.events.map(({ name, time, repeats, law }): Part[] => [
    name,
    [time ? 'klockslag anges' : '', repeats ? 'kan hända flera gånger' : 'en gång']
      .filter((word) => word !== '')
      .join(', '),
    law.join(', '),
  ]);
  if (documents.length + events.length === 0) return html`<p>Ärendetypen väntar inte på något utifrån.</p>`;
  return html`${table('Handlingar', ['Handling', 'Krävs före', 'Lagrum'], documents)}
  ${table('Händelser', ['Händelse', 'Hur', 'Lagrum'], events)}`;
}

function offline(type: CaseTypeContent): Html {
  const tasks = type.plan.stages.flatMap((stage) => stage.tasks);
  const names = (kind: string): string[] =>
    tasks.filter((task) => task.offline === kind).map(({ name }) => name);
  const drafts = names('draftOnly');
  return html`<p>Det här går att göra klart utan nät och skickas när nätet är tillbaka:</p>
    ${list(names('queue'))} ${drafts.length > 0 && html`<p>Det här kan bara förberedas som utkast:</p>`}
    ${list(drafts)}`;
}

function closing({ rulebook, caseTypes }: Library, type: CaseTypeContent): Html {
  const { entry, reasons } = type.closure;
  const retention = rulebook.retention.filter(({ key }) => key === type.retention);
  const { reopening } = type;
  return html`${
    entry.length === 0
      ? html`<p>Ärendet kan avslutas när som helst.</p>`
      : html`<p>Ärendet kan avslutas när ${entry.length > 1 ? 'något av' : 'det'} här är uppfyllt:</p>
          ${list(entry.map(({ because, law }) => (law === undefined ? because : `${because} (${law})`)))}`
  }
  ${facts([
    ['Avslutsorsaker', list(reasons.map(({ name }) => name))],
    [
      'Gallring',
      list(
        retention.map(({ name, years, verified, law }) => [
          `${name}: ${years === null ? 'gallras aldrig' : `${years} år efter sista anteckningen`}`,
          law.length > 0 && ` (${law.join(', ')})`,
          mark(verified),
        ]),
      ),
    ],
    [
      'Om ett nytt ärende öppnas snart',
      reopening &&
        `Inom ${durationWords(reopening.within)} efter ${reopening.types
          .map((key) => `”${caseTypes.find((one) => one.key === key)?.name ?? key}”`)
          .join(', ')}: ${reopening.because} (${reopening.law})`,
    ],
  ])}`;
}

function statistics({ rulebook }: Library, type: CaseTypeContent): Html {
  const rows = type.statistics.flatMap(({ register, variables }) => {
    const row = rulebook.registers.find(({ key }) => key === register);
    return Object.entries(variables).map(([key, source]): Part[] => [
      row?.name ?? register,
      [row?.variables.find((variable) => variable.key === key)?.name ?? key, mark(row?.verified ?? true)],
      /^(person|case)\.(?!received|opened|closed|born)/.test(source)
        ? html`<code>${source}</code>`
        : momentWords(type, source),
    ]);
  });
  const fields = type.forms.flatMap((form) =>
    form.sections.flatMap((section) =>
      section.fields.flatMap((field) =>
        field.statistics.flatMap((target): Part[][] => {
          const [register, variable] = target.split('.');
          const row = rulebook.registers.find(({ key }) => key === register);
          const told = type.statistics.some(
            (mapping) => mapping.register === register && Object.hasOwn(mapping.variables, variable ?? ''),
          );
          if (told) return [];
          const name = row?.variables.find(({ key }) => key === variable)?.name ?? target;
          const where = `fältet ”${field.name}” i blanketten ”${form.name}”`;
          return [[row?.name ?? target, [name, mark(row?.verified ?? true)], where]];
        }),
      ),
    ),
  );
  if (rows.length + fields.length === 0)
    return html`<p>Ärendetypen lämnar inga uppgifter till statistik.</p>`;
  return table('Uppgifter till statistik', ['Register', 'Variabel', 'Hämtas från'], [...rows, ...fields]);
}

function unverified(library: Library, type: CaseTypeContent): Html {
  const found = unverifiedOf(library, type);
  if (found.length === 0) return html`<p>Allt på sidan är bekräftat.</p>`;
  return html`<p>
      Det här är byggt på källor som ingen har bekräftat. Det används, men märks ${unverifiedMark} i
      programmet tills någon har kontrollerat det.
    </p>
    ${table(
      'Att bekräfta',
      ['Uppgift', 'Slag', 'Källa'],
      found.map(({ what, name, source }) => [name, what, source ?? '']),
    )}`;
}
