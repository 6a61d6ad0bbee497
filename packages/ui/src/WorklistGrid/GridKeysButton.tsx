import { useState } from 'react';
import { Button } from '../Button/index.ts';
import { Icon } from '../Icon/index.ts';
import { KeyHelp } from '../KeyHelp/index.ts';
import { gridKeyGroups } from './gridKeyGroups.ts';
import type { GridAbilities } from './gridKeyGroups.ts';
import { texts } from './texts.ts';

/** For the bar over the grid: shows the keys that work in it, from the list that its handler reads. */
export function GridKeysButton(can: GridAbilities) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" label={texts.keys} onPress={() => setOpen(true)}>
        <Icon name="keyboard" />
      </Button>
      <KeyHelp
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={texts.keys}
        groups={gridKeyGroups(can)}
      />
    </>
  );
}
