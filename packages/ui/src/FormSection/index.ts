export { FormSection } from './FormSection.tsx';
export { SectionList } from './SectionList.tsx';
