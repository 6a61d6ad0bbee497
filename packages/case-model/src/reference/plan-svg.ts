import type { CaseTypeContent } from '../definition/case-type.ts';
import { html, type Html } from './html.ts';
import { planLayout, size, type Box, type Criterion, type TaskBox } from './plan-layout.ts';

function diamond({ x, y }: Criterion, kind: 'entry' | 'exit'): Html {
  const r = size.diamond;
  return html`<path class="${kind}" d="M${x - r} ${y}L${x} ${y - r}L${x + r} ${y}L${x} ${y + r}Z" />`;
}

/** Entry criteria stand on the left border with their words to the right; exit criteria the other way round. */
function criterion(one: Criterion, kind: 'entry' | 'exit'): Html {
  const x = kind === 'entry' ? one.x + size.diamond + 6 : one.x - size.diamond - 6;
  const anchor = kind === 'entry' ? 'start' : 'end';
  return html`${diamond(one, kind)}<text class="soft" font-size="${size.small}" text-anchor="${anchor}"
      >${one.lines.map((line, at) => html`<tspan x="${x}" y="${one.y + 4 + at * size.smallLine}">${line}</tspan>`)}</text
    >`;
}

/** A stage: a box with cut corners. */
function stageShape({ x, y, width, height }: Box): string {
  const cut = 14;
  const [right, bottom] = [x + width, y + height];
  return `M${x + cut} ${y}H${right - cut}L${right} ${y + cut}V${bottom - cut}L${right - cut} ${bottom}H${x + cut}L${x} ${bottom - cut}V${y + cut}Z`;
}

function titled(box: Box): Html {
  return html`<text font-size="${size.text + 1}" font-weight="600" x="${box.x + 22}" y="${box.y + 26}"
      >${box.title}</text
    ><text
      class="soft"
      font-size="${size.small}"
      text-anchor="end"
      x="${box.x + box.width - 22}"
      y="${box.y + 25}"
      >${box.note}</text
    >`;
}

const both = (box: Box | TaskBox): Html =>
  html`${box.entry.map((one) => criterion(one, 'entry'))}${box.exit.map((one) => criterion(one, 'exit'))}`;

/** CMMN's marks of a task: a person, `!` required, `#` repeats; a sheet for a form, `§` for a decision. */
function taskMarks({ task, x, y, width, height }: TaskBox): Html {
  const signs = [task.required ? '!' : '', task.repeats ? '#' : '', task.decision === undefined ? '' : '§']
    .filter((sign) => sign !== '')
    .join(' ');
  const [px, py] = [x + 15, y + 12];
  const [fx, fy] = [x + width - 21, y + 8];
  return html`<path
      class="icon"
      d="M${px - 3} ${py}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M${px - 5.5} ${py + 10}c0 -8 11 -8 11 0z"
    />${task.form !== undefined && html`<path class="icon" d="M${fx} ${fy}h9v13h-9zM${fx + 2} ${fy + 4}h5M${fx + 2} ${fy + 7}h5" />`}<text
      class="soft"
      font-size="${size.small}"
      font-weight="700"
      text-anchor="middle"
      x="${x + width / 2}"
      y="${y + height - 5}"
      >${signs}</text
    >`;
}

function taskShape(box: TaskBox): Html {
  const { x, y, width, height, title } = box;
  return html`<g
    ><rect class="task" x="${x}" y="${y}" width="${width}" height="${height}" rx="9" />${taskMarks(box)}<text
      font-size="${size.text}"
      >${title.map((line, at) => html`<tspan x="${x + 28}" y="${y + 22 + at * size.line}">${line}</tspan>`)}</text
    >${both(box)}</g
  >`;
}

/**
 * The plan as a drawing in the notation of CMMN 1.1: stages with cut corners, human tasks, milestones and sentries as
 * diamonds on the border with what they wait for. The same stands as text beside it on the page.
 */
export function planSvg(type: CaseTypeContent): Html {
  const layout = planLayout(type);
  const { width, height, stages, milestones, closure, wires } = layout;
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${width} ${Math.ceil(height)}"
    role="img"
    aria-labelledby="plan-title plan-desc"
  >
    <title id="plan-title">Plan för ${type.name}</title>
    <desc id="plan-desc">
      ${stages.length} skeden uppifrån och ned: ${stages.map(({ title }) => title.join(' ')).join(', ')}.
      Samma plan står som text under bilden.
    </desc>
    ${wires.map(({ points }) => html`<path class="wire" d="M${points.map(([x, y]) => `${x} ${y}`).join('L')}" />`)}${stages.map(
      (stage) =>
        html`<g
          ><path
            class="stage"
            d="${stageShape(stage)}"
          />${titled(stage)}${stage.tasks.map(taskShape)}${both(stage)}</g
        >`,
    )}${milestones.map(
      (box) =>
        html`<g
          ><rect
            class="milestone"
            x="${box.x}"
            y="${box.y}"
            width="${box.width}"
            height="${box.height}"
            rx="20"
          />${titled(box)}${both(box)}</g
        >`,
    )}
    <g>
      <rect
        class="task"
        x="${closure.x}"
        y="${closure.y}"
        width="${closure.width}"
        height="${closure.height}"
      />
      ${titled(closure)}${both(closure)}
    </g>
  </svg>`;
}
