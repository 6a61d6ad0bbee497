import axe from 'axe-core';
import { exemptionsIn } from '../../support/exempt.ts';
import { INVARIANTS } from '../../support/invariants.ts';
import type { LoadedStory } from './load.ts';

const OWN_RULES = new Set(INVARIANTS.map(({ id }) => id));
const AXE_RULES = new Set(axe.getRules().map(({ ruleId }) => ruleId));
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const TAGS = ['dev', 'test', 'autodocs', 'visual', 'narrow', 'forced-colors', 'motion'];

interface AxeParameters {
  readonly test?: string;
  readonly disable?: boolean;
  readonly context?: unknown;
  readonly options?: { readonly runOnly?: unknown; readonly rules?: unknown };
  readonly config?: { readonly rules?: readonly { readonly id: string; readonly enabled?: boolean }[] };
}

/** What lets a story past a gate without leave. */
export function gateFaults(story: LoadedStory): readonly string[] {
  const { tags, globals, parameters, title } = story;
  const a11y = (parameters['a11y'] ?? {}) as AxeParameters;
  const exemptions = exemptionsIn(parameters);
  const granted = exemptions.map(({ rule }) => rule);
  const rules = a11y.config?.rules ?? [];
  const off = rules.filter(({ enabled }) => enabled === false).map(({ id }) => id);
  const isRegionOn = rules.some(({ id, enabled }) => id === 'region' && enabled === true);
  const isManual = (globals['a11y'] as { manual?: boolean } | undefined)?.manual === true;
  return [
    ...(tags.includes('test') ? [] : ['is not run as a test']),
    ...tags.filter((tag) => !TAGS.includes(tag)).map((tag) => `has the tag ${tag}, which nothing reads`),
    ...(a11y.test === 'error' ? [] : ['faults found by axe do not fail it']),
    ...(a11y.disable || isManual ? ['axe is switched off'] : []),
    ...(JSON.stringify(a11y.options?.runOnly) === JSON.stringify(LEVELS)
      ? []
      : ['axe looks for something else']),
    ...(a11y.options?.rules || a11y.context ? ['axe is told what to look at'] : []),
    ...off.filter((id) => !granted.includes(id)).map((id) => `${id} is off without exempt()`),
    ...granted
      .filter((rule) => !OWN_RULES.has(rule) && !AXE_RULES.has(rule))
      .map((rule) => `is exempt from ${rule}, which is no rule`),
    ...exemptions
      .filter(({ reason, on }) => reason.trim().length < 20 || !/^\d{4}-\d\d-\d\d$/.test(on))
      .map(({ rule }) => `is exempt from ${rule} without a reason and a day`),
    ...(title.startsWith('Vyer/') && !isRegionOn && !granted.includes('region')
      ? ['is a whole view and yet not asked for landmarks: use FULL_VIEW']
      : []),
  ];
}
