import { ContextMenu, useContextMenu, type MenuProps } from '@samla/ui/Menu';
import { useState } from 'react';

/** Cases with a menu of their own. */
export function Cases({ onAction, sections }: Pick<MenuProps, 'onAction' | 'sections'>) {
  const menu = useContextMenu();
  const [about, setAbout] = useState('');
  return (
    <>
      <ul aria-label="Ärenden" {...menu.handlers} style={{ display: 'grid', maxInlineSize: '20rem' }}>
        {['Nilsson, Alva', 'Warsame, Omar'].map((name) => (
          <li key={name}>
            <a
              href="#arende"
              onFocus={() => setAbout(name)}
              style={{ display: 'block', padding: '0.375rem', borderBlockEnd: '1px solid var(--line)' }}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      <ContextMenu at={menu.at} label={about} sections={sections} onAction={onAction} onClose={menu.close} />
    </>
  );
}
