import type { DeadlineLengths, DeadlineRule } from '../definition/deadline-rule.ts';
import type { FreeDay } from '../definition/rulebook.ts';
import { daysBetween, type PlainDate, type TimeOfDay } from '../time.ts';
import type { DeadlineReason, Due } from './case-deadline.ts';
import { byDay, type Change, type DayOfChanges } from './change.ts';
import { daysLater, durationText, later, type Moment } from './duration.ts';
import { freeDayOn, workingDayFrom } from './free-days.ts';
import { lastDay } from './last-day.ts';

/** What a rule gives, and how its clock stands. */
export interface Reckoned extends Due {
  /** the day that the clock was stopped, while it stands still */
  readonly pausedFrom: PlainDate | null;
  /** somebody else sets the date, and has not done so */
  readonly settable: boolean;
}

/**
 * Reckons one row of a rule. Changes are taken in the order of their days; of one day the clock first, then the
 * extensions, so that the order in which they were written means nothing. What the rule does not allow changes nothing
 * and is explained.
 * @param variant of a rule with variants; the first when it is not named
 * @throws {RangeError} on a variant that the rule does not have
 */
export function reckon(
  rule: DeadlineRule,
  trigger: Moment,
  changes: readonly Change[],
  freeDays: readonly FreeDay[],
  variant?: string,
): Reckoned {
  const clock = new Clock(rule, lengthsOf(rule, variant), trigger, freeDays);
  for (const day of byDay(changes)) clock.takeDay(day);
  return clock.stop();
}

function lengthsOf(rule: DeadlineRule, variant: string | undefined): DeadlineLengths {
  if (rule.variants === undefined && variant === undefined) return rule;
  const variants = rule.variants ?? [];
  const named = variant === undefined ? variants[0] : variants.find(({ key }) => key === variant);
  if (named) return named;
  const known = variants.map(({ key }) => key).join(', ') || 'inga varianter';
  throw new RangeError(`${rule.key} har inte varianten ${variant}. Den har: ${known}.`);
}

class Clock {
  readonly #rule: DeadlineRule;
  readonly #trigger: Moment;
  readonly #freeDays: readonly FreeDay[];
  readonly #reasons: DeadlineReason[] = [];
  /** the law's own last day, before it is moved past free days */
  #counted: PlainDate | null;
  #at: TimeOfDay | null;
  /** the last day that somebody decided: it stands as it was decided, a free day or not */
  #set: PlainDate | null = null;
  #pausedFrom: PlainDate | null = null;

  constructor(rule: DeadlineRule, lengths: DeadlineLengths, trigger: Moment, freeDays: readonly FreeDay[]) {
    this.#rule = rule;
    this.#trigger = trigger;
    this.#freeDays = freeDays;
    const { end, texts } = lastDay(rule, lengths, trigger);
    this.#counted = end?.on ?? null;
    this.#at = end?.at ?? null;
    const at = trigger.at === null ? '' : ` kl. ${trigger.at}`;
    this.#say(`${rule.starts}: ${trigger.on}${at}.`);
    for (const text of texts) this.#say(text);
    this.#underCeiling();
  }

