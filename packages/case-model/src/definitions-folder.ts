/** Where the case definitions lie as files. Only the API and the import read them; host and renderer never do. */
export const definitionsFolder = new URL('../definitions/', import.meta.url);
