import type { CaseView } from '../../host/contract.ts';
import { usePlace } from '../app/workspace-context.tsx';
import type { CasePart } from './part.ts';
interface FormPartProps {
  readonly view: CaseView;
  readonly part: Extract<CasePart, { kind: 'form' }>;
}
export function FormPart({ view, part }: FormPartProps) {
  const place = usePlace<HTMLDivElement>(`part:${view.id}:form:${part.form}`);
  return (
    <div tabIndex={-1} ref={place}>
      {part.form}
    </div>
  );
}
