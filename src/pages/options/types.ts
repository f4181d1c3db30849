import type { EngineState } from '../../engine';
import type { PowerState } from '../../device';
import type { AddressRequest, BenchmarkResult, ModelManifest, UpdateOffer } from '../../models';
import type { Category, Inspection, PolicyRow, RuleInfo, RulesRelease } from '../../filter';
import type { SiteState } from '../../sites';
import type { WritingModule } from '../../rewrite';
import type { AppError } from '../../shared';
import type { DictionaryLimits, HistoryEntry, LedgerEntry, Settings, SingleSettings } from '../../storage';
import type { Answer, ModelActions, ModelView, StoredItem, WipeActions } from '../types';

export interface ShortcutsView {
  readonly commands: readonly {
    /** In the manifest; what is shown is the description. */
    readonly name: string;
    readonly description: string;
    /** As the browser writes them ('Alt+Shift+F'); '' when none are set. */
    readonly keys: string;
  }[];
  /** The extension can open the browser's page for shortcuts; else a sentence says where that is. */
  readonly canOpenSettings: boolean;
}

/** What is known of the device, for the sentence above the models. Bytes. */
export type DeviceView = DeviceFacts & (GraphicsView | NoGraphicsView);

interface DeviceFacts {
  /** Graphics memory a model may take. */
  readonly memoryBytes: number;
  /** Absent where the browser does not say, as all that follow. */
  readonly freeBytes?: number;
  /** As the browser rounds and caps it. */
  readonly deviceMemoryBytes?: number;
  readonly cores?: number;
  /** Weight bytes a second that were measured; a model writes a token for every time its weights are read. */
  readonly weightRate?: number;
  readonly battery?: PowerState;
}

/** WebGPU works here. */
interface GraphicsView {
  readonly webgpu: true;
  /** 16-bit shaders: smaller variants of models. */
  readonly shaderF16: boolean;
  /** '' where the browser does not say. */
  readonly gpu: string;
  /** Works without a graphics card, slowly. */
  readonly software: boolean;
  /** Faster exchange between the threads of a graphics group; some libraries use it. */
  readonly subgroups: boolean;
  /** The largest graphics buffer. */
  readonly bufferBytes: number;
}

interface NoGraphicsView {
  readonly webgpu: false;
  /** Why no model can run here at all. */
  readonly error: AppError;
}

export interface SiteRow {
  readonly origin: string;
  readonly state: SiteState;
  readonly granted: boolean;
  /** Rewrites on this site are kept. */
  readonly history: boolean;
}

export interface FilterView {
  readonly rulesVersion: string;
  readonly rules: readonly RuleInfo[];
  readonly changelog: readonly RulesRelease[];
  /** What is done with what is found, and why. */
  readonly policy: readonly PolicyRow[];
  /** Categories that cannot be switched off. */
  readonly locked: readonly Category[];
}

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** An optional module for writing, as the person sees it. */
export type WritingModuleView = Pick<WritingModule, 'id' | 'kind' | 'name' | 'about'>;

export interface OptionsData {
  readonly settings: Settings;
  readonly dictionaryLimits: DictionaryLimits;
  readonly writingModules: readonly WritingModuleView[];
  readonly shortcuts: ShortcutsView;
  readonly models: readonly ModelView[];
  /** Absent until it was measured. */
  readonly device?: DeviceView;
  /** Newest first. */
  readonly benchmarks: readonly BenchmarkResult[];
  /** What the engine with the language model does now. */
  readonly engine: EngineState;
  readonly sites: readonly SiteRow[];
  readonly filter: FilterView;
  /** Newest first. */
  readonly ledger: readonly LedgerEntry[];
  readonly stored: readonly StoredItem[];
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  readonly version: string;
  readonly licences: readonly Licence[];
}

/** Newer versions of one model, by its id; the contract of `ModelUpdates` in src/models. */
export interface UpdateActions {
  /** Undefined when nothing has changed. */
  check(id: string): Answer<UpdateOffer | undefined>;
  update(id: string): Answer;
  /** After a failure. */
  resume(id: string): Answer;
  cancel(id: string): Answer;
  rollBack(id: string): Answer;
  /** Frees the version before the last update. */
  dropPrevious(id: string): Answer;
}

export interface OptionsActions extends WipeActions, ModelActions {
  /** Changes the named fields only. */
  changeSettings(change: Partial<SingleSettings>): Answer;
  /** Lists change item by item: other pages may change the same list at the same time. */
  setWord(word: string, inDictionary: boolean): Answer;
  setModule(id: string, on: boolean): Answer;
  setCategory(category: Category, on: boolean): Answer;
  addModel(address: AddressRequest): Answer<ModelView>;
  /**
   * The files of one model's folder, or one .tar or .zip of it; dropped ones have no `webkitRelativePath`.
   * Calls `onProgress` with bytes taken in, of all. Fails with `cancelled` when the signal aborts.
   */
  importModel(
    files: readonly File[],
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Answer<Pick<ModelView, 'name'>>;
  /** Called synchronously inside the click: opens the browser's folder picker, or saves an archive. */
  exportModel(id: string, onProgress: (done: number, total: number) => void, signal: AbortSignal): Answer;
  /** Where a model that is here came from, and what its files were compared with. */
  manifest(id: string): Answer<ModelManifest>;
  /** Fails with `cancelled` when the signal aborts. */
  benchmark(
    id: string,
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Answer<BenchmarkResult>;
  /** Loads the model in use and warms it up, so that the first answer is quick. */
  loadEngine(): Answer;
  /** Gives its memory back. */
  unloadEngine(): Answer;
  readonly updates: UpdateActions;
  /** Called synchronously inside the click, as `PopupActions.setSite`. */
  setSite(origin: string, state: SiteState): Answer<SiteState>;
  /** Forgets the site's choices and history and gives its permission back. */
  removeSite(origin: string): Answer;
  setSiteHistory(origin: string, on: boolean): Answer;
  deleteHistory(id: number | 'all'): Answer;
  clearLedger(): Answer;
  /** Looks at a text as the filter would before a rewrite, with the settings of now. Keeps nothing. */
  inspect(text: string): Answer<Inspection>;
  /** The browser's own page for keyboard shortcuts. */
  openShortcuts(): void;
}

export interface OptionsProps {
  readonly data: OptionsData;
  readonly actions: OptionsActions;
}
