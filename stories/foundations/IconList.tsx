import { ICON_NAMES, Icon } from '@samla/ui/Icon';
import { useState } from 'react';
import { ICON_GROUPS, ICON_MEANINGS } from './iconMeanings.ts';
import './icons.css';

const swedish = new Intl.Collator('sv-SE');

/** All icons by what they stand for, and a field that finds one by its meaning or its name in code. */
export function IconList() {
  const [wanted, setWanted] = useState('');
  const words = wanted.trim().toLocaleLowerCase('sv');
  const found = ICON_NAMES.filter((name) =>
    [name, ...ICON_MEANINGS[name]].some((text) => text.toLocaleLowerCase('sv').includes(words)),
  );
  return (
    <>
      <p className="find">
        <label htmlFor="find-icon">Sök ikon</label>
        <input
          id="find-icon"
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <span role="status">{found.length === 1 ? '1 ikon' : `${found.length} ikoner`}</span>
      </p>
      {found.length === 0 && (
        <p>Ingen ikon heter så. Sök på vad den ska betyda, till exempel frist eller hämta.</p>
      )}
      {ICON_GROUPS.map((group) => {
        const names = found
          .filter((name) => ICON_MEANINGS[name][0] === group)
          .sort((a, b) => swedish.compare(ICON_MEANINGS[a][1], ICON_MEANINGS[b][1]));
        if (names.length === 0) return null;
        return (
          <section key={group}>
            <h3>{group}</h3>
            <ul className="icons">
              {names.map((name) => (
                <li key={name}>
                  <Icon name={name} />
                  <Icon name={name} size="l" />
                  <span>
                    {ICON_MEANINGS[name][1]}
                    <br />
                    <code>{name}</code>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
