import type { CommandName } from '@samla/case-model/command';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** A text that a worker has typed, and what she was told of it. */
export interface Typed {
  readonly mark: string;
  readonly machine: string;
  readonly subject: string;
  /** she was told that it is saved or sent: from then on it may not be lost */
  isKept: boolean;
  /** she took it back while nobody knew whether the server has it, so it may stand twice */
  mayStandTwice: boolean;
}

/** Something that she sent. */
export interface Sent {
  readonly machine: string;
  readonly subject: string;
  readonly caseId: string;
  readonly draftKey: string | null;
  /** what it does */
  readonly name: CommandName;
  readonly marks: readonly string[];
  /** `unknown`: the program died before it answered; `void`: it is known that nothing was sent */
  outcome: 'unknown' | 'queued' | 'void';
  commandId: string | null;
}

/**
 * What everybody was told, outside of everything that is tried. Each line is on the disk before the next call is made, so
 * that it can be read after any failure.
 */
export class Journal {
  readonly typed = new Map<string, Typed>();
  readonly sent: Sent[] = [];
  /** commands that their worker has handled when they needed her */
  readonly resolved = new Set<string>();
  /** commands that built on one of those: what was sent after them did not wait for her as they did */
  readonly overtaken = new Set<string>();
  /** who has written in a draft */
  readonly writers = new Map<string, Set<string>>();
  readonly path: string;
  readonly #file: number;

  constructor(path: string) {
    this.path = path;
    this.#file = openSync(path, 'a', 0o600);
  }

  /** Writes a line and waits until it is on the disk. */
  note(what: string, fields: object): void {
    writeSync(this.#file, `${JSON.stringify({ at: new Date().toISOString(), what, ...fields })}\n`);
    fsyncSync(this.#file);
  }

  type(machine: string, subject: string): Typed {
    const mark = `§${machine}-${String(this.typed.size + 1)}§`;
    const typed = { mark, machine, subject, isKept: false, mayStandTwice: false };
    this.typed.set(mark, typed);
    return typed;
  }

  /** The texts that stand somewhere in a text. */
  within(text: string): Typed[] {
    return [...text.matchAll(/§[a-z0-9]+-\d+§/g)].flatMap(([mark]) => this.typed.get(mark) ?? []);
  }

  wrote(subject: string, draftKey: string, machine: string): void {
    const name = `${subject} ${draftKey}`;
    this.writers.set(name, (this.writers.get(name) ?? new Set()).add(machine));
  }

  /** The lines that name something which a text names too: a command, a case or a mark. No more than `most`, the last. */
  linesAbout(text: string, most: number): string[] {
    const names = text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|§[a-z0-9]+-\d+§/g) ?? [];
    const lines = readFileSync(this.path, 'utf8').split('\n');
    return lines.filter((line) => names.some((name) => line.includes(name))).slice(-most);
  }

  close(): void {
    closeSync(this.#file);
  }
}
