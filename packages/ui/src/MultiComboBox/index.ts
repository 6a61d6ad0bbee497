export { MultiComboBox } from './MultiComboBox.tsx';
