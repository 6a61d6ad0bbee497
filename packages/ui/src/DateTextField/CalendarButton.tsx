import { type FocusEvent, type RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, Popover } from 'react-aria-components/Popover';
import { Calendar } from '../Calendar/index.ts';
import type { Bounds } from '../Calendar/month.ts';
import { fieldClass } from '../Field/index.ts';
import { Icon } from '../Icon/index.ts';
import styles from './CalendarButton.module.css';
import { texts } from './texts.ts';

interface CalendarButtonProps extends Bounds {
  /** The field's name; empty when it is no plain text. */
  readonly field: string;
  readonly value: string | null;
  readonly today: string;
  /** Where the calendar opens when no day stands in the field. */
  readonly near: string;
  readonly isOpen: boolean;
  readonly isDisabled: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onChoose: (day: string) => void;
  /** What the calendar stands below, and where focus goes back to: the element around the text field. */
  readonly box: RefObject<HTMLElement | null>;
}

/**
 * Opens a calendar beside a text field. Not in the tab order: by keyboard it is Alt+ArrowDown in the text field, and one
 * stop for each date is enough.
 */
export function CalendarButton(props: CalendarButtonProps) {
  const { field, value, today, near, min, max, isOpen, isDisabled, onOpenChange, onChoose, box } = props;
  return (
    <>
      <Button
        className={fieldClass('button')}
        aria-label={field === '' ? texts.openCalendar : `${texts.openCalendar}: ${field}`}
        aria-haspopup="dialog"
        excludeFromTabOrder
        preventFocusOnPress
        isDisabled={isDisabled}
        onPress={() => {
          // from here focus comes back to the text when the calendar closes
          box.current?.querySelector('input')?.focus();
          onOpenChange(true);
        }}
      >
        <Icon name="calendar" />
      </Button>
      <Popover
        className={styles['calendar'] ?? ''}
        triggerRef={box}
        placement="bottom start"
        isOpen={isOpen}
        onOpenChange={onOpenChange}
      >
        <Dialog data-calendar aria-label={field === '' ? texts.calendar : texts.calendarFor(field)}>
          <Calendar
            {...{ value, today, near, min, max }}
            autoFocus
            onChange={(day) => {
              onChoose(day);
              onOpenChange(false);
            }}
          />
        </Dialog>
      </Popover>
    </>
  );
}

/**
 * Whether focus stays with the field: it goes from the text to the calendar or back. Whoever listens for the field being
 * left must not hear of it.
 */
export function staysInside({ currentTarget, relatedTarget }: FocusEvent): boolean {
  if (!(relatedTarget instanceof Element)) return false;
  return currentTarget.contains(relatedTarget) || relatedTarget.closest(`[data-calendar]`) !== null;
}
