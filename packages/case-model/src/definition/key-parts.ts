/** The area of a case type's key: `children` of `children.concernReport`. */
export const areaOf = (key: string): string => key.replace(/\..*$/, '');

/** What follows the last dot of a dotted name; the name itself when there is none. */
export const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
