import { pino, type DestinationStream } from 'pino';
import type { HostLog } from '../ports.ts';

/** What an event may be called: a name of the program, never a text with data in it. */
const EVENT_NAME = /^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)*$/;
const FIELD_NAME = /^[a-z][A-Za-z]{0,40}$/;

/**
 * A log of names, numbers and yes or no. Anything else that is handed to it is a fault in the program and is left out,
 * so that no personal data can come into a log whatever calls it.
 * @param destination where the lines go; standard error when absent
 */
export function hostLog(destination: DestinationStream = pino.destination(2)): HostLog {
  const logger = pino({ base: null, messageKey: 'event' }, destination);
  return {
    event(name, fields = {}) {
      const allowed = Object.entries(fields).filter(
        ([key, value]) => FIELD_NAME.test(key) && (typeof value === 'number' || typeof value === 'boolean'),
      );
      logger.info(Object.fromEntries(allowed), EVENT_NAME.test(name) ? name : 'log.nameRefused');
    },
  };
}
