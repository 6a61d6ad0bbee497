import { allTexts } from '@samla/ui/texts';
import type { ComponentMeta } from '@samla/ui/meta';

type Texts = ReturnType<typeof allTexts> extends ReadonlyMap<string, infer T> ? T : never;

/** Places in a meta that must say something. */
const FILLED = ['summary', 'useWhen', 'avoidWhen', 'dos', 'donts', 'textRules'] as const;

/** What is wrong with what a meta says. */
export function metaWordFaults(meta: ComponentMeta): readonly string[] {
  const { pattern, semantics, wcag } = meta.accessibility;
  const lines = [...FILLED.flatMap((place) => meta[place]), ...semantics, ...meta.accessibility.deviations];
  return [
    ...FILLED.filter((place) => meta[place].length === 0).map((place) => `${place} is empty`),
    ...(pattern.name.trim() === '' || semantics.length === 0
      ? ['accessibility does not tell what it is']
      : []),
    ...wcag.filter((one) => !/^[1-4]\.\d\.\d{1,2}$/.test(one)).map((one) => `${one} is no success criterion`),
    ...(wcag.length === 0 ? ['wcag is empty'] : []),
    ...lines.filter((line) => line.trim() === '').map(() => 'a line is empty'),
    ...lines.filter(exclaims).map((line) => `exclaims: ${line}`),
    ...(/^\d+\.\d+\.\d+$/.test(meta.since) ? [] : [`since is no version: ${meta.since}`]),
  ];
}

/** What is wrong with the words that components bring along. */
export function ownWordFaults(): readonly string[] {
  return [...allTexts()].flatMap(([component, texts]) =>
    sentences(texts).flatMap((text) => textFaults(text).map((fault) => `${component}: ${fault}`)),
  );
}

function textFaults(text: string): readonly string[] {
  const hasWayOut = /[.:…] ?\S/.test(text);
  return [
    ...(exclaims(text) ? [`exclaims: ${text}`] : []),
    ...(/felaktig|ogiltig/i.test(text) && !hasWayOut
      ? [`says that it is wrong and not how to mend it: ${text}`]
      : []),
    ...(/\b(vänligen|klicka här|error)\b/i.test(text) ? [`is not plain Swedish: ${text}`] : []),
  ];
}

/** An example of what to avoid stands in quotation marks. */
const exclaims = (text: string) => text.replaceAll(/”[^”]*”/g, '').includes('!');

/** All texts, with functions asked for one: what they are given shows as it is. */
function sentences(texts: Texts): readonly string[] {
  return Object.values(texts).flatMap((value) => {
    if (typeof value === 'string') return [value];
    if (typeof value !== 'function') return sentences(value);
    try {
      const said: unknown = (value as (...all: unknown[]) => unknown)(2, 2, 2);
      return typeof said === 'string' ? [said] : [];
    } catch {
      // wants something else than numbers: its story shows it
      return [];
    }
  });
}
