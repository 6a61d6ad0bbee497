import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('ReorderList', {
  up: (name: string) => `Flytta upp ${name}`,
  down: (name: string) => `Flytta ned ${name}`,
  moved: (name: string, place: number, count: number) => `${name} är nu på plats ${place} av ${count}`,
  stays: (name: string) => `${name} kan inte flyttas längre åt det hållet`,
  empty: 'Det finns inget att ordna.',
});
