import { config } from 'zod';

// Imported before everything else in a page: zod otherwise probes `new Function`, which the Content-Security-Policy forbids.
config({ jitless: true });
