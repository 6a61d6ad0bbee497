import type { CaseTypeContent } from '../definition/case-type.ts';
import type { Sentry, Task } from '../definition/plan.ts';
import { phaseWords } from './words.ts';

/** A plan as CMMN boxes with their places. All in user units of the drawing; the origin is the upper left corner. */
export interface PlanLayout {
  readonly width: number;
  readonly height: number;
  readonly stages: readonly Box[];
  readonly milestones: readonly Box[];
  readonly closure: Box;
  readonly wires: readonly Wire[];
}

export interface Box {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly note: string;
  /** criteria on the left border */
  readonly entry: readonly Criterion[];
  /** criteria on the right border */
  readonly exit: readonly Criterion[];
  readonly tasks: readonly TaskBox[];
}

/** A sentry: the middle of its diamond, and the lines that say what it waits for. */
export interface Criterion {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly on: readonly string[];
}

export interface TaskBox {
  readonly task: Task;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly title: readonly string[];
  readonly entry: readonly Criterion[];
  readonly exit: readonly Criterion[];
}

/** From what happens to the criterion that waits for it. */
export interface Wire {
  readonly points: readonly (readonly [number, number])[];
}

export const size = { text: 14, small: 12, line: 17, smallLine: 15, diamond: 7 } as const;

const page = 960;
const gutter = 64;
const inner = 22;
const gap = 18;
const columns = 3;

/** Breaks a text into lines of about so many units; letters are taken to be 0.54 of the text's size. */
export function wrapped(text: string, width: number, fontSize: number): string[] {
  const most = Math.max(8, Math.floor(width / (fontSize * 0.54)));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Criteria one under the other from a height on; answers where the next thing may begin. */
function criteria(
  sentries: readonly Sentry[],
  x: number,
  from: number,
  width: number,
  most: number,
): { criteria: Criterion[]; below: number } {
  let y = from;
  const placed = sentries.map(({ because, law, on }): Criterion => {
    const lines = wrapped(law === undefined ? because : `${because} (${law})`, width, size.small);
    const shown = lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`] : lines;
    const criterion = { x, y: y + size.smallLine / 2, lines: shown, on };
    y += Math.max(shown.length * size.smallLine, size.diamond * 2) + 5;
    return criterion;
  });
  return { criteria: placed, below: y };
}

function taskBox(task: Task, x: number, y: number, width: number): TaskBox {
  const title = wrapped(task.name, width - (task.form === undefined ? 40 : 58), size.text);
  const top = y + 10 + title.length * size.line + 6;
  const entry = criteria(task.entry, x, top, width - 26, 3);
  const exit = criteria(task.exit, x + width, entry.below, width - 30, 2);
  return {
    task,
    x,
    y,
    width,
    height: exit.below - y + 16,
    title,
    entry: entry.criteria,
    exit: exit.criteria,
  };
}

/** Tasks in rows of three; the boxes of a row are equally high. */
function taskRows(
  tasks: readonly Task[],
  x: number,
  y: number,
  width: number,
): { boxes: TaskBox[]; below: number } {
  const each = (width - gap * (columns - 1)) / columns;
  const boxes: TaskBox[] = [];
  let top = y;
  for (let first = 0; first < tasks.length; first += columns) {
    const row = tasks
      .slice(first, first + columns)
      .map((task, at) => taskBox(task, x + at * (each + gap), top, each));
    const height = Math.max(...row.map((box) => box.height));
    boxes.push(...row.map((box) => ({ ...box, height })));
    top += height + gap;
  }
  return { boxes, below: top - gap };
}

/** Places everything: stages under each other, then milestones, then the closing. */
export function planLayout({ plan, closure }: CaseTypeContent): PlanLayout {
  const width = page - gutter - 16;
  let y = 8;
  const stages = plan.stages.map((stage): Box => {
    const entry = criteria(stage.entry, gutter, y + 44, width - 40, 2);
    const exit = criteria(stage.exit, gutter + width, entry.below, width - 60, 2);
    const tasks = taskRows(stage.tasks, gutter + inner, exit.below + 10, width - inner * 2);
    const box: Box = {
      key: stage.key,
      x: gutter,
      y,
      width,
      height: tasks.below + inner - y,
      title: [stage.name],
      note: [phaseWords[stage.phase], ...stage.law].join(' · '),
      entry: entry.criteria,
      exit: exit.criteria,
      tasks: tasks.boxes,
    };
    y = box.y + box.height + 26;
    return box;
  });
  const milestones = plan.milestones.map(({ key, name, entry, law }): Box => {
    const placed = criteria(entry, gutter, y + 38, width - 60, 2);
    const box = bare(key, name, law.join(' · '), y, width, placed.below + 10 - y);
    y += box.height + 20;
    return { ...box, entry: placed.criteria };
  });
  const placed = criteria(closure.entry, gutter, y + 38, width - 60, 2);
  const last = bare('closure', 'Ärendet avslutas', '', y, width, placed.below + 10 - y);
  const shown: Box = { ...last, entry: placed.criteria };
  return {
    width: page,
    height: y + shown.height + 8,
    stages,
    milestones,
    closure: shown,
    wires: wires(stages, [...stages, ...milestones, shown]),
  };
}

function bare(key: string, name: string, note: string, y: number, width: number, height: number): Box {
  return { key, x: gutter, y, width, height, title: [name], note, entry: [], exit: [], tasks: [] };
}

/** The stage in which a happening comes about; null when it comes from outside. */
function sourceOf(stages: readonly Box[], moment: string): Box | null {
  const [kind, key] = moment.split('.');
  return (
    stages.find(
      (stage) =>
        (kind === 'stage' && stage.key === key) ||
        stage.tasks.some(
          ({ task }) =>
            (kind === 'task' && task.key === key) ||
            (kind === 'form' && task.form === key) ||
            (kind === 'decision' && task.decision === key),
        ),
    ) ?? null
  );
}

/** Dashed lines in the left gutter, from the stage that tells a happening to the criterion; each box has its own lane. */
function wires(stages: readonly Box[], boxes: readonly Box[]): Wire[] {
  const found: Wire[] = [];
  const leaving = new Map<string, number>();
  for (const [index, box] of boxes.entries()) {
    for (const { x, y, on } of box.entry) {
      const sources = new Set(on.flatMap((moment) => sourceOf(stages, moment) ?? []));
      for (const source of sources) {
        if (source.key === box.key) continue;
        const count = leaving.get(source.key) ?? 0;
        leaving.set(source.key, count + 1);
        const lane = gutter - 14 - (index % 6) * 8;
        const from = source.y + source.height - 14 - (count % 5) * 7;
        found.push({
          points: [
            [source.x, from],
            [lane, from],
            [lane, y],
            [x - size.diamond, y],
          ],
        });
      }
    }
  }
  return found;
}
