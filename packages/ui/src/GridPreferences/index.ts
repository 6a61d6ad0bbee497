export { GridPreferences } from './GridPreferences.tsx';
export type { Density } from './DensityChoice.tsx';
export type { GridPreferencesProps, PreferenceColumn } from './GridPreferences.tsx';
