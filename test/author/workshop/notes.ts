import { parseNotes } from '../../../checker/author/notes/parse-notes.ts';
import { type Plan, planOf } from '../../../checker/author/workshop/plan.ts';
import { workshopFiles } from '../../../checker/author/workshop/workshop-files.ts';
import type { SourceFile } from '../../../checker/manifests/manifest.ts';

/** A text with everything that MDX would take for code, and Markdown for marks. */
export const HOSTILE_NOTES: SourceFile = {
  name: 'notes.txt',
  text: `KUBERNETES NOTES

Why {braces} and <tags>?

    The value {{ .Values.x }} goes into <script>alert(1)</script> & stays text.
    import os is a line of Python, not of this page.

export PATH is a line of a shell, not of this page.

Traffic:
    User -> NodePort -> Service -> Pod

# of Pods | is a | table

* star, _underscore_, [link](javascript:alert(1)), \`tick, ~~struck~~, 1) and 2. and - and +
`,
};

/** Manifests between paragraphs, in Markdown. */
export const MARKDOWN_NOTES: SourceFile = {
  name: 'shop.md',
  text: `# Shop

Selling things needs a door: {not code}, <b>bold</b>.

## The Deployment

\`\`\`yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  replicas: 2
  selector:
    matchLabels: { app: shop }
  template:
    metadata:
      labels: { app: shop }
    spec:
      containers:
        - name: shop
          image: shop:1.0
          ports: [{ containerPort: 8000 }]
\`\`\`

## The Service

The Service stands in front of it. It is the door.

\`\`\`yaml
apiVersion: v1
kind: Service
metadata:
  name: shop
spec:
  type: NodePort
  selector: { app: shop }
  ports: [{ port: 80, targetPort: 8000, nodePort: 30080 }]
\`\`\`

![The shop](shop.png)
`,
};

export function planFrom(...files: readonly SourceFile[]): Plan {
  return planOf(parseNotes(files));
}

/** The workshop's files by their names. */
export function filesFrom(...notes: readonly SourceFile[]): Map<string, string> {
  const versions = { astro: '1', starlight: '1', linksValidator: '1', llmsTxt: '1', node: '24', gatehouse: '1' };
  const files = workshopFiles(planFrom(...notes), { name: 'shop', packages: versions, notes, given: [] });
  return new Map(files.map(({ name, text }) => [name, text]));
}
