import type { Diagnosis } from './diagnosis.ts';

/** The file is not YAML, or not what Kubernetes calls an object. */
export const yamlDoesNotParse: Diagnosis = {
  id: 'yaml-does-not-parse',
  explains: ['manifestsAccepted'],
  lesson: 'lessons/what-a-service-does',
  explain(_failure, evidence) {
    const complaint = evidence.complaints[0];
    if (!complaint) return undefined;
    return {
      because: complaint.message.replace(/\.$/, ''),
      at: [complaint],
      tryThis: [`kubectl apply --dry-run=client -f ${complaint.file}`],
    };
  },
};
