import { useState } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { Dialog } from '../Dialog/index.ts';
import { Hidden } from '../Hidden/index.ts';
import { Kbd } from '../Kbd/index.ts';
import { TextField } from '../TextField/index.ts';
import { classes } from '../classes.ts';
import { filterKeys } from './filterKeys.ts';
import type { KeyGroup } from './filterKeys.ts';
import styles from './KeyHelp.module.css';
import { spokenKeys } from './spokenKeys.ts';
import { texts } from './texts.ts';

const c = classes(styles);

export interface KeyHelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Those that work right here, nearest first: from the same lists that the handlers read. */
  readonly groups: readonly KeyGroup[];
  readonly title?: string;
  readonly onPrint?: () => void;
}

/** F1: the keys that work right here, searchable and printable. */
export function KeyHelp({ isOpen, onClose, groups, title = texts.title, onPrint }: KeyHelpProps) {
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      isDismissable
      actions={
        <>
          <Button onPress={onPrint ?? (() => window.print())}>{texts.print}</Button>
          <Button variant="primary" onPress={onClose}>
            {texts.close}
          </Button>
        </>
      }
    >
      <KeyTables groups={groups} />
    </Dialog>
  );
}

function KeyTables({ groups }: { readonly groups: readonly KeyGroup[] }) {
  const [text, setText] = useState('');
  const announce = useAnnounce();
  const shown = filterKeys(groups, text);
  const search = (typed: string) => {
    setText(typed);
    const count = filterKeys(groups, typed).reduce((sum, group) => sum + group.rows.length, 0);
    announce(count === 0 ? texts.empty : texts.count(count), 'keys');
  };
  return (
    <>
      <TextField label={texts.search} value={text} onChange={search} autoFocus />
      <div className={c('tables')}>
        {shown.length === 0 && <p>{texts.empty}</p>}
        {shown.map((group) => (
          <table key={group.id} className={c('table')}>
            <caption className={c('caption')}>{group.name}</caption>
            <thead className={c('head')}>
              <tr>
                <th scope="col">{texts.keys}</th>
                <th scope="col">{texts.effect}</th>
              </tr>
            </thead>
            <tbody>
              {group.rows.map((row) => (
                <tr key={row.id}>
                  <td>
                    <span className={c('keys')}>
                      {row.keys.map((key) => (
                        <Cap key={key} keys={key} />
                      ))}
                    </span>
                  </td>
                  <td>{row.effect}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  );
}

/** An arrow on a cap is a sign: it is said as a word. */
function Cap({ keys }: { readonly keys: string }) {
  const said = spokenKeys(keys);
  if (said === null) return <Kbd keys={keys} />;
  return (
    <span>
      <Kbd keys={keys} isSilent />
      <Hidden>{said}</Hidden>
    </span>
  );
}
