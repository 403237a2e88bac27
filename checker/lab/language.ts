import { UserError } from '../errors.ts';
import { LANGUAGES, type Language } from './words.ts';

/**
 * By what the command line says, else by `GATEHOUSE_LANG`, else English.
 * @throws {UserError} for a language that is not spoken here.
 */
export function chosenLanguage(asked: string | undefined): Language {
  const wanted = asked ?? process.env.GATEHOUSE_LANG ?? 'en';
  const found = LANGUAGES.find((language) => language === wanted);
  if (found) return found;
  throw new UserError(`there is no language "${wanted}" here`, { hint: `there are ${LANGUAGES.join(', ')}` });
}
