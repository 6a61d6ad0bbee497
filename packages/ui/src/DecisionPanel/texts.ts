import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('DecisionPanel', {
  decide: 'Fatta beslut',
  deciding: 'Beslutet sparas …',
  summary: 'Det här beslutas',
  checks: 'Innan beslut',
  progress: (done: number, all: number) => `${done} av ${all} klara`,
  done: 'klart',
  missing: 'saknas',
  problem: (name: string) => `${name} saknas.`,
  blockedTitle: 'Beslutet kan inte fattas än',
  remaining: (count: number) =>
    count === 0
      ? 'Allt är klart för beslut'
      : count === 1
        ? '1 sak återstår före beslut'
        : `${count} saker återstår före beslut`,
  failedTitle: 'Beslutet är inte fattat',
  stay: 'Avbryt',
});
