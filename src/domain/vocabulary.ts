/** The closed lists of words of the knowledge base. They are the type, the check and the help text at once. */

/** Said of a value that its owner keeps back, or that has no meaning for the record. Absent means unknown. */
export const UNSTATED = ['undisclosed', 'not-applicable'] as const;
export type Unstated = (typeof UNSTATED)[number];
/** Why a value is missing in a result. */
export type Missing = 'unknown' | Unstated;

/** How good a model is said to be for a use, best first. data/README.md has the rubric. */
export const FITS = ['specialised', 'strong', 'suitable'] as const;
export type Fit = (typeof FITS)[number];
/** What a fit counts in a score, in hundredths. */
export const FIT_POINTS = { specialised: 100, strong: 70, suitable: 40 } as const satisfies Record<Fit, number>;

export const MODALITIES = ['text', 'image', 'audio', 'video', 'pdf'] as const;
export type Modality = (typeof MODALITIES)[number];

export const SOURCE_KINDS = ['vendor', 'paper', 'model-card', 'measurement', 'press', 'commentary', 'feed'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const STATUSES = ['alpha', 'beta', 'preview', 'limited', 'stable', 'deprecated', 'retired'] as const;
/** Where a release can end for itself. */
export const CHANNELS = ['api', 'product', 'cloud'] as const;
export type Channel = (typeof CHANNELS)[number];
/** How firm an end is: not before that day, named for that day, or told after it. */
export const CERTAINTIES = ['earliest', 'announced', 'done'] as const;
export type Certainty = (typeof CERTAINTIES)[number];
/** Presets of `--prefer`; src/engine/presets.ts says what each asks for. */
export const PREFERENCES = ['cheap', 'capable', 'open', 'fast'] as const;
export type Preference = (typeof PREFERENCES)[number];

/** How a table counts: which function turns its scores into logits. */
export const SCALES = ['rating', 'percent', 'share', 'linear'] as const;
export type Scale = (typeof SCALES)[number];
/** How a table speaks of a use. */
export const RELATIONS = ['about', 'related'] as const;
/** What an estimate rests on: two measurers or more; one; a forerunner's figures; tables near the use or of everything; words. */
export const GRADES = ['A', 'B', 'C', 'D', 'E'] as const;
export type Grade = (typeof GRADES)[number];
/** Why a table is not brought to a use's scale. */
export const UNLINKED = ['few-anchors', 'low-correlation', 'loose', 'shown-only'] as const;
export type Unlinked = (typeof UNLINKED)[number];

/** What a release may be able to do: fields that are yes or no. */
export const ABILITIES = ['reasoning', 'tool_call', 'structured_output', 'attachment'] as const;

export const DEPLOYMENTS = ['app', 'api', 'cloud', 'weights'] as const;
/** The conditions a price may hold under; a price without one is the standard price. */
export const MODES = ['standard', 'batch', 'flex', 'priority', 'fast', 'peak', 'off-peak'] as const;
/** What a price that is not the standard one depends on, in a word. */
export type PriceCondition = 'peak' | 'off-peak' | 'hours' | 'promotion' | 'region';
/** What requests, and the money for them, are counted by. */
export const PERIODS = ['request', 'day', 'month'] as const;
/** What a condition of a need that was seen and not understood is about. */
export const UNREAD_KINDS = ['place', 'law', 'privacy', 'price', 'size', 'licence', 'other'] as const;
export type UnreadKind = (typeof UNREAD_KINDS)[number];
/** In what a replacement has to be better than what it replaces. */
export const COMPARISONS = ['cheaper', 'faster', 'better', 'smaller', 'newer', 'longer'] as const;
export type Comparison = (typeof COMPARISONS)[number];
/** What a statement at the top of a file is, where its keys do not tell. `introduction` speaks of no model. */
export const SECTIONS = ['introduction', 'summary', 'architecture', 'feature'] as const;
/** What a statement is; what a file need not name follows from its fields. */
export type StatementKind = (typeof SECTIONS)[number] | 'application' | 'assessment' | 'field';

export { KIND_NAMES, type Kind } from './kinds/names.ts';

export interface Localized {
  en: string | null;
  ko: string | null;
}
export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
