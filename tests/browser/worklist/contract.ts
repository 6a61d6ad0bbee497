/** What the bench calls in the page. */
interface WorklistPage {
  mount(which: 'ours' | 'reference'): void;
  unmount(): void;
}

declare global {
  interface Window {
    worklistPage: WorklistPage;
  }
}

export {};
