import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'kind-config-read',
  diagnosis: 'kind-config-misplaced',
  edits: [
    {
      file: 'kind-config.yaml',
      replace: '    extraPortMappings:\n      - containerPort: 30007\n        hostPort: 8007',
      by: 'extraPortMappings:\n  - containerPort: 30007\n    hostPort: 8007',
    },
  ],
} satisfies Expected;
