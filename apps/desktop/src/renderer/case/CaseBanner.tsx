import { Button } from '@samla/ui/Button';
import { Icon } from '@samla/ui/Icon';
import { PersonBanner } from '@samla/ui/PersonBanner';
import { Tag } from '@samla/ui/Tag';
import type { CaseView } from '../../host/contract.ts';
import { useRun } from '../actions/use-run.ts';
import { toneOf, useArea } from '../app/areas.tsx';
import { AlsoInCase } from '../presence/AlsoHere.tsx';
import { useText } from '../messages/use-text.ts';
import { longDate } from '../time/format.ts';
import { useToday } from '../time/use-today.ts';
import styles from './CaseBanner.module.css';
import { caseTitle, shownIdentityNumber } from './case-title.ts';

/** Who the case is about, what it is, and who has it. A protected person shows nothing that can be copied. */
export function CaseBanner({ view, headingId }: { readonly view: CaseView; readonly headingId: string }) {
  const text = useText();
  const run = useRun();
  const today = useToday();
  const area = useArea(view.areaKey);
  const { person, assignment } = view;
  const isProtected = person.protection !== 'none';
  const facts = [
    !isProtected && person.age !== null && text('case.age', { age: person.age }),
    !isProtected && person.identityNumber !== null && !person.identityValid && text('case.numberInvalid'),
    person.deceasedOn !== null && text('case.deceased', { date: longDate(person.deceasedOn) }),
  ].filter((one) => typeof one === 'string' && one !== '');
  // of a protected person the number does not even reach the page
  const number = isProtected ? null : (person.identityNumber ?? text('person.noNumber'));
  return (
    <PersonBanner
      name={caseTitle(view, text)}
      identity={number === null ? null : shownIdentityNumber(number, today)}
      facts={facts as readonly string[]}
      protection={person.protection === 'none' ? null : text(`protection.${person.protection}`)}
      {...(isProtected && { protectionText: text('protection.text') })}
      headingId={headingId}
      actions={
        <span className={styles['tools']}>
          <Button
            variant="quiet"
            label={text('case.assignFrom', { name: assignment.workerName ?? text('worker.none') })}
            onPress={() => run('case.assign')}
          >
            {assignment.workerName ?? text('case.unassigned')}
          </Button>
          <Button variant="quiet" label={text('case.close')} onPress={() => run('go.closeCase')}>
            <Icon name="close" />
          </Button>
        </span>
      }
      tags={
        <>
          <Tag tone={toneOf(area)}>
            {area.letter} · {area.name}
          </Tag>
          <Tag>{view.number}</Tag>
          <Tag>{view.typeName}</Tag>
          <AlsoInCase caseId={view.id} />
          {view.stage === 'dormant' && <Tag>{text('case.dormant')}</Tag>}
        </>
      }
    />
  );
}
