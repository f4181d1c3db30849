import type { SiteState } from '../../sites';
import type { ActionRequest, DraftRequest, DraftRun } from '../../rewrite';
import type { Draft } from '../../storage';
import type {
  Answer,
  EnginesView,
  ModelActions,
  ModelView,
  PlainText,
  Rewrite,
  StoredItem,
  Unreachable,
  WipeActions,
} from '../types';

/** The page the popup was opened over. */
export type SiteView =
  | {
      readonly reachable: true;
      /** 'https://example.org' */
      readonly origin: string;
      readonly state: SiteState;
      /** The browser's permission for the origin; an 'on' without it is shown as lost. */
      readonly granted: boolean;
    }
  | { readonly reachable: false; readonly why: Unreachable };

/** The text in the editor. `id` is there when it is a kept draft; `before` is what a correction replaced. */
export interface Page {
  readonly text: string;
  readonly id?: number;
  readonly instruction: string;
  readonly before?: string;
}

/** What the person has entered. The browser closes the popup at any moment, so it outlives the popup. */
export interface Composition {
  readonly request: DraftRequest;
  /** Absent where nothing was written or pasted. */
  readonly page?: Page;
  /** The text that was written last from the one in `page`. */
  readonly made?: string;
  /** The id of the last draft whose text went into `page`. */
  readonly takenDraft?: string;
}

/** Something to write from the text in the editor, beside it. */
export type TextAction = Pick<ActionRequest, 'action' | 'text' | 'instruction' | 'override'>;

/** Without an id: a new draft. */
export interface DraftToKeep {
  readonly id?: number;
  readonly instruction: string;
  readonly text: string;
}

export interface PopupData {
  readonly site: SiteView;
  readonly engines: EnginesView;
  readonly models: readonly ModelView[];
  /** What was entered before the popup was opened; later changes come from the popup itself. */
  readonly composition: Composition;
  /** The draft under way or written last. */
  readonly draft: DraftRun | undefined;
  /** Changes when everything was wiped while the popup was open: `composition` counts again, and nothing else does. */
  readonly wipes: number;
  /** Newest first. */
  readonly drafts: readonly Draft[];
  /** What is on the device now, named in the wipe step; read anew when that step opens. */
  readonly stored: readonly StoredItem[];
}

/** Pages the popup leads to. */
export type Place = 'options' | 'models' | 'welcome' | 'filter';

export interface PopupActions extends WipeActions, ModelActions {
  /**
   * Called synchronously inside the click, before anything is awaited: for 'on' the very first thing it does must be
   * `permissions.request` for the origin. Gives the state that holds now; fails with `permission-declined`.
   */
  setSite(origin: string, state: SiteState): Answer<SiteState>;
  /** Keeps what was entered for the next time that the popup is opened. */
  remember(composition: Composition): void;
  /** Ends the draft before; goes on when the popup closes. */
  startDraft(request: DraftRequest): void;
  stopDraft(): void;
  /** Forgets the draft; the text in `composition` stays. */
  clearDraft(): void;
  /** Spelling and grammar with the instant engine; needs no model. */
  readonly fix: Rewrite<PlainText>;
  /** Writes a text of its own; ends when the popup closes. */
  readonly writeFrom: Rewrite<TextAction>;
  keepDraft(draft: DraftToKeep): Answer<Draft>;
  deleteDraft(id: number): Answer;
  /** Called synchronously inside the click. */
  copy(text: string): Answer;
  open(place: Place): void;
  /** Loads the selected model again after a failure. */
  loadEngine(): Answer;
}

/** Plain data, rendered anew by the owner on every change. */
export interface PopupProps {
  readonly data: PopupData;
  readonly actions: PopupActions;
}
