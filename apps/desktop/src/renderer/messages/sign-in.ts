export const signInTexts = {
  'signIn.title': 'Alla dina ärenden på ett ställe',
  'signIn.text': 'Inloggningen öppnas i webbläsaren. När du är klar kommer du tillbaka hit av sig själv.',
  'signIn.button': 'Logga in',
  'signIn.again': 'Öppna inloggningen igen',
  'signIn.waiting': 'Väntar på att du loggar in i webbläsaren …',
  'signIn.link': 'Öppna inloggningen här',
  'signIn.linkText': 'Öppnades ingen ny flik?',
  'signIn.cancel': 'Avbryt',
  'signIn.cancelled': 'Inloggningen är avbruten',
  'signIn.problem': 'Du är inte inloggad',
  'signIn.unsent':
    '{count, plural, one {# text} other {# texter}} som du skrivit väntar på att skickas. De ligger låsta på datorn och skickas när du loggar in.',

  'opening.title': 'Öppnar dina ärenden',
  'opening.fetching': 'Hämtar dina ärenden',
  'opening.trouble': 'Dina ärenden är inte öppna än',
  'opening.again': 'Försök igen',
  'opening.trying': 'Försöker öppna dina ärenden igen',

  'expired.title': 'Du har loggats ut av säkerhetsskäl.',
  'expired.text': 'Fortsätt skriva: allt sparas här och skickas när du har loggat in igen.',
  'expired.textInMemory':
    'Det du skriver finns bara så länge programmet är öppet: stäng det inte. Det skickas när du har loggat in igen.',
  'expired.button': 'Logga in igen',
  'expired.waiting': 'Väntar på att du loggar in i webbläsaren. Fortsätt skriva så länge.',

  'signOut.title': 'Logga ut innan allt är skickat?',
  'signOut.text':
    '{count, plural, one {# text har inte skickats. Den ligger kvar låst} other {# texter har inte skickats. De ligger kvar låsta}} på datorn och skickas nästa gång du loggar in här.',
  'signOut.confirm': 'Logga ut ändå',
  'signOut.stay': 'Stanna kvar',
  'signOut.done':
    '{count, plural, =0 {Du är utloggad} one {Du är utloggad. # text ligger kvar och skickas nästa gång} other {Du är utloggad. # texter ligger kvar och skickas nästa gång}}',
  'signOut.unsaved':
    'Du kan inte logga ut än: en text har inte kunnat sparas. Kopiera den eller försök igen.',
} as const;
