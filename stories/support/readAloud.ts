import { virtual } from '@guidepup/virtual-screen-reader';

/**
 * What a screen reader that goes by the specifications would say of this, phrase by phrase from first to last. A
 * simulation: it supplements trials with real screen readers and never replaces them. Its own words are English.
 */
export async function readAloud(container: HTMLElement, most = 200): Promise<readonly string[]> {
  await virtual.start({ container });
  const first = virtual.activeNode;
  try {
    for (let step = 0; step < most; step += 1) {
      await virtual.next();
      const said = await virtual.lastSpokenPhrase();
      // round again: the same words can come from another node before that
      const isRound = virtual.activeNode === first && said === (await virtual.spokenPhraseLog())[0];
      if (isRound || /^end of document/i.test(said)) break;
    }
    return await virtual.spokenPhraseLog();
  } finally {
    await virtual.stop();
  }
}
