export { ShareChart } from './ShareChart.tsx';
