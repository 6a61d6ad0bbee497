/** Bounds of the contract. Every input and every page has one. */
export const limits = {
  /** the longest that the API works on a request, in seconds */
  requestSeconds: 30,
  /** bytes of one request body */
  requestBytes: 1_000_000,
  /** rows in one page of a pull; a case is never split, so one case may exceed it */
  pullRows: 1_000,
  /** cases asked for whole in one request */
  fetchCases: 50,
  /** commands in one push */
  pushCommands: 50,
  /** buffered log rows in one push */
  pushReads: 200,
  /** definitions in one request */
  definitionHashes: 200,
  /** characters of one draft */
  draftCharacters: 200_000,
  /** drafts of one worker, and their characters together */
  draftsPerWorker: 500,
  draftsCharacters: 5_000_000,
  /** drafts in one page, and their characters; one draft is never split */
  draftPageRows: 50,
  draftPageCharacters: 500_000,
  /** cases and forms that a device has open at once */
  presencePlaces: 100,
  /** the greatest number of destroyed texts that is told */
  destroyedTexts: 100_000,
  /** the longest that a city may let its devices be without the API, in hours: a quarter of a year */
  longestOfflineHours: 24 * 92,
} as const;
