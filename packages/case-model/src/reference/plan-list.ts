import type { CaseTypeContent } from '../definition/case-type.ts';
import type { Sentry, Task } from '../definition/plan.ts';
import type { Library } from '../definition/load.ts';
import { html, joined, type Html, type Part } from './html.ts';
import { conditionWords, momentWords } from './meaning.ts';
import { phaseWords } from './words.ts';

function sentryItem(
  library: Library,
  type: CaseTypeContent,
  { because, law, on, if: condition }: Sentry,
): Html {
  const waits: Part[] = on.map((moment) => momentWords(type, moment));
  if (condition !== undefined)
    waits.push(html`${conditionWords(library, type, condition)} <code>${condition}</code>`);
  return html`<li>
    ${because}${law === undefined ? '' : ` (${law})`}<br /><span class="soft"
      >när ${joined(waits, ' och ')}</span
    >
  </li>`;
}

function sentryList(
  library: Library,
  type: CaseTypeContent,
  sentries: readonly Sentry[],
  lead: string,
): Part {
  if (sentries.length === 0) return null;
  return html`<p class="soft">${lead}${sentries.length > 1 ? ' (ett av dem räcker)' : ''}:</p>
    <ul>
      ${sentries.map((sentry) => sentryItem(library, type, sentry))}
    </ul>`;
}

function taskItem(library: Library, type: CaseTypeContent, task: Task): Html {
  const form = type.forms.find(({ key }) => key === task.form)?.name;
  const decision = type.decisions.find(({ key }) => key === task.decision)?.name;
  const traits = [
    task.required ? 'måste göras' : 'frivillig',
    task.repeats ? 'kan göras igen' : '',
    form === undefined ? '' : `blankett: ${form}${task.level === 'draft' ? ' (utkast räcker)' : ''}`,
    decision === undefined ? '' : `beslut: ${decision}`,
    task.law.join(', '),
  ].filter((trait) => trait !== '');
  return html`<li>
    <strong>${task.name}</strong> <span class="soft">– ${traits.join(' · ')}</span>
    ${task.help !== undefined && html`<p>${task.help}</p>`}
    ${sentryList(library, type, task.entry, 'Öppnas när')}
    ${sentryList(library, type, task.exit, 'Utgår när')}
  </li>`;
}

/** The plan in text: the same as the drawing, for those who listen, search or print. */
export function planList(library: Library, type: CaseTypeContent): Html {
  const { stages, milestones } = type.plan;
  return html`<h3>Planen som text</h3>
    <ol>
      ${stages.map(
        (stage) =>
          html`<li>
            <strong>${stage.name}</strong>
            <span class="soft">– ${[phaseWords[stage.phase], ...stage.law].join(' · ')}</span>
            ${sentryList(library, type, stage.entry, 'Öppnas när')}
            ${sentryList(library, type, stage.exit, 'Utgår när')}
            <p class="soft">Uppgifter:</p>
            <ul>
              ${stage.tasks.map((task) => taskItem(library, type, task))}
            </ul>
          </li>`,
      )}
    </ol>
    ${
      milestones.length > 0 &&
      html`<h3>Milstolpar</h3>
        <ul>
          ${milestones.map(
            ({ name, entry }) =>
              html`<li><strong>${name}</strong> ${sentryList(library, type, entry, 'Nås när')}</li>`,
          )}
        </ul>`
    }`;
}
