/** The languages a reader can have what a lab says in; `hi` is Hinglish in Latin script. */
export const LANGUAGES = ['en', 'hi'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same said in each language. */
export type Words = Readonly<Record<Language, string>>;
