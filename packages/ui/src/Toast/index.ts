export { ToastProvider } from './ToastProvider.tsx';
export { useToast } from './useToast.ts';
export type { ShowToast, ToastMessage } from './useToast.ts';
