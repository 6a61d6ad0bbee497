/** The page has loaded and wants its line to the host. */
export const ASK_FOR_PORT = 'samla:ask-for-port';
/** The shell hands over the line; its one port comes with it. */
export const GIVE_PORT = 'samla:give-port';
