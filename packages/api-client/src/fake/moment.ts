/** Something that a test waits for: it comes, or it fails. */
export interface Moment {
  readonly promise: Promise<void>;
  readonly come: () => void;
  readonly fail: (reason: unknown) => void;
}

/** A moment that has not come; also what a held request waits for. */
export function moment(): Moment {
  const { promise, resolve, reject } = Promise.withResolvers<null>();
  return { promise: promise.then(() => undefined), come: () => resolve(null), fail: reject };
}
