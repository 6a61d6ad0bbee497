export { SignInFrame } from './SignInFrame.tsx';
export { SignInPanel } from './SignInPanel.tsx';
