/**
 * An instructor's notes as data. Nothing of them is dropped: every line that is not blank belongs to exactly one
 * heading, or to exactly one block of a section.
 */
export interface Notes {
  /** What all of it is about: the front matter's or the first document's title. */
  readonly title: string;
  /** In the order of their file names; never empty. */
  readonly documents: readonly Document[];
}

/** One file of the notes. */
export interface Document {
  /** Relative to the folder of the notes, with `/` between its parts; the file's own name where one file was given. */
  readonly file: string;
  /** From its front matter, its first heading of the highest level, or its name. */
  readonly title: string;
  /** In their order and flat: what is below another has a higher level. Never empty. */
  readonly sections: readonly Section[];
}

/** Some lines of one file, counted from 1; the last one is included. */
export interface Lines {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
}

/** A heading and what stands under it, up to the next heading of any level. Its lines are those of both. */
export interface Section extends Lines {
  /** Without its marks and its number. */
  readonly heading: string;
  /** The notes have no heading here: its words were made from what the section says, and take up no line. */
  readonly made: boolean;
  /** As it is written: `1`, `1.2`, `A`, `Step 3`. */
  readonly number?: string;
  /** 1 is the highest; none is left out between a section and the one it belongs to. */
  readonly level: number;
  /** The heading asks something, and the section is the answer. */
  readonly asks: boolean;
  /** The heading's own lines, its underline and the box around it included; undefined where it is made. */
  readonly headingLines?: Lines;
  readonly blocks: readonly Block[];
}

/**
 * The language of a block's words: English, Hindi in Latin letters (Hinglish), Hindi in Devanagari, some other one, or
 * none (code, arrows, numbers).
 */
export type Language = 'en' | 'hi-Latn' | 'hi' | 'other' | 'code';

export type Block = Paragraph | List | Code | Question | Flow | Definition | Table | Quote | Image | Rule | Unseen;

/** Text of the notes is given as it is written: in Markdown with its emphasis, its links and its `code`. */
interface Written extends Lines {
  readonly language: Language;
}

interface Paragraph extends Written {
  readonly kind: 'paragraph';
  /** Its lines, joined by line feeds. */
  readonly text: string;
}

export interface List extends Written {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** What an ordered list counts from: a list with code between its items is told as several. */
  readonly start: number;
  /** Without their marks; what is nested in one stands on lines of its own, with its marks and indented. */
  readonly items: readonly string[];
}

export interface Code extends Written {
  readonly kind: 'code';
  /** Without fences and without the indentation that all its lines share. */
  readonly text: string;
  /** As the fence says it, or as it was recognised: `yaml`, `sh`, `json`; empty where nobody knows. */
  readonly syntax: string;
  readonly holds: CodeHolds;
}

/**
 * - `manifest`: Kubernetes objects, each with apiVersion and kind
 * - `kind-config`: what `kind create cluster --config` takes, or the part of it that has the nodes
 * - `commands`: what is typed into a shell; the answers may stand below them
 * - `output`: what a command printed
 */
export type CodeHolds = 'manifest' | 'kind-config' | 'commands' | 'output' | 'other';

/** A question with its answer below it. Its lines are those of both, and the answer's blocks lie within them. */
interface Question extends Written {
  readonly kind: 'question';
  /** Without `Q1.` and the like. */
  readonly question: string;
  /** Empty where the notes leave it open. */
  readonly answer: readonly Block[];
  readonly questionLines: Lines;
}

/** Things in a row with arrows between them. */
export interface Flow extends Written {
  readonly kind: 'flow';
  /** Two at least, in the order of the arrows. */
  readonly steps: readonly string[];
  /** What is written at the arrow behind each step, one fewer than steps; empty where nothing is. */
  readonly labels: readonly string[];
  /** As it is drawn. */
  readonly text: string;
}

/** What a word means, or what is said under a label (`The Chaos: …`): the glossary keeps the former only. */
export interface Definition extends Written {
  readonly kind: 'definition';
  readonly term: string;
  /** `X: …` without the term, and all of a sentence like `X is a …`. */
  readonly text: string;
}

export interface Table extends Written {
  readonly kind: 'table';
  /** Empty where the table has none. */
  readonly head: readonly string[];
  /** Each as long as the longest. */
  readonly rows: readonly (readonly string[])[];
}

interface Quote extends Written {
  readonly kind: 'quote';
  /** Without its marks. */
  readonly text: string;
}

interface Image extends Written {
  readonly kind: 'image';
  readonly source: string;
  /** Empty where the notes say nothing. */
  readonly alt: string;
}

/** A line across the page. */
interface Rule extends Lines {
  readonly kind: 'rule';
}

/** What a reader of the page would not see: front matter, comments, the addresses of links. */
export interface Unseen extends Lines {
  readonly kind: 'unseen';
  readonly text: string;
}

/** What can be drawn from notes; each says where it stands. */
export interface Derived {
  /** In the order of the notes. */
  readonly keyFacts: readonly KeyFact[];
  /** Each term once, the best explained first. */
  readonly glossary: readonly GlossaryEntry[];
  /** In the order of the notes, theirs first. */
  readonly draftQuestions: readonly DraftQuestion[];
}

/** Something that these notes want to be remembered, in their own words. */
export interface KeyFact {
  readonly text: string;
  readonly language: Language;
  /** Marked by its author ("Remember"), said in two places or more, or about a range of numbers. */
  readonly because: 'marked' | 'repeated' | 'range';
  /** All places that say it; the first is where `text` is from. */
  readonly places: readonly Lines[];
}

export interface GlossaryEntry {
  readonly term: string;
  readonly text: string;
  readonly language: Language;
  /** All places that explain it; the first is where `text` is from. */
  readonly places: readonly Lines[];
}

export type DraftQuestion = AskedQuestion | GapQuestion;

/** A question of the notes with their answer. */
export interface AskedQuestion {
  readonly kind: 'asked';
  readonly question: string;
  readonly answer: readonly Block[];
  readonly language: Language;
  readonly place: Lines;
}

/** A key fact with a gap. */
export interface GapQuestion {
  readonly kind: 'gap';
  /** The fact's words, with `____` in the place of the answer. */
  readonly question: string;
  readonly answer: string;
  readonly language: Language;
  readonly place: Lines;
}
