import '@samla/ui/base.css';
import './page.css';
import { createRoot, type Root } from 'react-dom/client';
import './contract.ts';
import { BareTable } from './BareTable.tsx';
import { OurGrid } from './OurGrid.tsx';
import { inventedRows } from './rows.tsx';

const rows = inventedRows(10_000);
let root: Root | null = null;
window.worklistPage = {
  mount(which) {
    const element = document.getElementById('root');
    if (!element) throw new Error('index.html has no element with the id root');
    root = createRoot(element);
    root.render(which === 'ours' ? <OurGrid rows={rows} /> : <BareTable rows={rows} />);
  },
  unmount() {
    root?.unmount();
    root = null;
  },
};