  takeDay({ on, pause, resume, extensions }: DayOfChanges): void {
    if (pause !== null || resume !== null) {
      if (!this.#rule.pausable) this.#say('Fristen kan inte pausas: lagen räknar all tid.');
      else if (on === null || on < this.#trigger.on) this.#say('Uppehåll före fristens början räknas inte.');
      // stopped and started on the same day: no day is lost, and what stood still stands still
      else if (pause === null) this.#resume(on);
      else if (resume === null) this.#pause(on);
    }
    for (const { until, reason } of extensions) this.#extend(on, until, reason);
  }

  stop(): Reckoned {
    const reasons = this.#reasons;
    const pausedFrom = this.#pausedFrom;
    const due = pausedFrom === null ? this.#due() : null;
    if (pausedFrom !== null) {
      this.#say(`Fristen är pausad sedan ${pausedFrom} och har ingen sista dag förrän den återupptas.`);
    } else if (due === this.#rolled()) {
      this.#sayRolled();
    }
    const { verified, source } = this.#rule;
    if (!verified) this.#say(`Obekräftat: ${source ?? 'regelns källa är inte läst'}.`);
    return {
      on: due,
      at: due === this.#counted ? this.#at : null,
      reasons,
      pausedFrom,
      settable: this.#isUnset(),
    };
  }

  #pause(on: PlainDate): void {
    const due = this.#due();
    if (this.#pausedFrom !== null) return this.#say(`Fristen var redan pausad ${on}.`);
    if (due !== null && on > due) return this.#say(`Fristen hade gått ut ${on} och kan inte pausas.`);
    this.#pausedFrom = on;
  }

  #resume(on: PlainDate): void {
    if (this.#pausedFrom === null) return this.#say(`Fristen var inte pausad ${on}.`);
    const days = daysBetween(this.#pausedFrom, on);
    this.#counted = this.#counted && daysLater(this.#counted, days);
    this.#set = this.#set && daysLater(this.#set, days);
    this.#say(
      `Pausad ${this.#pausedFrom}–${on}: ${days} ${days === 1 ? 'dag' : 'dagar'} räknas inte. Ny sista dag ${this.#due()}.`,
    );
    this.#pausedFrom = null;
    this.#underCeiling();
  }

  #extend(on: PlainDate | null, until: PlainDate | null, reason: string): void {
    const { extend, setWithin } = this.#rule;
    const due = this.#due();
    if (until === null) return this.#say('Förlängningen saknar ny sista dag.');
    if (due === null || this.#isUnset()) {
      const last = setWithin && later(this.#trigger, setWithin).on;
      if (until < this.#trigger.on) return this.#say(`${until} ligger före fristens början.`);
      if (last && until > last) return this.#say(`${until} ligger längre bort än ${last}.`);
      this.#set = until;
      return this.#say(`Dagen är bestämd till ${until}: ${reason}.`);
    }
    if (!extend) return this.#say('Fristen kan inte förlängas.');
    if (on !== null && on > due) return this.#say(`Fristen hade gått ut ${on} och kan inte förlängas.`);
    if (until <= due) return this.#say(`${until} är inte senare än ${due} och förlänger inte fristen.`);
    const longest = extend.max && later({ on: due, at: null }, extend.max).on;
    if (longest && until > longest) {
      return this.#say(`Fristen får förlängas med högst ${durationText(extend.max ?? '')}, till ${longest}.`);
    }
    this.#set = until;
    this.#say(`Förlängd till ${until} (${extend.ground}): ${reason}.`);
    this.#underCeiling();
  }

  #underCeiling(): void {
    if (this.#rule.ceiling === undefined) return;
    const last = later(this.#trigger, this.#rule.ceiling).on;
    const beyond = (day: PlainDate | null) => day !== null && day > last;
    if (!beyond(this.#counted) && !beyond(this.#set)) return;
    if (beyond(this.#counted)) this.#counted = last;
    if (beyond(this.#set)) this.#set = last;
    this.#say(`Fristen kan aldrig bli längre än ${durationText(this.#rule.ceiling)}: ${last}.`);
  }

  #rolls(): boolean {
    return this.#rule.calendar === 'ROLL' && !this.#rule.protects;
  }

  #rolled(): PlainDate | null {
    if (this.#counted === null || !this.#rolls()) return this.#counted;
    return workingDayFrom(this.#freeDays, this.#counted);
  }

  /** somebody else sets the date, and has not done so */
  #isUnset(): boolean {
    return this.#counted === null && this.#set === null;
  }

  #due(): PlainDate | null {
    // the latest that it can be set to, until it is
    const { setWithin } = this.#rule;
    if (this.#isUnset() && setWithin !== undefined) return later(this.#trigger, setWithin).on;
    const rolled = this.#rolled();
    if (rolled === null || this.#set === null) return rolled ?? this.#set;
    return rolled > this.#set ? rolled : this.#set;
  }

  #sayRolled(): void {
    const free = this.#counted !== null && this.#rolls() && freeDayOn(this.#freeDays, this.#counted);
    if (!free) return;
    const text = `${this.#counted} är ${free.name}: sista dagen flyttas till nästa vardag, ${this.#rolled()}.`;
    this.#reasons.push({ rule: this.#rule.key, text, law: free.law, verified: free.verified });
  }

  #say(text: string): void {
    const { key, law, verified } = this.#rule;
    this.#reasons.push({ rule: key, text, law: law.join(', '), verified });
  }
}
