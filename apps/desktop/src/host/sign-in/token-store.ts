import { instantSchema } from '@samla/case-model/time';
import { z } from 'zod';
import { KeyRefusedError, type Disk, type KeyWrapper } from '../ports.ts';
import { UnreadableSignInError } from './errors.ts';

const recordSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('worker'),
    subject: z.string().min(1).max(255),
    name: z.string().min(1).max(200),
    /** when the provider last vouched for her: at sign-in and at every renewal */
    verifiedAt: instantSchema,
    /** null when the provider wants a new sign-in */
    refreshToken: z.string().nullable(),
  }),
  /** signed out on purpose: the provider is to ask who it is, even if the browser remembers */
  z.strictObject({ kind: z.literal('nobody') }),
]);

/** What outlives the program: whose store to open, and how to renew her access. */
export type SignInRecord = z.infer<typeof recordSchema>;

/** Where the record is kept. Writes happen in the order in which they were asked for. */
export interface TokenStore {
  /** @throws UnreadableSignInError when what is kept was sealed elsewhere or is damaged */
  load(): Promise<SignInRecord | null>;
  /** Resolves when the record is on disk for good, or when nothing may be kept there. */
  save(record: SignInRecord): Promise<void>;
}

/** Beside the workers' folders: it is known before any of them is opened. */
const FILE = 'sign-in';

/** Keeps the record in one file, sealed to this user of this machine; without a key wrapper keeps nothing. */
export function createTokenStore(options: { readonly disk: Disk; readonly keys: KeyWrapper }): TokenStore {
  const { disk, keys } = options;
  let last: Promise<void> = Promise.resolve();

  async function load(): Promise<SignInRecord | null> {
    const sealed = disk.read(FILE);
    if (sealed === null || !(await keys.available())) return null;
    try {
      const opened = await keys.unwrap(sealed);
      return recordSchema.parse(JSON.parse(Buffer.from(opened).toString('utf8')));
    } catch (error) {
      const ordinary =
        error instanceof KeyRefusedError || error instanceof SyntaxError || error instanceof z.ZodError;
      // without its cause: a parser's message may quote what it read
      if (ordinary) throw new UnreadableSignInError('the kept sign-in cannot be opened');
      throw error;
    }
  }

  async function write(record: SignInRecord): Promise<void> {
    if (await keys.available()) {
      disk.write(FILE, await keys.wrap(Buffer.from(JSON.stringify(record), 'utf8')));
    } else disk.remove(FILE);
  }

  return {
    load,
    save: (record) => {
      const written = last.then(() => write(record));
      // the caller hears of a failed write; the next one is tried all the same
      last = written.catch(() => undefined);
      return written;
    },
  };
}
