import '../wire/page.ts';
import '@samla/ui/base.css';
import { createRoot } from 'react-dom/client';
import { pageLine } from '../wire/page-line.ts';
import { systemTimer } from '../wire/timer.ts';
import { hostClient } from './app/client.ts';
import { Root } from './app/Root.tsx';

const element = document.getElementById('root');
if (!element) throw new Error('index.html has no element with the id root');
createRoot(element).render(<Root client={hostClient(pageLine(window, systemTimer))} timer={systemTimer} />);
