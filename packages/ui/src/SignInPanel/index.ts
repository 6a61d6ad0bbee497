export { SignInPanel } from './SignInPanel.tsx';
