import { z } from 'zod';

/** An amount of money: integer öre. */
export type Ore = number;

/** Kronor as a person writes them in a file, at most two decimals; read as integer öre. */
export const kronorSchema = z
  .number()
  .min(-1_000_000_000)
  .max(1_000_000_000)
  .refine((kronor) => Math.abs(kronor * 100 - Math.round(kronor * 100)) < 1e-6, 'har fler än två decimaler')
  .transform((kronor): Ore => Math.round(kronor * 100));

/** Kronor of zero or more. */
export const positiveKronorSchema = z.number().min(0).pipe(kronorSchema);

/** Kronor with their öre as a decimal number. */
export function kronor(ore: Ore): number {
  return ore / 100;
}

/** Whole kronor, half a krona away from zero. */
export function wholeKronor(ore: Ore): number {
  const whole = Math.sign(ore) * Math.round(Math.abs(ore) / 100);
  return whole === 0 ? 0 : whole;
}

/** `1 234,50 kr` or `1 234 kr`, as a Swedish text has it: hard spaces, a minus sign. */
export function moneyText(ore: Ore): string {
  const [whole = '0', parts] = (Math.abs(ore) / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${ore < 0 ? '\u2212' : ''}${grouped}${parts === '00' ? '' : `,${parts}`}\u00a0kr`;
}
