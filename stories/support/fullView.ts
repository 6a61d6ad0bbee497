/** Parameters of a story that shows a whole view: there, all content lies in landmarks. */
export const FULL_VIEW = {
  layout: 'fullscreen',
  a11y: { config: { rules: [{ id: 'region', enabled: true }] } },
};
