export { Table } from './Table.tsx';
export type { TableColumn, TableFoot, TableGroup, TableProps } from './Table.tsx';
