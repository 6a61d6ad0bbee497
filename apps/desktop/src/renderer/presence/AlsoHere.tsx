import { Icon } from '@samla/ui/Icon';
import type { CaseId } from '@samla/case-model/ids';
import type { FormKey } from '@samla/case-model/definition/keys';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText, type Text } from '../messages/use-text.ts';
import styles from './AlsoHere.module.css';
import { inForm, namesIn } from './places-open.ts';

/** Colleagues who have the case open, by name; nothing when there is nobody, or nobody can tell. */
export function AlsoInCase({ caseId }: { readonly caseId: CaseId }) {
  const text = useText();
  const names = namesIn(useStore(useWorkspace().others), caseId);
  if (names.length === 0) return null;
  return (
    <span className={styles['inCase']}>
      <Icon name="people" size="s" />
      {text('presence.alsoInCase', { names: namesInWords(names, text) })}
    </span>
  );
}

interface AlsoInFormProps {
  readonly caseId: CaseId;
  readonly form: FormKey;
}

/** Warns that a colleague has the same form open, and what that means. Nobody is kept from writing. */
export function AlsoInForm({ caseId, form }: AlsoInFormProps) {
  const text = useText();
  const names = inForm(useStore(useWorkspace().others), caseId, form).map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p className={styles['inForm']}>
      <Icon name="people" />
      <span>
        <strong>{text('presence.alsoInForm', { names: namesInWords(names, text) })}</strong>{' '}
        {text('presence.alsoInFormText')}
      </span>
    </p>
  );
}

/** Two by name, the others counted: the line is short. */
function namesInWords(names: readonly string[], text: Text): string {
  const [first = '', second, ...more] = names;
  if (second === undefined) return first;
  if (more.length === 0) return text('presence.two', { first, second });
  return text('presence.more', { names: `${first}, ${second}`, count: more.length });
}
