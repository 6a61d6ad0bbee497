/** Nine tones that differ in hue; what they stand for is the caller's, and never told by the tone alone. */
export type Tone = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
