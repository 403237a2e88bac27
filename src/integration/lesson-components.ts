import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import autoImport from 'astro-auto-import';

/** What a lesson may use without importing it. */
const COMPONENTS = [
  '../components/Captured.astro',
  '../components/Dial.astro',
  '../components/Doors.astro',
  '../components/LabCommands.astro',
  '../components/LabHere.astro',
  '../components/LabNext.astro',
  '../components/Learn.astro',
  '../components/NotesCoverage.astro',
  '../components/ProgressBoard.astro',
  '../components/Quiz.astro',
  '../components/RoadHere.astro',
  '../components/Tree.astro',
  '../figures/Scene.astro',
];

/** MDX knows our components, and the workshop's own, by their files' names. */
export function lessonComponents(ofWorkshop: readonly string[]): AstroIntegration {
  const ours = COMPONENTS.map((file) => fileURLToPath(new URL(file, import.meta.url)));
  return autoImport({ imports: [...ours, ...ofWorkshop] });
}
