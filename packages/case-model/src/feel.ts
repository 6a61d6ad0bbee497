/*
 * The typed FEEL subset: `compileFeel` checks and compiles, `evaluateFeel` runs (compiled once per scope), `planScope` and
 * `formScope` give the names of a case type's plan and of a form.
 */
export {
  compileFeel,
  evaluateFeel,
  FeelError,
  type Compiled,
  type FeelFault,
  type FeelScope,
  type FeelType,
  type FeelValue,
  type FeelValues,
} from './feel/compile.ts';
export { fieldType, formScope, planScope, type CodeKeys } from './feel/scope.ts';
