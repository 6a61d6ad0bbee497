import type pg from 'pg';

/** Statements of one connection whose plans are kept. A statement of a list of any length has a text for each length. */
const MOST = 200;

/**
 * Has a connection keep the plans of its statements with values, by preparing each under a name of its own: planning row
 * security takes longer than most of them run. PostgreSQL plans anew when role or tables are not what they were.
 */
export function keepPlans(client: pg.ClientBase): void {
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST) return known;
    const name = `samla_${names.size}`;
    names.set(text, name);
    return name;
  };
  const send = client.query.bind(client) as (...of: unknown[]) => unknown;
  const sendNamed = (text: unknown, values: unknown, ...rest: unknown[]) => {
    const hasValues = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const name = hasValues ? nameOf(text) : undefined;
    return name === undefined ? send(text, values, ...rest) : send({ name, text, values }, ...rest);
  };
  client.query = sendNamed as typeof client.query;
}
