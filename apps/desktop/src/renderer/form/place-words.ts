import type { Form } from '@samla/case-model/definition/form';

/**
 * Where a value goes, in words that a worker knows: the names of the forms; what is told in words stays. A form that
 * this case does not use is left out: the value goes nowhere from here.
 */
export function placeWords(places: readonly string[], forms: readonly Form[]): string {
  const words = places.flatMap((place) => {
    const [form] = /^[a-z]\w*\.[a-z]\w*$/.test(place) ? place.split('.') : [null];
    if (form === null) return [place];
    return forms.filter(({ key }) => key === form).map(({ name }) => name);
  });
  return [...new Set(words)].join(', ');
}
