import type { SaveStateName } from '@samla/ui/SaveState';
import type { Instant } from '@samla/case-model/time';
import type { Delivery, HostState } from '../../host/contract.ts';
import type { Text } from '../messages/use-text.ts';
import { formatTime } from '../time/format.ts';

/**
 * Where a text is on its way, in words and as a sign.
 * @param memoryOnly set while nothing is kept on the disk: what waits is then not saved
 */
export function shownDelivery(
  delivery: Delivery,
  savedAt: Instant,
  memoryOnly: HostState['memoryOnly'],
  text: Text,
): { readonly state: SaveStateName; readonly text: string } {
  if (delivery !== 'savedHere') return { state: delivery, text: text(`delivery.${delivery}`) };
  if (memoryOnly) return { state: 'needsYou', text: text('delivery.inMemory') };
  return { state: delivery, text: text('delivery.savedHere', { time: formatTime(savedAt) }) };
}
