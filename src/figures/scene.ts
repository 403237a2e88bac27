/** A figure as data: who stands where, and which roads lead between them. Words are in both languages. */
export type Language = 'en' | 'hi';
export type Words = string | { readonly en: string; readonly hi: string };

/** The one picture language: each thing of Kubernetes is one thing of the building, with a shape of its own. */
export type PlaceKind =
  | 'visitor' // who asks: a person or a program outside
  | 'laptop' // the reader's machine
  | 'gate' // a nodePort: the dial code
  | 'desk' // a Service: the front desk, whose number never changes
  | 'flat' // a Pod: its number plate changes with each tenant
  | 'list' // an EndpointSlice: who is in
  | 'directory' // DNS
  | 'address' // a load balancer: the address on the street
  | 'reception' // Ingress or Gateway: asks where you want to go
  | 'office' // a program that arranges things: API server, controller, kube-proxy
  | 'tunnel' // port-forward
  | 'junction'; // CNI: where roads meet

export interface Place {
  readonly kind: PlaceKind;
  /** Column and row, from 0; on a phone columns become rows. At the most four columns and three rows. */
  readonly at: readonly [column: number, row: number];
  readonly name: Words;
  /** Its address, as on a number plate. */
  readonly number?: Words;
  /** Its port, as on a door. */
  readonly code?: string;
  /** Lines of a list or directory; for a flat a word or two about its state. */
  readonly lines?: readonly Words[];
  /** Drawn dashed (away), or dashed and struck out (gone). */
  readonly state?: 'away' | 'gone';
}

export interface Frame {
  readonly name: Words;
  /** What the frame stands for; told to those who cannot see it. */
  readonly kind: 'node' | 'cluster' | 'laptop' | 'cloud' | 'namespace';
  readonly holds: readonly string[];
}

export interface Road {
  readonly from: string;
  readonly to: string;
  /** Taken is drawn through, possible is dashed, refused ends in a bar. */
  readonly state?: 'taken' | 'possible' | 'refused';
  readonly label?: Words;
}

export interface Scene {
  readonly title: Words;
  readonly caption: Words;
  readonly places: Readonly<Record<string, Place>>;
  readonly frames?: readonly Frame[];
  readonly roads?: readonly Road[];
}

export const inLanguage = (words: Words, language: Language): string =>
  typeof words === 'string' ? words : words[language];
