export { ToggleTip } from './ToggleTip.tsx';
export { Tooltip } from './Tooltip.tsx';
export type { ToggleTipProps } from './ToggleTip.tsx';
export type { TooltipProps } from './Tooltip.tsx';
