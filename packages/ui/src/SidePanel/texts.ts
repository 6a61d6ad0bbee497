import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('SidePanel', { close: (title: string) => `Stäng ${title}` });
