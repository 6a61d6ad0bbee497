import type { Held } from '../server/central.ts';
import { stringsIn } from '../world/texts.ts';
import type { World } from '../world/world.ts';
import { entriesById } from './entries.ts';

/** I2: nothing stands twice: no command, no text oftener than it was sent; and every effect has its receipt. */
export function atMostOnce(world: World, held: Held): void {
  const entries = entriesById(held);
  for (const [id, same] of entries) {
    if (same.length > 1) world.broken('I2', `${id} stands ${String(same.length)} times`);
  }
  const { receipts } = held;
  for (const [id, [entry]] of entries) {
    const written = entry !== undefined && entry.authorId !== null;
    if (written && receipts.get(id) !== 'accepted') world.broken('I2', `${id} stands without a receipt`);
  }
  for (const [id, kind] of receipts) {
    if (kind === 'accepted' && !entries.has(id)) world.broken('I2', `${id} has a receipt and does not stand`);
  }
  const bodies = [...entries.values()].map(([entry]) => stringsIn(entry?.body).join('\n'));
  for (const { text, sent, mayStandTwice } of world.texts.all) {
    if (mayStandTwice) continue;
    const times = bodies.filter((body) => body.includes(text)).length;
    if (times > Math.max(1, sent)) world.broken('I2', `a text stands ${String(times)} times: ${text}`);
  }
}
