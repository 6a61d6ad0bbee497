import type { Instant } from '@samla/case-model/time';
import type { Delivery } from '../../host/contract.ts';
import type { Text } from '../messages/use-text.ts';
import { formatTime } from '../time/format.ts';

/** Where a text is on its way, in words. */
export function deliveryWords(delivery: Delivery, savedAt: Instant, text: Text): string {
  if (delivery === 'savedHere') return text('delivery.savedHere', { time: formatTime(savedAt) });
  return text(`delivery.${delivery}`);
}
