/**
 * Megabytes that the cache may take when nothing else is set, before the records that were used longest ago leave it: room
 * for some tens of thousands of cases, and little beside the program itself on any computer that can run it.
 */
export const CACHE_MEGABYTES = 1024;
