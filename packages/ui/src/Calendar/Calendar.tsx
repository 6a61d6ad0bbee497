import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Button } from '../Button/index.ts';
import { dateInWords, shownDate } from '../DateTextField/readDate.ts';
import { Hidden } from '../Hidden/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import { addMonths, dayByKey, isSameMonth, isWithin, monthInWords, reaches } from './month.ts';
import { weekdays, weeksOf, within, type Bounds } from './month.ts';
import styles from './Calendar.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

interface CalendarProps extends Bounds {
  /** `YYYY-MM-DD`, or null when none is chosen. */
  readonly value: string | null;
  readonly onChange: (day: string) => void;
  /** `YYYY-MM-DD`; marked. */
  readonly today: string;
  /** `YYYY-MM-DD` where the calendar opens when no day is chosen; today, unless told. */
  readonly near?: string;
  /** Focus goes to the chosen day, or to the one it opens at, as the calendar appears. */
  readonly autoFocus?: boolean;
}

/**
 * A month to choose a day in: Monday first, with week numbers. Our own and not React Aria's: that one has no week
 * numbers, and its Home and End go to the ends of the month where those of the pattern go to the ends of the week.
 */
export function Calendar(props: CalendarProps) {
  const { value, onChange, today, near = today, autoFocus = false, min, max } = props;
  const bounds = { min, max };
  const [cursor, setCursor] = useState(() => within(value ?? near, bounds));
  const titleId = useId();
  const grid = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(autoFocus);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [cursor]);

  const goTo = (day: string) => {
    wantsFocus.current = true;
    setCursor(within(day, bounds));
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChange(cursor);
      return;
    }
    const day = dayByKey(cursor, event.key, event.shiftKey);
    if (day === null) return;
    event.preventDefault();
    goTo(day);
  };
  const turn = (months: number, label: string) => {
    const icon = <Icon name={months < 0 ? 'previous' : 'next'} />;
    return (
      <AriaButton
        className={c('turn')}
        aria-label={label}
        isDisabled={!reaches(cursor, months, bounds)}
        onPress={() => setCursor(within(addMonths(cursor, months), bounds))}
      >
        {icon}
        {Math.abs(months) > 1 && icon}
      </AriaButton>
    );
  };
  return (
    <div className={c('calendar')}>
      <div className={c('head')}>
        {turn(-12, texts.previousYear)}
        {turn(-1, texts.previousMonth)}
        <span id={titleId} className={c('title')} aria-live="polite">
          {monthInWords(cursor)}
        </span>
        {turn(1, texts.nextMonth)}
        {turn(12, texts.nextYear)}
      </div>
      <table ref={grid} role="grid" aria-labelledby={titleId} className={c('grid')} onKeyDown={keyDown}>
        <thead>
          <tr>
            <th scope="col" className={c('week')}>
              <span aria-hidden="true">{texts.weekColumn}</span>
              <Hidden>{texts.weekColumnLong}</Hidden>
            </th>
            {weekdays().map(({ long, short }) => (
              <th key={long} scope="col" className={c('weekday')}>
                <span aria-hidden="true">{short}</span>
                <Hidden>{long}</Hidden>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(cursor).map((week) => (
            <tr key={week.days[0]}>
              <th scope="row" className={c('week')} aria-label={texts.week(week.number)}>
                {week.number}
              </th>
              {week.days.map((day) => (
                <td
                  key={day}
                  role="gridcell"
                  className={c(
                    'day',
                    day === today && 'today',
                    day === value && 'chosen',
                    !isSameMonth(day, cursor) && 'other',
                  )}
                  tabIndex={day === cursor ? 0 : -1}
                  aria-label={day === today ? `${shownDate(day)}, ${texts.today}` : shownDate(day)}
                  aria-selected={day === value}
                  {...(day === today && { 'aria-current': 'date' })}
                  {...(isWithin(day, bounds) ? { onClick: () => onChange(day) } : { 'aria-disabled': true })}
                >
                  {Number(day.slice(8))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={c('foot')}>
        <span>
          <span className={c('sample')} aria-hidden="true" /> {texts.today}: {dateInWords(today)}
        </span>
        {isWithin(today, bounds) && (
          <Button variant="quiet" onPress={() => goTo(today)}>
            {texts.toToday}
          </Button>
        )}
      </div>
    </div>
  );
}
