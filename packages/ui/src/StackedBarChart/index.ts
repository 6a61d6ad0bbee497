export { StackedBarChart } from './StackedBarChart.tsx';
