export const deviceTexts = {
  'devices.open': 'Mina datorer …',
  'devices.title': 'Mina datorer',
  'devices.text':
    'Har du blivit av med en dator? Anmäl den här, så raderas allt som Samla har sparat på den så snart den når nätet.',
  'devices.label': 'Datorer som du har använt Samla på',
  'devices.name': 'Dator {name}',
  'devices.this': 'den här datorn',
  'devices.seen': 'användes senast {day} {time}',
  'devices.lost': 'anmäld förlorad {day}',
  'devices.notReached': 'har inte svarat än, allt raderas när den når nätet',
  'devices.erased': 'raderad',
  'devices.destroyed':
    '{count, plural, =0 {ingen text gick förlorad} one {# text som inte var skickad gick förlorad} other {# texter som inte var skickade gick förlorade}}',
  'devices.report': 'Anmäl som förlorad',
  'devices.reportLabel': 'Anmäl som förlorad: dator {name}',
  'devices.loading': 'Hämtar dina datorer …',
  'devices.failed': 'Datorerna kunde inte hämtas',
  'devices.again': 'Försök igen',
  'devices.confirmTitle': 'Anmäl dator {name} som förlorad?',
  'devices.confirmText':
    'Allt som Samla har sparat på den raderas så snart den når nätet, även text som inte har skickats. Det går inte att ångra. Hittar du datorn igen: lämna den till it-stödet.',
  'devices.confirm': 'Anmäl som förlorad',
  'devices.keep': 'Avbryt',
  'devices.reported': 'Dator {name} är anmäld som förlorad',

  'left.title': 'Texter du valde bort',
  'left.text':
    'Här finns det du inte valde när samma text hade ändrats på två håll, och det du har kastat i ärenden som du inte längre har. Det finns kvar i 30 dagar, på den här datorn.',
  'left.none': 'Du har inte valt bort någon text de senaste 30 dagarna',
  'left.noneText':
    'Här hamnar det du väljer bort när samma text har ändrats på två håll, och det du kastar i ärenden som du inte längre har.',
  'left.when': 'Valdes bort {day} {time}',
  'left.noCase': 'Inget ärende',
  'left.noWords': 'Inget var ifyllt.',
  'left.copy': 'Kopiera texten',
  'left.failed': 'Texterna kunde inte hämtas',
  'left.loading': 'Hämtar texterna …',
} as const;
