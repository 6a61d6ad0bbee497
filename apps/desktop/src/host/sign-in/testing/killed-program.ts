import { dirname } from 'node:path';
import { fileDisk } from '../../node/file-disk.ts';
import { anna, as } from './at-demo-idp.ts';
import { bench, MemoryKeys } from './bench.ts';
import { createTokenStore } from '../token-store.ts';

/*
 * A program of its own: signs in, renews, and stands still between receiving a rotated refresh token and writing it,
 * until it is killed. Arguments: issuer, file, key in hex. Says "received" when it stands there.
 */
const [issuer = '', file = '', key = ''] = process.argv.slice(2);
const keys = new MemoryKeys(Buffer.from(key, 'hex'));
const store = createTokenStore({ disk: fileDisk(dirname(file)), keys });
let writes = 0;
const made = await bench({
  issuer,
  file,
  keys,
  ...as(anna),
  tokenStore: {
    load: () => store.load(),
    save: (record) => {
      writes += 1;
      if (writes === 1) return store.save(record);
      process.stdout.write('received\n');
      return new Promise<void>(() => undefined);
    },
  },
});
await made.authenticator.signIn();
await made.until('signedIn');
// keeps the program alive while it stands still
setInterval(() => undefined, 60_000);
await made.authenticator.accessToken({ rejected: await made.authenticator.accessToken() });
