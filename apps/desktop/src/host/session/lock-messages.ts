/** Why nothing is shown, and what to do. */
export const lockMessages = {
  idle: 'Samla har låst sig, för ingen har använt programmet på en stund. Det du skrev är sparat. Lås upp för att fortsätta.',
  system: 'Samla låstes när datorn låstes. Det du skrev är sparat. Lås upp för att fortsätta.',
} as const;
export const signInToUnlock = 'Inloggningen har gått ut. Logga in för att låsa upp. Det du skrev är sparat.';
