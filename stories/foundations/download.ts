import resolver from '@samla/ui/tokens/samla.resolver.json' with { type: 'json' };
import { FILES } from './tokens.ts';

/** The resolver with the files that it names put into it, so that one file holds everything. */
function inOneFile(): string {
  return JSON.stringify(
    resolver,
    (_key, value: unknown) => {
      const reference = isReference(value) ? value.$ref : '';
      return reference.startsWith('./') ? FILES[reference.slice(2)] : value;
    },
    2,
  );
}

const isReference = (value: unknown): value is { readonly $ref: string } =>
  typeof value === 'object' && value !== null && '$ref' in value && typeof value.$ref === 'string';

/** Saves all tokens as one file. */
export function downloadAll(): void {
  const address = URL.createObjectURL(new Blob([inOneFile()], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'samla.resolver.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1_000);
}
