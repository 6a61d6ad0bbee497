import { ApiError } from './errors.ts';

/** The one answer that a lost device gets. */
export function deviceLost(): ApiError {
  const message =
    'Den här datorn är anmäld som förlorad, så Samla tar bort det som finns på den. Kontakta it-stödet om datorn inte är förlorad.';
  return new ApiError({ code: 'deviceLost', message });
}

export function lostFromItself(): ApiError {
  const message =
    'Du kan inte anmäla den dator som du använder. Gör det från en annan dator eller ring it-stödet.';
  return new ApiError({ code: 'badInput', message, field: 'lostDeviceId' });
}

/** Unknown, or another worker's: the two answer alike. */
export function unknownDevice(): ApiError {
  return new ApiError({ code: 'notFound', message: 'Datorn finns inte bland dina datorer.' });
}
