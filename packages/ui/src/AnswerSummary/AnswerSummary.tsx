import { useId, type ReactNode } from 'react';
import { Hidden } from '../Hidden/index.ts';
import { classes } from '../classes.ts';
import styles from './AnswerSummary.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

/** A question of a form and what was answered. */
export interface Answer {
  /** The id of the field that the answer is changed in. */
  readonly id: string;
  readonly question: string;
  /** null, undefined or an empty text: not answered, and said so. */
  readonly answer?: ReactNode;
  /** Whether this answer can be changed; with `onEdit` all can, unless told. */
  readonly isFixed?: boolean;
}

export interface AnswerSection {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly Answer[];
}

interface AnswerSummaryProps {
  readonly sections: readonly AnswerSection[];
  readonly headingLevel?: 2 | 3 | 4;
  /** Leads to the field of an answer. None: the answers can only be read. */
  readonly onEdit?: (id: string) => void;
}

/** All answers before a decision: each question with its whole answer, and the way to change it. */
export function AnswerSummary({ sections, headingLevel = 3, onEdit }: AnswerSummaryProps) {
  const Heading = `h${headingLevel}` as const;
  const base = useId();
  return (
    <div className={c('summary')}>
      {sections.map(({ id, title, answers }) => (
        <section key={id} aria-labelledby={`${base}${id}`}>
          <Heading id={`${base}${id}`} className={c('title')}>
            {title}
          </Heading>
          <dl className={c('answers')}>
            {answers.map((answer) => (
              <AnswerRow key={answer.id} answer={answer} onEdit={answer.isFixed ? undefined : onEdit} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

interface AnswerRowProps {
  readonly answer: Answer;
  readonly onEdit: ((id: string) => void) | undefined;
}

function AnswerRow({ answer: { id, question, answer }, onEdit }: AnswerRowProps) {
  const isAnswered = answer !== undefined && answer !== null && answer !== '' && answer !== false;
  return (
    <div className={c('row')}>
      <dt className={c('question')}>{question}</dt>
      <dd className={c('answer', !isAnswered && 'none')} dir="auto">
        {isAnswered ? answer : texts.unanswered}
      </dd>
      {onEdit && (
        <dd className={c('edit')}>
          <a
            href={`#${id}`}
            className={c('link')}
            onClick={(event) => {
              event.preventDefault();
              onEdit(id);
            }}
          >
            {texts.edit} <Hidden>{question}</Hidden>
          </a>
        </dd>
      )}
    </div>
  );
}
