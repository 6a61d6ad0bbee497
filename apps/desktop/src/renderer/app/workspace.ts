import type { CaseId } from '@samla/case-model/ids';
import type {
  CaseView,
  DraftInConflict,
  DraftWithoutCase,
  HostState,
  NeedsYouItem,
  Settings,
} from '../../host/contract.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import type { Text } from '../messages/use-text.ts';
import type { OtherHere } from '../presence/places-open.ts';
import type { ListState } from '../worklist/view.ts';
import type { HostClient } from './client.ts';
import type { CaseParts } from '../plan/part.ts';
import type { Definitions } from './definitions.ts';
import type { FocusPlaces } from './focus.ts';
import type { Layer } from './layers.ts';
import type { Live } from './live.ts';
import type { Places, ViewKey } from './places.ts';
import type { Store } from './store.ts';

/** A case that is open in this window. `gone`: no longer in this worker's reach. */
export type OpenCase =
  | { readonly kind: 'loading' }
  | { readonly kind: 'case'; readonly case: CaseView }
  | { readonly kind: 'gone' }
  /** its record is not on this computer, and cannot be fetched now */
  | { readonly kind: 'notHere'; readonly message: string }
  /** the read could not be logged, so nothing is shown */
  | { readonly kind: 'notLogged'; readonly message: string }
  | { readonly kind: 'failed' };

/** The row that the list's cursor stands on. */
export interface CurrentRow {
  readonly caseId: CaseId;
  readonly name: string;
  readonly mine: boolean;
}

/** Whether the program's own host can be reached; without it nothing can be fetched or saved. */
export type Line = 'connecting' | 'open' | 'lost';

/** Everything that screens read and actions act on, in one window. */
export interface Workspace {
  readonly client: HostClient;
  readonly host: Store<HostState | null>;
  readonly line: Store<Line>;
  readonly settings: Store<Settings>;
  readonly places: Store<Places>;
  readonly lists: Store<Readonly<Partial<Record<ViewKey, ListState>>>>;
  /** where the cursor stood in each list when it was left */
  readonly gridPlaces: Map<ViewKey, { readonly rowId: string; readonly columnId: string }>;
  readonly currentRow: Store<CurrentRow | null>;
  readonly layer: Store<Layer | null>;
  readonly cases: Store<ReadonlyMap<CaseId, OpenCase>>;
  /** what is shown of each open case, and which forms are open in it */
  readonly caseParts: Store<ReadonlyMap<CaseId, CaseParts>>;
  readonly definitions: Definitions;
  readonly needsYou: Live<readonly NeedsYouItem[]>;
  /** texts that stand against another device's or window's until the worker has chosen */
  readonly draftsInConflict: Live<readonly DraftInConflict[]>;
  /** texts begun in cases that are the worker's no more */
  readonly draftsWithoutCase: Live<readonly DraftWithoutCase[]>;
  /** what was wrong in a text that went back into its form, by the form's draft; until its form has shown it */
  readonly returned: Store<ReadonlyMap<string, NeedsYouItem['findings']>>;
  /** colleagues who have open what is open here */
  readonly others: Store<readonly OtherHere[]>;
  /** the thing of `needsYou` that F8 went to last */
  readonly currentItem: Store<string | null>;
  /** what Ctrl+Enter does in the open case when no form has the focus */
  readonly mainThing: Store<(() => void) | null>;
  /** rises when rows of a list may have changed */
  readonly revision: Store<number>;
  readonly drafts: DraftStore;
  readonly focus: FocusPlaces;
  /** words of the program, and its one voice */
  readonly text: Text;
  say(text: string, topic?: string): void;
}
