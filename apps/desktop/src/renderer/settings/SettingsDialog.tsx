import { Button } from '@samla/ui/Button';
import { Dialog } from '@samla/ui/Dialog';
import { SelectField } from '@samla/ui/SelectField';
import { useEffect, useRef } from 'react';
import type { Settings } from '../../host/contract.ts';
import { densities, themes } from '../actions/settings.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { changeSettings } from './settings.ts';
import styles from './SettingsDialog.module.css';

/** How the program looks, and whether letters act in lists. Each choice holds at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const workspace = useWorkspace();
  const { theme, density, letters } = useStore(workspace.settings);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => fields.current?.querySelector('button')?.focus(), []);
  const change = (part: Partial<Settings>) => void changeSettings(workspace, part);
  return (
    <Dialog
      title={text('settings.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => workspace.layer.set(() => ({ kind: 'devices' }))}>
            {text('devices.open')}
          </Button>
          <Button variant="primary" onPress={onClose}>
            {text('settings.close')}
          </Button>
        </>
      }
    >
      <div className={styles['fields']} ref={fields}>
        <SelectField
          label={text('settings.theme')}
          choices={themes.map((id) => ({ id, name: text(`settings.theme.${id}`) }))}
          selectedId={theme}
          onSelect={(id) => change({ theme: id as Settings['theme'] })}
        />
        <SelectField
          label={text('settings.density')}
          choices={densities.map((id) => ({ id, name: text(`settings.density.${id}`) }))}
          selectedId={density}
          onSelect={(id) => change({ density: id as Settings['density'] })}
        />
        <SelectField
          label={text('settings.letters')}
          choices={[
            { id: 'on', name: text('settings.letters.on') },
            { id: 'off', name: text('settings.letters.off') },
          ]}
          selectedId={letters ? 'on' : 'off'}
          onSelect={(id) => change({ letters: id === 'on' })}
        />
      </div>
    </Dialog>
  );
}
