import type { Decorator } from '@storybook/react-vite';

/** On the surface that forms stand on in the application. */
export const onSurface: Decorator = (Story) => (
  <div style={{ padding: '0 16px 16px', background: 'var(--surface)' }}>
    <Story />
  </div>
);
