/** What Node calls a certificate that is not valid at the time that the clock of this machine shows. */
const codes: readonly unknown[] = ['CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED'];

/** What the worker is told then: a wrong clock is far more often at fault than the service's certificate. */
export const clockIsWrong =
  'Ingen säker förbindelse: servern godkänns inte vid den tid som datorns klocka visar. Kontrollera datorns datum, klockslag och tidszon, och ställ klockan. Går klockan rätt: kontakta it-stödet.';

/** Whether a call failed on the dates of a certificate, however deep the cause lies. */
export function failedOnDate(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && codes.includes(at.code)) return true;
    if (at instanceof AggregateError && at.errors.some(failedOnDate)) return true;
  }
  return false;
}

/** The same fault without what a library hangs on its errors. */
export class CertificateDateError extends Error {
  override readonly name = 'CertificateDateError';
  readonly code = 'CERT_HAS_EXPIRED';
}
