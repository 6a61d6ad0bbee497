import { Icon } from '@samla/ui/Icon';
import { propertyName, type Token } from '@samla/ui/tokens/read.ts';
import { useState } from 'react';
import { Part } from '../support/Page.tsx';
import { colours, figure, PAIRS, THEMES, written, type ThemeName } from './tokens.ts';
import './colour.css';

interface ColourProps {
  readonly token: Token;
  /** Its pairs are told in a line, and shown when asked for. */
  readonly isFolded?: boolean;
}

/** One colour: what it is for, its value in each theme, and how it stands out from each ground where it may stand. */
function Colour({ token, isFolded = false }: ColourProps) {
  const name = propertyName(token.id);
  const hasGrounds = PAIRS.some((pair) => pair.token === token.id);
  return (
    <section className="colour" aria-labelledby={token.id} id={`farg${name}`}>
      <div className="about">
        <h3 id={token.id}>
          <code>{name}</code>
        </h3>
        <p>{token.description}</p>
        <ul className={hasGrounds ? 'swatches' : 'swatches across'}>
          {THEMES.map(([theme, title]) => (
            <li key={theme}>
              <span className="swatch" style={{ background: colours[theme].get(token.id) }} />
              <span className="title">{title}</span>
              <code>{written(token.id, theme)}</code>
            </li>
          ))}
        </ul>
      </div>
      {hasGrounds && (isFolded ? <Folded token={token.id} /> : <Contrasts token={token.id} />)}
    </section>
  );
}

/** Every ground of the colour in every theme. */
function Contrasts({ token }: { readonly token: string }) {
  const pairs = PAIRS.filter((pair) => pair.token === token);
  const grounds = [...new Set(pairs.map(({ ground }) => ground))];
  const least = (theme: ThemeName) => pairs.find((pair) => pair.theme === theme)?.least ?? 0;
  return (
    <div className="scroll" role="region" aria-label={`Kontrast för ${propertyName(token)}`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Grund</th>
            {THEMES.map(([theme, title]) => (
              <th key={theme} scope="col">
                {title}, minst {figure(least(theme))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grounds.map((ground) => (
            <tr key={ground}>
              <th scope="row">
                <code>{propertyName(ground)}</code>
              </th>
              {THEMES.map(([theme]) => (
                <td key={theme}>
                  <Measured token={token} ground={ground} theme={theme} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same, folded under its weakest pair. */
function Folded({ token }: { readonly token: string }) {
  const [isOpen, setOpen] = useState(false);
  const pairs = PAIRS.filter((pair) => pair.token === token);
  const weakest = pairs.reduce((a, b) => (b.ratio / b.least < a.ratio / a.least ? b : a));
  const theme = THEMES.find(([name]) => name === weakest.theme)?.[1] ?? weakest.theme;
  return (
    <details className="scroll" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {pairs.length} par klarar sina krav. Svagast: {figure(weakest.ratio)} mot{' '}
        <code>{propertyName(weakest.ground)}</code> i {theme}
      </summary>
      {isOpen && <Contrasts token={token} />}
    </details>
  );
}

interface MeasuredProps {
  readonly token: string;
  readonly ground: string;
  readonly theme: ThemeName;
}

/** A sample of the pair with its ratio: text for text, a frame for edges. */
function Measured({ token, ground, theme }: MeasuredProps) {
  const pair = PAIRS.find((one) => one.token === token && one.ground === ground && one.theme === theme);
  if (!pair) return null;
  const isPassed = pair.ratio >= pair.least;
  const isEdge = pair.least < (theme === 'contrast' ? 7 : 4.5);
  const style = { background: colours[theme].get(ground), color: colours[theme].get(token) };
  return (
    <span className="measured">
      <span className={isEdge ? 'shown edge' : 'shown'} style={style} aria-hidden="true">
        {isEdge ? '' : 'Abc'}
      </span>
      <span className="figure">{figure(pair.ratio)}</span>
      <Icon
        name={isPassed ? 'done' : 'error'}
        label={isPassed ? `klarar ${figure(pair.least)}` : `under ${figure(pair.least)}`}
      />
    </span>
  );
}

interface ColourGroupProps {
  readonly title: string;
  readonly tokens: readonly Token[];
  readonly isFolded?: boolean;
}

/** Colours that belong together. */
export function ColourGroup({ title, tokens, isFolded = false }: ColourGroupProps) {
  return (
    <Part title={title}>
      {tokens.map((token) => (
        <Colour key={token.id} token={token} isFolded={isFolded} />
      ))}
    </Part>
  );
}
