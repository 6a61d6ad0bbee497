/** A small page with one fault, shaped after what the W3C's ACT rules give as failed examples. */
export interface FailingPage {
  /** The axe rule that must refuse it. */
  readonly rule: string;
  /** The ACT rule that it breaks; none for what is good practice only. */
  readonly act?: string;
  /** What is wrong, for designers. */
  readonly fault: string;
  readonly html: string;
  /** Found only where a story shows a whole view. */
  readonly inViews?: true;
}

const SMALL = 'style="width:12px;height:12px;padding:0;border:0"';
const PIXEL = 'src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="';

export const FAILING_PAGES: readonly FailingPage[] = [
  // names
  { rule: 'button-name', act: '97a4e1', fault: 'Knappen har inget namn.', html: '<button></button>' },
  {
    rule: 'aria-command-name',
    act: '97a4e1',
    fault: 'Det som är en knapp bara för hjälpmedel har inget namn.',
    html: '<div role="button" tabindex="0"></div>',
  },
  {
    rule: 'input-button-name',
    act: '97a4e1',
    fault: 'Knappen i formuläret har en tom text.',
    html: '<input type="submit" value="">',
  },
  {
    rule: 'link-name',
    act: 'c487ae',
    fault: 'Länken innehåller bara en tom yta.',
    html: '<a href="#mal"><span></span></a>',
  },
  { rule: 'label', act: 'e086e5', fault: 'Fältet har ingen etikett.', html: '<input type="text">' },
  {
    rule: 'select-name',
    act: 'e086e5',
    fault: 'Listrutan har ingen etikett.',
    html: '<select><option>Ja</option></select>',
  },
  {
    rule: 'aria-input-field-name',
    act: 'e086e5',
    fault: 'Listan att välja i har inget namn.',
    html: '<div role="listbox" tabindex="0"><div role="option" aria-selected="true">Ja</div></div>',
  },
  {
    rule: 'aria-toggle-field-name',
    act: 'e086e5',
    fault: 'Växeln har inget namn.',
    html: '<div role="switch" aria-checked="false" tabindex="0"></div>',
  },
  {
    rule: 'label-title-only',
    fault: 'Fältets namn syns bara när man pekar på det.',
    html: '<input type="text" title="Efternamn">',
  },
  {
    rule: 'aria-dialog-name',
    fault: 'Dialogen har inget namn.',
    html: '<div role="dialog" aria-modal="true"><p>Vill du spara?</p></div>',
  },
  {
    rule: 'aria-progressbar-name',
    fault: 'Det framgår inte vad som pågår.',
    html: '<div role="progressbar" aria-valuenow="40"></div>',
  },
  {
    rule: 'summary-name',
    fault: 'Det som fäller ut har inget namn.',
    html: '<details><summary></summary><p>Mer text</p></details>',
  },
  {
    rule: 'empty-heading',
    act: 'ffd0e9',
    fault: 'Rubriken är tom.',
    html: '<h1>Ärenden</h1><h2></h2>',
  },
  // pictures and frames
  { rule: 'image-alt', act: '23a2a8', fault: 'Bilden har ingen text.', html: `<img ${PIXEL} width="9">` },
  {
    rule: 'role-img-alt',
    act: '23a2a8',
    fault: 'Det som är en bild för hjälpmedel har ingen text.',
    html: '<div role="img"></div>',
  },
  {
    rule: 'svg-img-alt',
    act: '7d6734',
    fault: 'Den ritade bilden har ingen text.',
    html: '<svg role="img" width="24" height="24"><circle cx="12" cy="12" r="9"></circle></svg>',
  },
  {
    rule: 'input-image-alt',
    act: '59796f',
    fault: 'Bilden som är en knapp har ingen text.',
    html: `<input type="image" ${PIXEL}>`,
  },
  {
    rule: 'frame-title',
    act: 'cae760',
    fault: 'Ramen har inget namn.',
    html: '<iframe srcdoc="<p>text</p>"></iframe>',
  },
  // what one sees and hits
  {
    rule: 'color-contrast',
    act: 'afw4f7',
    fault: 'Texten är för svag mot sin bakgrund.',
    html: '<p style="color:#999;background:#fff">Svag text</p>',
  },
  {
    rule: 'link-in-text-block',
    fault: 'Länken i texten skiljer sig bara i färg.',
    html: '<p style="color:#000">Läs om <a href="#mal" style="color:#00317a;text-decoration:none">biståndet</a> innan du söker det.</p>',
  },
  {
    rule: 'target-size',
    fault: 'Det man trycker på är mindre än 24 gånger 24 och ligger för tätt.',
    html: `<p><button ${SMALL} aria-label="Föregående"></button><button ${SMALL} aria-label="Nästa"></button></p>`,
  },
  {
    rule: 'avoid-inline-spacing',
    act: '24afc2',
    fault: 'Läsaren kan inte ändra avståndet mellan tecknen.',
    html: '<p style="letter-spacing:-1px !important">Tät text</p>',
  },
  // keyboard and focus
  {
    rule: 'tabindex',
    fault: 'Ordningen med Tab är tvingad.',
    html: '<button tabindex="3">Spara</button>',
  },
  {
    rule: 'aria-hidden-focus',
    act: '6cfa84',
    fault: 'Man kan nå något som är gömt för hjälpmedel.',
    html: '<div aria-hidden="true"><button>Spara</button></div>',
  },
  {
    rule: 'nested-interactive',
    act: '307n5z',
    fault: 'En knapp ligger i en flik.',
    html: '<div role="tablist"><div role="tab" tabindex="0">Barn <button>Stäng</button></div></div>',
  },
  {
    rule: 'presentation-role-conflict',
    act: '46ca7f',
    fault: 'Det som man kan nå säger sig bara vara utsmyckning.',
    html: '<button role="none">Spara</button>',
  },
  {
    rule: 'accesskeys',
    fault: 'Två knappar har samma tangent.',
    html: '<button accesskey="s">Spara</button><button accesskey="s">Skicka</button>',
  },
  // roles and their attributes
  {
    rule: 'aria-roles',
    act: '674b10',
    fault: 'Rollen finns inte.',
    html: '<div role="knapp">Spara</div>',
  },
  {
    rule: 'aria-valid-attr',
    act: '5f99a7',
    fault: 'Attributet är felstavat.',
    html: '<input aria-label="Namn" aria-requiered="true">',
  },
  {
    rule: 'aria-valid-attr-value',
    act: '6a7281',
    fault: 'Attributet har ett värde som inte finns.',
    html: '<button aria-expanded="kanske">Visa mer</button>',
  },
  {
    rule: 'aria-allowed-attr',
    act: '5c01ea',
    fault: 'Rollen tar inte emot attributet.',
    html: '<button aria-checked="true">Spara</button>',
  },
  {
    rule: 'aria-prohibited-attr',
    act: '5c01ea',
    fault: 'Det som bara betonar kan inte ha ett eget namn.',
    html: '<strong aria-label="Viktigt"></strong>',
  },
  {
    rule: 'aria-required-attr',
    act: '4e8ab6',
    fault: 'Kryssrutan säger inte om den är ikryssad.',
    html: '<div role="checkbox" tabindex="0">Ja</div>',
  },
  {
    rule: 'aria-required-children',
    act: 'bc4a75',
    fault: 'Rutnätet har inga rader.',
    html: '<div role="grid" aria-label="Ärenden"><span>text</span></div>',
  },
  {
    rule: 'aria-required-parent',
    act: 'ff89c9',
    fault: 'Raden ligger inte i något rutnät.',
    html: '<div role="row"><div role="gridcell">Ja</div></div>',
  },
  {
    rule: 'aria-allowed-role',
    fault: 'En rubrik kan inte vara en knapp.',
    html: '<h1 role="button" tabindex="0">Visa</h1>',
  },
  // structure
  {
    rule: 'list',
    fault: 'Listan innehåller annat än punkter.',
    html: '<ul><span>Punkt</span></ul>',
  },
  { rule: 'listitem', fault: 'Punkten ligger inte i någon lista.', html: '<div><li>Punkt</li></div>' },
  {
    rule: 'definition-list',
    fault: 'Listan blandar namn och värden med stycken.',
    html: '<dl><p>Namn</p><dd>Värde</dd></dl>',
  },
  { rule: 'dlitem', fault: 'Värdet hör inte till någon lista.', html: '<div><dd>Värde</dd></div>' },
  {
    rule: 'heading-order',
    fault: 'Rubrikerna hoppar över nivåer.',
    html: '<h1>Ärende</h1><h4>Beslut</h4>',
  },
  {
    rule: 'td-headers-attr',
    act: 'a25f45',
    fault: 'Cellen pekar på en rubrik som inte finns i tabellen.',
    html: '<table><tr><th id="a1">Frist</th></tr><tr><td headers="finnsinte">3</td></tr></table>',
  },
  {
    rule: 'empty-table-header',
    fault: 'Kolumnen har ingen rubrik.',
    html: '<table><tr><th></th><th>Frist</th></tr><tr><td>1</td><td>2</td></tr></table>',
  },
  {
    rule: 'scope-attr-valid',
    fault: 'Rubrikens räckvidd finns inte.',
    html: '<table><tr><th scope="kolumn">Frist</th></tr><tr><td>1</td></tr></table>',
  },
  {
    rule: 'landmark-unique',
    fault: 'Två områden har samma namn.',
    html: '<nav aria-label="Ärenden"><a href="#a">A</a></nav><nav aria-label="Ärenden"><a href="#b">B</a></nav>',
  },
  {
    rule: 'region',
    fault: 'I en hel vy ligger text utanför alla områden.',
    html: '<main><h1>Ärenden</h1></main><p>Text utanför</p>',
    inViews: true,
  },
  {
    rule: 'landmark-no-duplicate-main',
    fault: 'Vyn har två huvudområden.',
    html: '<main aria-label="A"><p>Text</p></main><main aria-label="B"><p>Text</p></main>',
  },
  // language and input
  {
    rule: 'valid-lang',
    act: 'de46e4',
    fault: 'Språket i texten finns inte.',
    html: '<p lang="svenska">Text</p>',
  },
  {
    rule: 'autocomplete-valid',
    act: '73f2c2',
    fault: 'Fältet ber webbläsaren fylla i något som inte finns.',
    html: '<label>Namn <input autocomplete="vadsomhelst"></label>',
  },
];
