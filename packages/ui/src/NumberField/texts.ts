import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('NumberField', {
  unreadable: (example: string) => `Talet går inte att läsa. Skriv det med siffror, till exempel ${example}.`,
  negative: 'Talet får inte vara negativt. Skriv det utan minustecken.',
  whole: 'Talet har decimaler. Skriv ett helt tal.',
  decimals: (most: number) => `Talet har för många decimaler. Skriv högst ${most === 1 ? 'en' : 'två'}.`,
  fullStop: (grouped: string, decimal: string) =>
    `Punkten går att läsa på två sätt. Skriv ${grouped} eller ${decimal}.`,
  fullStopWhole: (grouped: string) => `Talet har en punkt. Skriv ${grouped}, utan punkt.`,
  tooSmall: (least: string) => `Talet är för litet. Skriv minst ${least}.`,
  tooBig: (most: string) => `Talet är för stort. Skriv högst ${most}.`,
});
