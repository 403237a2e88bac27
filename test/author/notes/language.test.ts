import { expect, it } from 'vitest';
import { languageOf } from '../../../checker/author/notes/language/language.ts';

it.each([
  ['en', 'The Pod is the container running the application.'],
  ['en', 'ClusterIP, NodePort, LoadBalancer'],
  ['hi-Latn', 'Nodes ek-dusre se baat nahi karte.'],
  ['hi-Latn', 'Mujhe internet se directly accessible ek real IP de do jo meri service ke saare pods me traffic baante'],
  ['hi-Latn', 'Service kya hai?'],
  ['hi', 'पॉड को restart करो।'],
  ['other', 'Der Pod ist nicht erreichbar, und die Verbindung wird mit einem Fehler beendet.'],
  ['other', 'هذا هو البود'],
  ['code', '10.96.0.20 → 80'],
])('%s: %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});
