import { caseIdSchema, type CaseId } from '@samla/case-model/ids';

export const DEEP_LINK_SCHEME = 'samla';
const CASE_LINK = /^samla:\/\/case\/([0-9a-f-]{36})$/;

/**
 * The case that a link from outside wants shown, or null. The grammar is one form, `samla://case/<id>`: a link opens
 * a view and can never make anything happen.
 */
export function parseDeepLink(link: string): CaseId | null {
  const parsed = caseIdSchema.safeParse(CASE_LINK.exec(link)?.[1]);
  return parsed.success ? parsed.data : null;
}
