export { BankgiroField } from './BankgiroField.tsx';
export { readBankgiro, shownBankgiro } from './readBankgiro.ts';
