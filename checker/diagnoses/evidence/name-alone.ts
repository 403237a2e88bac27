import type { V1Service } from '@kubernetes/client-node';
import type { Evidence, Failure } from '../diagnosis.ts';
import { type Miss, missOf } from './missed-prediction.ts';

/** A missed prediction about a Service that has no virtual IP, asked by its name. */
export function missAtNameAlone(failure: Failure, evidence: Evidence): { miss: Miss; service: V1Service } | undefined {
  const miss = missOf(failure, evidence);
  const service = evidence.services.find(
    ({ metadata }) => metadata?.name === miss?.host && metadata?.namespace === evidence.namespace,
  );
  return miss && service && miss.predicted !== undefined ? { miss, service } : undefined;
}
