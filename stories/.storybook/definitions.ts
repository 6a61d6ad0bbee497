import type { Plugin } from 'vite';

const name = 'virtual:definitions';

/**
 * The built-in forms and the rule book as the API serves them: read from YAML once, when the stories are built, and
 * given as JSON, since the renderer never parses YAML. Beside each form stand valid values of it.
 */
export function definitions(): Plugin {
  return {
    name: 'samla-definitions',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null;
      const { builtInLibrary } = await import('../../packages/case-model/src/testing/built-in.ts');
      const { exampleValues } = await import('../../packages/case-model/src/testing/example-values.ts');
      const { seededRandom } = await import('../../packages/case-model/src/testing/random.ts');
      const { forms, rulebook, caseTypes } = builtInLibrary();
      const today = '2026-11-02' as Parameters<typeof exampleValues>[2];
      const all = [...forms.values()].map((form) => {
        const user = caseTypes.find((one) => one.forms.some(({ key }) => key === form.key));
        return {
          form,
          values: exampleValues(form, rulebook, today, seededRandom(7)),
          others: user?.forms.map(({ key }) => key) ?? [],
        };
      });
      return `export const forms = ${JSON.stringify(all)};\nexport const rulebook = ${JSON.stringify(rulebook)};\n`;
    },
  };
}
