import type { Provenance } from '@samla/case-model/form/prefill';
import type { Text } from '../messages/use-text.ts';

/** Where a value came from, as it follows *Hämtat från*. */
export function sourceWords(
  { source, path }: Provenance,
  formNames: Readonly<Record<string, string>>,
  text: Text,
): string {
  if (source !== 'form') return text(`form.source.${source}`);
  const [form = ''] = path.split('.');
  return text('form.source.form', { form: formNames[form] ?? form });
}
