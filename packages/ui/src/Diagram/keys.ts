import type { KeyEntry } from '../meta.ts';

/** The keys of every chart that can be read point by point. */
export const DIAGRAM_KEYS = [
  {
    id: 'next',
    keys: ['ArrowRight', 'ArrowLeft'],
    effect: 'Läser nästa eller föregående punkt i serien; stannar vid kanten',
    where: 'I diagrammet',
  },
  {
    id: 'series',
    keys: ['ArrowDown', 'ArrowUp'],
    effect: 'Läser samma punkt i nästa eller föregående serie',
    where: 'I diagrammet',
  },
  { id: 'edge', keys: ['Home', 'End'], effect: 'Läser första eller sista punkten', where: 'I diagrammet' },
  {
    id: 'leave',
    keys: ['Escape'],
    effect: 'Lämnar avläsningen; fokus stannar i diagrammet',
    where: 'När en punkt läses',
  },
  {
    id: 'table',
    keys: ['Enter', 'Space'],
    effect: 'Visar tabellen i stället, eller diagrammet igen; fokus stannar på knappen',
    where: 'På Visa som tabell',
  },
] as const satisfies readonly KeyEntry[];
