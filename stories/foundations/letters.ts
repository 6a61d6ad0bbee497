/** What the fonts must have whatever happens: Swedish, the figures, and the signs of our texts. */
export const SET =
  'abcdefghijklmnopqrstuvwxyzåäöéüABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜ0123456789.,:;–−§”’…·×½€%()/-';

/** Names that the fonts can write, by language. */
export const NAMES: readonly (readonly [language: string, names: string])[] = [
  ['Svenska', 'Åkerström, Örjan; Näslund, Désirée'],
  ['Finska', 'Hämäläinen, Päivi; Šemeikka'],
  ['Polska', 'Łódź, Grażyna; Świątek, Zdzisław'],
  ['Bosniska, kroatiska, serbiska', 'Kovačević, Đorđe; Šarić, Željka'],
  ['Turkiska', 'Şahin, Gülçin; İnönü, Yağmur; Işık'],
  ['Kurdiska', 'Şêx, Rûken; Çîçek'],
  ['Albanska', 'Gjergj, Fatlumë; Çela'],
  ['Rumänska', 'Țăranu, Ștefan; Bălan'],
  ['Ungerska', 'Szőke, Ildikó; Gyűrű'],
  ['Tjeckiska', 'Dvořák, Růžena; Černý'],
  ['Baltiska språk', 'Ķēniņš, Ģirts; Jankauskaitė, Živilė'],
  ['Isländska', 'Þórðardóttir, Sigríður'],
];

/** What the fonts lack: where it occurs, an example, and the signs. */
export const LACKED: readonly (readonly [language: string, names: string, signs: string])[] = [
  ['Nordsamiska (ŋ och ŧ; á, č, đ, š och ž finns)', 'Máŋgá, Ruoŧŧa', 'ŋŧŊŦ'],
  ['Vietnamesiska', 'Nguyễn, Phạm, Trần Thơ', 'ễạơầ'],
  ['Azerbajdzjanska', 'Əliyev, Məmməd', 'əƏ'],
  ['Flera afrikanska språk', 'Kɔfi, Ɗanjuma', 'ɔƊ'],
  ['Kyrilliska, grekiska, arabiska och andra skriftsystem', 'Иванова · Παππά · أحمد', 'ИΠأ'],
  ['Pilar och bockar i text (använd en ikon)', '← ↑ → ↓ ✓', '←↑→↓✓'],
];
