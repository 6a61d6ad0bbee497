import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../cli/read-folder.ts';
import { definitionsFolder } from '../definitions-folder.ts';
import { loadLibrary, type Library } from '../definition/load.ts';
import { unverifiedIn } from '../definition/unverified.ts';
import { html, table } from './html.ts';
import { conditionWords, formConditionWords, momentWords } from './meaning.ts';
import { referencePages } from './pages.ts';
import { planLayout, wrapped } from './plan-layout.ts';
import { durationWords, lengthWords } from './words.ts';

let library: Library;
let pages: ReadonlyMap<string, string>;
beforeAll(() => {
  ({ library } = loadLibrary(readFolder(definitionsFolder)));
  pages = referencePages(library, '0.1.0');
}, 60_000);

const pageOf = (path: string): string => pages.get(path) ?? '';
const report = () => {
  const type = library.caseTypes.find(({ key }) => key === 'children.concernReport');
  if (!type) throw new Error('children.concernReport is missing');
  return type;
};

describe('html', () => {
  it('escapes everything that is put in', () => {
    expect(html`<p title="${'"'}">${'<b>&'}</p>`.text).toBe('<p title="&quot;">&lt;b&gt;&amp;</p>');
  });

  it('leaves out what is not there', () => {
    expect(html`a${null}${undefined}${false}${['b', html`<i>c</i>`, 0]}`.text).toBe('ab<i>c</i>0');
    expect(table('Tom', ['A'], []).text).toBe('');
  });
});

