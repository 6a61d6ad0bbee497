import imported from 'personnummer';

interface Library {
  valid(number: string): boolean;
  /** throws on a number that is not valid */
  parse(number: string): { format(long: boolean): string; isCoordinationNumber(): boolean };
}

/**
 * The library `personnummer`. Right on twelve digits; what it does otherwise, and why it is not asked, is told by the
 * tests beside this file. Its declarations describe the ES module that a bundler takes; Node takes the CommonJS one, where
 * the default import is the class all the same.
 */
export const Personnummer = imported as unknown as Library;
