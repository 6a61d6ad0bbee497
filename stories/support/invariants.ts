let sawKeys = false;

/** Notes for each story whether its play pressed keys; ends with the story. */
export function watchKeys(): () => void {
  sawKeys = false;
  const note = () => {
    sawKeys = true;
  };
  document.addEventListener('keydown', note, true);
  return () => document.removeEventListener('keydown', note, true);
}

function describe(element: Element): string {
  const attributes = ['role', 'aria-label', 'data-column', 'class'].map(
    (name) => `${name}="${element.getAttribute(name) ?? ''}"`,
  );
  return `<${element.tagName.toLowerCase()} ${attributes.join(' ')}>`;
}

/** What must hold after every story's play, whatever it did. Throws with all that does not. */
export function checkInvariants(page: Document): void {
  const faults: string[] = [];

  for (const grid of page.querySelectorAll('[role="grid"]')) {
    if (grid.closest('[data-rac]')) continue;
    const stops = grid.querySelectorAll('[tabindex="0"]');
    if (stops.length !== 1)
      faults.push(
        `${describe(grid)} has ${stops.length} tab stops, not one: ${[...stops].map(describe).join(' ')}`,
      );
    const rows = [...grid.querySelectorAll('[role="row"]')].map((row) =>
      Number(row.getAttribute('aria-rowindex')),
    );
    const isRising = rows.every((row, place) => row > (rows[place - 1] ?? 0));
    if (!isRising) faults.push(`aria-rowindex does not rise: ${rows.join(' ')}`);
  }

  const ids = [...page.querySelectorAll('[id]')].map((element) => element.id).filter((id) => id !== '');
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  if (twice.length > 0) faults.push(`ids used twice: ${[...new Set(twice)].join(', ')}`);

  if (sawKeys && (page.activeElement === null || page.activeElement === page.body)) {
    faults.push('focus was lost: after keys nothing has it');
  }

  if (faults.length > 0) throw new Error(faults.join('\n'));
}
