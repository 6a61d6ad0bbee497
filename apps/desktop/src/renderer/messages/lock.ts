export const lockTexts = {
  'lock.title': 'Samla är låst',
  'lock.button': 'Lås upp',
  'lock.opened': 'Samla är upplåst',

  'notice.wiped': 'Allt på den här datorn är raderat',
  'notice.left': 'Allt är inte raderat från datorn',
  'notice.unread': 'En del av det sparade kunde inte läsas',
  'notice.memoryOnly': 'Inget sparas på den här datorn',
  'notice.seen': 'Jag har läst det',
} as const;
