import { virtual } from '@guidepup/virtual-screen-reader';

/**
 * What a screen reader that goes by the specifications would say of this, phrase by phrase from first to last. A
 * simulation: it supplements trials with real screen readers and never replaces them. Its own words are English.
 */
export async function readAloud(container: HTMLElement, most = 200): Promise<readonly string[]> {
  await virtual.start({ container });
  try {
    for (let step = 0; step < most; step += 1) {
      await virtual.next();
      const said = await virtual.lastSpokenPhrase();
      if (said === (await virtual.spokenPhraseLog())[0] || /^end of document/i.test(said)) break;
    }
    return await virtual.spokenPhraseLog();
  } finally {
    await virtual.stop();
  }
}