describe('the pages', () => {
  it('have one for each case type, and the menu’s', () => {
    for (const { key } of library.caseTypes) expect(pages.has(`typer/${key}.html`), key).toBe(true);
    expect(pages.size).toBe(library.caseTypes.length + 7);
  });

  it('are Swedish, fetch nothing and run nothing', () => {
    for (const [path, text] of pages) {
      if (!path.endsWith('.html')) continue;
      expect(text, path).toContain('<html lang="sv">');
      expect(text, path).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org\/2000\/svg)| on\w+=|style="/);
      expect(text.match(/<h1/g), path).toHaveLength(1);
      expect(text, path).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  it('link only to pages and places that are there', () => {
    for (const [path, text] of pages) {
      const up = path.startsWith('typer/') ? 'typer/' : '';
      for (const [, link = ''] of text.matchAll(/href="([^"]+)"/g)) {
        const [file = '', place] = link.split('#');
        const full = file === '' ? path : file.startsWith('../') ? file.slice(3) : up + file;
        expect(pages.has(full), `${path}: ${link}`).toBe(true);
        if (place) expect(pageOf(full), `${path}: ${link}`).toContain(`id="${place}"`);
      }
    }
  });

  it('name every table by its caption and its heads', () => {
    for (const text of pages.values()) {
      const tables = text.match(/<table[^>]*>\s*(<caption>)?/g) ?? [];
      for (const start of tables) expect(start).toContain('<caption>');
    }
  });

  it('show paragraphs with their old numbers, deadlines, who decides and what is not confirmed', () => {
    const page = pageOf('typer/children.concernReport.html');
    for (const word of [
      'SoL 20:2',
      'gSoL 11:1 a',
      '14 dagar',
      'PRELIM_14',
      'Enhetschef',
      'ej bekräftat',
      'Underskrift'.toLowerCase(),
    ]) {
      expect(page).toContain(word);
    }
  });

  it('gather everything unconfirmed on one page', () => {
    const page = pageOf('obekraftat.html');
    expect(unverifiedIn(library).length).toBeGreaterThan(0);
    expect(page).toContain(`${unverifiedIn(library).length} uppgifter bygger på källor`);
    for (const { verified, name } of library.caseTypes)
      if (!verified) expect(page).toContain(html`${name}`.text);
  });
});

describe('the drawing', () => {
  it('draws every stage, task, milestone and sentry, each within the page and none over another', () => {
    for (const type of library.caseTypes) {
      const { stages, milestones, closure, width, height } = planLayout(type);
      expect(stages).toHaveLength(type.plan.stages.length);
      expect(milestones).toHaveLength(type.plan.milestones.length);
      let below = 0;
      for (const box of [...stages, ...milestones, closure]) {
        expect(box.y, type.key).toBeGreaterThanOrEqual(below);
        below = box.y + box.height;
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        for (const { x, y, width: wide, height: high } of box.tasks) {
          expect(x).toBeGreaterThan(box.x);
          expect(x + wide).toBeLessThan(box.x + box.width);
          expect(y).toBeGreaterThan(box.y);
          expect(y + high).toBeLessThan(below);
        }
        for (const { y, lines } of [...box.entry, ...box.exit]) {
          expect(lines.length).toBeGreaterThan(0);
          expect(y).toBeLessThan(below);
        }
      }
      expect(below).toBeLessThanOrEqual(height);
      const diamonds = [...stages, ...milestones, closure].flatMap((box) => [
        ...box.entry,
        ...box.exit,
        ...box.tasks.flatMap(({ entry, exit }) => [...entry, ...exit]),
      ]);
      const page = pageOf(`typer/${type.key}.html`);
      expect(page.match(/class="(entry|exit)"/g) ?? []).toHaveLength(diamonds.length);
    }
  });

  it('has a name and a description of its own', () => {
    expect(pageOf('typer/children.concernReport.html')).toMatch(
      /<title id="plan-title"\s*>Plan för Orosanmälan barn/,
    );
  });

  it('breaks long texts into lines and leaves no word out', () => {
    const text = 'Den enskilde ska vara hörd och ställföreträdaren kontrollerad';
    expect(wrapped(text, 120, 12).join(' ')).toBe(text);
    expect(wrapped(text, 120, 12).length).toBeGreaterThan(2);
  });
});

describe('words', () => {
  it.each([
    ['P14D', '14 dagar'],
    ['P1M', '1 månad'],
    ['P0D', 'samma dag'],
    ['PT24H', '24 timmar'],
    ['fel', 'fel'],
  ])('%s is %s', (duration, words) => {
    expect(durationWords(duration)).toBe(words);
  });

  it('says how long a rule runs', () => {
    expect(lengthWords({ yearly: { month: 2, day: 'last', from: 'yearEnd' } })).toBe(
      'sista dagen i februari, året efter',
    );
    expect(lengthWords({ yearly: { month: 3, day: 1, from: 'day' } })).toBe(
      'den 1 mars, nästa gång den dagen infaller',
    );
    expect(lengthWords({ monthly: { months: 1, day: 15 } })).toBe('den 15 i månaden, 1 månad senare');
    expect(lengthWords({ monthly: { months: 0, day: 'last' } })).toBe('sista dagen i månaden, samma månad');
    expect(lengthWords({ quarterly: ['04-30', '07-31', '10-31', '01-31'] })).toContain('30 april');
    expect(lengthWords({ setBy: 'tingsrätten' })).toBe('dagen bestäms av: tingsrätten');
    expect(lengthWords({})).toBe('');
  });

  it('says happenings by their names', () => {
    const type = report();
    expect(momentWords(type, 'case.received')).toBe('ärendet kom in');
    expect(momentWords(type, 'person.born')).toBe('personen föddes');
    expect(momentWords(type, 'task.registerReport')).toBe('uppgiften ”Registrera anmälan” är gjord');
    expect(momentWords(type, 'decision.openInvestigation.notOpened')).toContain('Utredning inleds inte');
    expect(momentWords(type, 'form.concernReport')).toBe('blanketten ”Orosanmälan” är inlämnad');
    expect(momentWords(type, 'form.concernReport.receivedAt')).toContain('fältet ”Kom in”');
  });

  it('says conditions with the names of fields, options and outcomes', () => {
    const type = report();
    expect(
      conditionWords(
        library,
        type,
        'concernReport.immediateDanger = true and decisions.openInvestigation.outcome != "opened"',
      ),
    ).toBe('”Är barnet i omedelbar fara?” är ja och ”Inleda utredning” är inte ”Utredning inleds”');
    const form = library.forms.get('concernReport');
    if (!form) throw new Error('concernReport is missing');
    expect(formConditionWords(library, form, 'reporterKind = "private" or anonymous != null')).toBe(
      '”Anmälare” är ”Privatperson” eller ”Anmälaren vill vara anonym” är ifyllt',
    );
  });
});
