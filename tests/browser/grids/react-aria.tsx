import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Cell, Column, Row as AriaRow, Table, TableBody, TableHeader } from 'react-aria-components/Table';
import { TableLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { ROW_HEIGHT, byName, columns, type Row } from './rows.ts';
import type { MountSide } from './side.ts';

const layoutOptions = { rowHeight: ROW_HEIGHT, headingHeight: 26 };

/** React Aria's Table in its Virtualizer, as its guide puts them together. */
export const reactAria: MountSide = (element, rows) => {
  const root = createRoot(element);
  let sort = () => {};
  function Grid() {
    const [shown, setShown] = useState(rows);
    sort = () => setShown(byName(rows));
    return (
      <I18nProvider locale="sv-SE">
        <Virtualizer layout={TableLayout} layoutOptions={layoutOptions}>
          <Table aria-label="Ärenden" selectionMode="multiple" className="ariaTable">
            <TableHeader>
              {columns.map(({ id, header }) => (
                <Column key={id} id={id} isRowHeader={id === 'name'}>
                  {header}
                </Column>
              ))}
            </TableHeader>
            <TableBody items={shown}>
              {(row: Row) => (
                <AriaRow id={row.id}>
                  {columns.map(({ id, text }) => (
                    <Cell key={id}>{text(row)}</Cell>
                  ))}
                </AriaRow>
              )}
            </TableBody>
          </Table>
        </Virtualizer>
      </I18nProvider>
    );
  }
  root.render(<Grid />);
  return {
    sort: () => sort(),
    focus: () =>
      element
        .querySelector<HTMLElement>('[role=row][data-key], [role=rowgroup] [role=row][tabindex]')
        ?.focus(),
    scroller: () => element.querySelector('.ariaTable') ?? element,
    unmount: () => root.unmount(),
  };
};
