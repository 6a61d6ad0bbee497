import { describe, expect, test } from 'vitest';
import { ariaWords, correctedWords, shippedWords } from './ariaWords.ts';

const plural = (count: number, forms: Readonly<Record<string, string | (() => string)>>) => {
  const form = forms[`=${count}`] ?? forms[count === 1 ? 'one' : 'other'] ?? '';
  return typeof form === 'string' ? form : form();
};
const select = (forms: Readonly<Record<string, string | (() => string)>>, value: string) => {
  const form = forms[String(value)] ?? forms['other'] ?? '';
  return typeof form === 'string' ? form : form();
};

function said(name: string, key: string, values: Readonly<Record<string, unknown>> = {}): string | undefined {
  const word = ariaWords[name]?.[key];
  if (typeof word !== 'function') return word;
  return word(values as Readonly<Record<string, never>>, { number: String, plural, select });
}

describe('the Swedish of React Aria', () => {
  test('every package that it reads words for has all its words', () => {
    for (const [name, words] of Object.entries(shippedWords)) {
      expect(Object.keys(ariaWords[name] ?? {})).toEqual(Object.keys(words));
    }
  });

  test('a correction is of a word that exists, and differs from it', () => {
    for (const [name, words] of Object.entries(correctedWords)) {
      for (const [key, word] of Object.entries(words)) {
        expect(shippedWords[name]?.[key], `${name} ${key}`).toBeDefined();
        expect(word).not.toBe(shippedWords[name]?.[key]);
      }
    }
  });

  test.each([
    ['@react-aria/combobox', 'selectedAnnouncement', { optionText: 'Åsa Berg' }, 'Åsa Berg, vald'],
    ['@react-aria/combobox', 'countAnnouncement', { optionCount: 0 }, 'Inga alternativ.'],
    ['@react-aria/combobox', 'countAnnouncement', { optionCount: 1 }, '1 alternativ.'],
    [
      '@react-aria/combobox',
      'focusAnnouncement',
      { optionText: 'Åsa Berg', isSelected: true, isGroupChange: true, groupTitle: 'Barn', groupCount: 2 },
      'Barn, 2 alternativ. Åsa Berg, vald',
    ],
    [
      '@react-aria/combobox',
      'focusAnnouncement',
      { optionText: 'Åsa Berg', isSelected: false, isGroupChange: false },
      'Åsa Berg',
    ],
    ['@react-aria/grid', 'selectedAll', {}, 'Allt är markerat.'],
    ['@react-aria/grid', 'selectedCount', { count: 0 }, 'Inget är markerat.'],
    ['@react-aria/grid', 'selectedCount', { count: 1 }, '1 markerad.'],
    ['@react-aria/grid', 'selectedCount', { count: 3 }, '3 markerade.'],
    ['@react-aria/grid', 'selectedItem', { item: 'Åsa' }, 'Markerat: Åsa.'],
    ['@react-aria/grid', 'deselectedItem', { item: 'Åsa' }, 'Inte längre markerat: Åsa.'],
    ['@react-aria/dnd', 'dragDescriptionKeyboardAlt', {}, 'Tryck på Alt + Enter för att börja dra.'],
    [
      '@react-aria/dnd',
      'dragSelectedKeyboard',
      { count: 1 },
      'Tryck på Enter för att dra 1 markerat objekt.',
    ],
  ])('%s %s of %j', (name, key, values, words) => {
    expect(said(name, key, values)).toBe(words);
  });

  test('keys are called what stands on them', () => {
    for (const [name, words] of Object.entries(ariaWords)) {
      for (const key of Object.keys(words)) {
        expect(said(name, key), `${name} ${key}`).not.toMatch(/\b(?:retur|tabb|escape|radera)\b/i);
      }
    }
  });
});
