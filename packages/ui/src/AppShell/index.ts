export { AppShell } from './AppShell.tsx';
export type { AppShellProps } from './AppShell.tsx';
export { focusRegion, useRegions } from './regions.ts';
