/**
 * The longest draft that is kept on a computer, in characters: more than the server takes of one, so that a text which is
 * too long for it is kept all the same; three of them go into one frame.
 */
export const DRAFT_CHARACTERS = 300_000;
